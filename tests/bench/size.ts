// How large what is shipped is: the archive with our code, and the page's part of it.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Figure } from './figures.ts';
import { type Place, repository } from './programs.ts';

/** Of a package made now; kB are thousands of bytes. */
export async function measureSize(place: Place): Promise<readonly Figure[]> {
  const packaged = await place.makePackage();
  const archive = statSync(path.join(packaged, 'resources/app.asar')).size;
  const page = path.join(repository, 'dist/app/out/renderer');
  const code = sizeBelow(page, (name) => name.endsWith('.js') || name.endsWith('.css') || name.endsWith('.html'));
  const figure = (id: Figure['id'], label: string, bytes: number): Figure => ({
    id,
    label,
    unit: 'kB',
    ours: [bytes / 1000],
    beside: null,
    isFull: true,
  });
  return [
    figure('archive-size', 'archive with all our code', archive),
    figure('panel-size', 'of that, the panel and its languages', code),
  ];
}

function sizeBelow(folder: string, counts: (name: string) => boolean): number {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(counts);
  return names.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
}
