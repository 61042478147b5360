// Starts a tool and ends before it can have heard that it started: the event loop never comes round. Built for exit.test.ts.
import { existsSync } from 'node:fs';
import { run } from '../../../main/mac/run.ts';

const [tool = '', mark = ''] = process.argv.slice(2);
void run({ path: tool, args: [mark], deadlineMs: 60_000, limitBytes: 1024 });
while (!existsSync(mark));
process.exit(0);
