// What the browser hands over of a drop, a paste or a choice -> the beginnings of files, with their places.
import { evidenceLimitBytes, evidenceNames } from '../../src/evidence/evidence.ts';
import { isZip, zipLimitBytes } from '../../src/evidence/zip.ts';
import type { GivenFile } from './reading.ts';

interface DroppedFile {
  readonly path: string;
  readonly content: Blob;
}

/** A report has some fifty; who drops a whole disk waits for no more than these. */
const mostFiles = 2_000;
/** Files of other names that are looked into. */
const mostUnnamed = 100;
const deepest = 4;

/** The entries must be taken at once: a drop is forgotten when its event has been heard. */
export async function filesOfTransfer(transfer: DataTransfer): Promise<readonly GivenFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return await filesOfList(transfer.files);
  const found: DroppedFile[] = [];
  for (const entry of entries) await walk(entry, '', found);
  return await beginningsOf(found);
}

/** Of a button: with the folder's name where a folder was chosen. */
export async function filesOfList(list: FileList): Promise<readonly GivenFile[]> {
  const files = [...list].slice(0, mostFiles);
  return await beginningsOf(files.map((content) => ({ path: content.webkitRelativePath || content.name, content })));
}

/** Read here, as WebKit lets no worker of a page from a file read one. */
async function beginningsOf(files: readonly DroppedFile[]): Promise<readonly GivenFile[]> {
  const isNamed = ({ path }: DroppedFile) => evidenceNames.includes(path.slice(path.lastIndexOf('/') + 1));
  const looked = [...files.filter(isNamed), ...files.filter((file) => !isNamed(file)).slice(0, mostUnnamed)];
  return await Promise.all(looked.map(beginningOf));
}

/** Of a zip, as much as a report has at most; of everything else, as much as a tool prints. */
async function beginningOf({ path, content }: DroppedFile): Promise<GivenFile> {
  const start = await bytesOf(content, 4);
  const limit = start !== null && isZip(start) ? zipLimitBytes : evidenceLimitBytes;
  return { path, size: content.size, bytes: start === null ? null : await bytesOf(content, limit) };
}

async function bytesOf(content: Blob, limit: number): Promise<Uint8Array | null> {
  return await content
    .slice(0, limit)
    .arrayBuffer()
    .then((buffer) => new Uint8Array(buffer))
    .catch(() => null);
}

async function walk(entry: FileSystemEntry, folder: string, found: DroppedFile[]): Promise<void> {
  if (found.length >= mostFiles) return;
  const path = `${folder}${entry.name}`;
  if (isFile(entry)) {
    const content = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    if (content !== null) found.push({ path, content });
  } else if (isFolder(entry) && path.split('/').length <= deepest) {
    const reader = entry.createReader();
    for (let batch = await batchOf(reader); batch.length > 0 && found.length < mostFiles; batch = await batchOf(reader))
      for (const child of batch) await walk(child, `${path}/`, found);
  }
}

/** A folder comes in pieces of a hundred; none is left when one is empty. */
function batchOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  return new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
