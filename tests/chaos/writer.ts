// A process that writes the app's own files without pause, and says each time what is on the disk; the test ends it.
import path from 'node:path';
import { historyIn } from '../../main/kept/history.ts';
import { memoryIn } from '../../main/kept/memory.ts';
import { settingsStoreIn } from '../../main/kept/settings-store.ts';
import { run } from '../../main/mac/run.ts';
import { toolsBelow } from '../../main/mac/tools.ts';
import { noActs } from '../../src/acts.ts';
import { beforeFirstLook } from '../../src/snapshot.ts';

const dayMs = 24 * 60 * 60_000;

const [home, from] = [process.argv[2] ?? '', Number(process.argv[3])];
const log = (event: string) => void process.stdout.write(`bug ${event}\n`);
const memory = memoryIn(path.join(home, 'memory.json'), log);
const history = historyIn(path.join(home, 'history.jsonl'), log);
const settingsStore = settingsStoreIn({
  user: 'ada',
  file: path.join(home, 'settings.json'),
  run,
  tools: toolsBelow(home),
  log,
});
const first = beforeFirstLook({ at: 0, acts: noActs, language: 'en', snoozedUntil: null, practice: true });

for (let count = from; ; count += 1) {
  await settingsStore.change({ lookEverySeconds: 15 + (count % 3000), supportName: String(count) });
  process.stdout.write(`settings ${count}\n`);
  memory.change({ snoozedUntil: count });
  await memory.written();
  process.stdout.write(`memory ${count}\n`);
  const level = count % 2 === 0 ? 'protected' : 'unprotected';
  // A day each: what is older than the history keeps falls out, and the file is written again.
  history.add({ ...first, looked: true, agreed: true, at: count * dayMs, diagnosis: { level, findings: [] } });
  await history.entries();
  process.stdout.write(`history ${count}\n`);
}
