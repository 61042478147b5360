// Guards of files and of the fleet kit: how each is undone, and the tests that notice.
import type { Guard } from './guard.ts';

export const files: readonly Guard[] = [
  {
    rule: 'What is remembered is written aside and renamed',
    file: 'main/mac/files.ts',
    find: 'const next = `${file}.next`;',
    undone: 'const next = file;',
    tests: 'main/crash',
  },
  {
    rule: 'What is remembered is read by nobody else',
    file: 'main/mac/files.ts',
    find: 'mode: 0o600, flush',
    undone: 'mode: 0o644, flush',
    tests: 'main/mac/files',
  },
  {
    rule: 'A line of the log is one line',
    file: 'main/kept/log.ts',
    find: '`${name}=${JSON.stringify(value)}`',
    undone: '`${name}=${value}`',
    tests: 'main/kept/log',
  },
  {
    rule: 'A remembered time is one that a date can hold',
    file: 'main/kept/remembered.ts',
    find: 'isNumber(value) && Math.abs(value) <= 8.64e15',
    undone: 'isNumber(value)',
    tests: 'main/kept/memory',
  },
  {
    rule: 'A link in evidence is not followed',
    file: 'main/cli/evidence.ts',
    find: 'constants.O_NOFOLLOW | ',
    undone: '',
    tests: 'main/cli/evidence',
  },
  {
    rule: 'A pipe in evidence does not hold anybody up',
    file: 'main/cli/evidence.ts',
    find: ' | constants.O_NONBLOCK',
    undone: '',
    tests: 'main/cli/evidence',
  },
  {
    rule: 'The files of a report are their owner’s alone',
    file: 'main/cli/evidence.ts',
    find: ', mode: 0o600',
    undone: '',
    tests: 'main/cli/evidence',
  },
  {
    rule: 'A report is written to a folder that nobody else can exchange',
    file: 'main/cli/evidence.ts',
    find: '      await assertOwnFolder(next);\n',
    undone: '',
    tests: 'main/cli/evidence',
  },
  {
    rule: 'A kit is written only to a folder of one’s own',
    file: 'main/cli/own-folder.ts',
    find: "if (found.uid !== self) throw notOwn(dir, 'it belongs to another account');",
    undone: '',
    tests: 'fleet/kit',
  },
  {
    rule: 'As root, a kit goes to no folder that others may write',
    file: 'main/cli/own-folder.ts',
    find: "if ((found.mode & writableByOthers) !== 0) throw notOwn(dir, 'other accounts may write to it');",
    undone: '',
    tests: 'fleet/kit',
  },
];

export const kit: readonly Guard[] = [
  {
    rule: 'The job of the metrics writes to a folder of root’s own only',
    file: 'src/fleet/metrics.ts',
    find: '  if ! is_own "$part"; then',
    undone: '  if false; then',
    tests: 'fleet/root',
  },
  {
    rule: 'The job of the metrics writes through no link',
    file: 'src/fleet/metrics.ts',
    find: '[ -f "$prom" ] && [ ! -L "$prom" ] || rm -rf "$prom"',
    undone: ':',
    tests: 'fleet/root',
  },
  {
    rule: 'Scripts find no program of others by its name',
    file: 'standalone/verdict.sh',
    find: 'PATH=/usr/bin:/bin:/usr/sbin:/sbin LANG=C LC_ALL=C',
    undone: 'LANG=C LC_ALL=C',
    tests: 'fleet/root',
  },
];
