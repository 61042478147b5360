// `npm run mac-check`: every item, one after the other, as a table and as one masked zip.
import { arch, release } from 'node:os';
import { masked } from '../../src/evidence/masking.ts';
import { zipOf } from '../../src/evidence/zip-of.ts';
import { agent, cost, distIcon, distInfo, distSignature, idle } from './app.ts';
import { asked, panes, tray } from './asked.ts';
import { type ItemId, itemIds, items } from './items.ts';
import { type CheckedMac, differs, impossible, type Seen } from './mac.ts';
import { mdatpSignature, paneNames, shell, toolsBare, toolsPerson } from './tools.ts';
import { judge, launchd, loginWindow, verdict } from './verdicts.ts';

/** The rest is asked as it stands in the table. */
const checks: Readonly<Partial<Record<ItemId, (mac: CheckedMac) => Promise<Seen>>>> = {
  'tools-bare': toolsBare,
  'tools-person': toolsPerson,
  'mdatp-signature': mdatpSignature,
  'pane-names': paneNames,
  judge,
  verdict,
  shell,
  'dist-info': distInfo,
  'dist-icon': distIcon,
  'dist-signature': distSignature,
  agent,
  idle,
  cost,
  launchd,
  'login-window': loginWindow,
  panes,
  tray,
};

export interface Row extends Seen {
  readonly id: ItemId;
}

/** `done` is told each row as it comes; a check never throws. */
export async function checkMac(mac: CheckedMac, done: (row: Row) => void, ids = itemIds): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const id of ids) {
    const row = { id, ...(await checkItem(mac, id)) };
    rows.push(row);
    done(row);
  }
  return rows;
}

async function checkItem(mac: CheckedMac, id: ItemId): Promise<Seen> {
  if (mac.notMac !== null) return impossible(mac.notMac);
  if (items[id].how === 'root' && !mac.isRoot)
    return impossible('needs an administrator: sudo npm run mac-check -- --root');
  try {
    return await (checks[id]?.(mac) ?? asked(mac, id));
  } catch (error) {
    return differs(`the check itself failed: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  }
}

const width = Math.max(...itemIds.map((id) => id.length));

/** Item, verdict, what was seen; below it what to do, where it differs. */
export function rowText({ id, verdict: said, seen }: Row): string {
  const line = `${id.padEnd(width)}  ${said.padEnd('not possible here'.length)}  ${seen}`;
  return said === 'differs' ? `${line}\n${' '.repeat(width)}  → ${items[id].todo}` : line;
}

export function summary(rows: readonly Row[]): string {
  const count = (said: Seen['verdict']) => rows.filter(({ verdict: is }) => is === said).length;
  return `${count('as expected')} as expected, ${count('differs')} differ, ${count('not possible here')} not possible here`;
}

/** The table and all evidence, each line masked. */
export function zipFor(
  rows: readonly Row[],
  names: readonly string[],
  encode: (text: string) => Uint8Array,
): Uint8Array {
  const table = rows.map((row) => `${row.id}: ${row.verdict}: ${masked(row.seen, names)}`);
  const about = `Node ${process.versions.node}, ${process.platform} ${release()}, ${arch()}`;
  const evidence = rows.flatMap(({ evidence: files = {} }) =>
    Object.entries(files).map(([name, text]) => [name, masked(text, names)] as const),
  );
  const texts = { 'mac-check.txt': [about, ...table, summary(rows), ''].join('\n'), ...Object.fromEntries(evidence) };
  return zipOf(texts, encode);
}
