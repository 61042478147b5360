// What is checked, out of the words after `npm run mac-check`: this Mac, or a practice Mac.
import { ownNames } from '../../main/mac/own-names.ts';
import { run } from '../../main/mac/run.ts';
import { toolsBelow } from '../../main/mac/tools.ts';
import { type CheckedMac, waits } from './mac.ts';

export interface Words {
  readonly options: { readonly root: boolean; readonly ci: boolean; readonly 'tools-root'?: string };
  readonly checkout: string;
  readonly folder: string;
  readonly ask: CheckedMac['ask'];
}

type Surroundings = Pick<NodeJS.Process, 'platform' | 'env'> & { readonly isTerminal: boolean; readonly uid: number };

export async function thisMac(
  { options, checkout, folder, ask }: Words,
  here: Surroundings = {
    platform: process.platform,
    env: process.env,
    isTerminal: process.stdin.isTTY,
    uid: process.getuid?.() ?? -1,
  },
): Promise<CheckedMac & { readonly names: readonly string[] }> {
  const root = options['tools-root'] ?? null;
  const tools = toolsBelow(root);
  return {
    tools,
    run,
    root,
    notMac: here.platform === 'darwin' || root !== null ? null : 'this is not a Mac',
    isRoot: options.root && here.uid === 0,
    uid: here.uid,
    nobody: whyNobody(options.ci, here),
    ask,
    checkout,
    folder,
    waits,
    names: await ownNames({ run, tools }),
  };
}

function whyNobody(isCi: boolean, { env, isTerminal }: Surroundings): string | null {
  if (isCi) return 'nobody is asked with --ci';
  if (env['SSH_CONNECTION'] !== undefined) return 'over SSH nobody sees the screen';
  return isTerminal ? null : 'there is no terminal to ask in';
}
