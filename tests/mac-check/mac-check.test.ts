// `npm run mac-check` on practice Macs: each item is as expected on an honest one and differs on one that lies; where
// something cannot be seen it says why, and never shows a stack.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeState } from '../../practice/facts.mjs';
import { agentPath } from '../../src/fleet/launch-agent.ts';
import { type ItemId, itemIds, itemList, items } from './items.ts';
import {
  electronScript,
  launchdScript,
  layOutAgent,
  layOutApp,
  layOutDefender,
  type PracticeMac,
  practiceMac,
  psScript,
} from './lying-mac.ts';
import { checkMac, rowText, summary, zipFor } from './mac-check.ts';
import { thisMac } from './this-mac.ts';

const repository = path.resolve(import.meta.dirname, '../..');

interface Story {
  readonly scenario?: string;
  /** Makes the practice Mac one that has what the item is about. */
  readonly honest?: (practice: PracticeMac) => void;
  /** Afterwards: what it then says is not so. */
  readonly lie: (practice: PracticeMac) => void;
}

const topOf = (second: number) => `printf 'PID IDLEW\\n77 900\\n\\nPID IDLEW\\n77 ${second}+\\n'`;
const runsAs77 = (practice: PracticeMac) => practice.program('usr/bin/pgrep', 'echo 77');

/** Of all items that need no person: how the Mac lies about each. */
const stories: Readonly<Partial<Record<ItemId, Story>>> = {
  'tools-bare': { lie: ({ program }) => program('usr/bin/id', 'echo staff everyone, and more') },
  'tools-person': { lie: ({ program }) => program('usr/bin/id', '[ -z "$HOME" ] || exit 1\necho 20 80') },
  'mdatp-signature': { honest: layOutDefender, lie: ({ root }) => writeState(root, 'team', 'ABCDE12345') },
  'pane-names': {
    lie: ({ program }) =>
      program('usr/bin/plutil', `echo '{"en":{"System Settings":"Settings","ALL_FILES":"All Files"}}'`),
  },
  judge: { lie: ({ program }) => program('usr/bin/osascript', 'cat >/dev/null; echo "[\\"protected\\"]"') },
  verdict: {
    scenario: 'healthy',
    lie: ({ root, program }) => {
      const real = readFileSync(path.join(root, 'usr/bin/osascript'), 'utf8').replace('#!/bin/sh\n', '');
      program('usr/bin/osascript', `if [ "$*" = '-l JavaScript -' ]; then cat >/dev/null; exit 1; fi\n${real}`);
    },
  },
  shell: { lie: ({ program }) => program('usr/bin/stat', 'echo "stat: illegal option -- f"') },
  'dist-info': { honest: layOutApp, lie: (practice) => layOutApp(practice, { info: { LSAppNapIsDisabled: false } }) },
  'dist-icon': { honest: layOutApp, lie: (practice) => layOutApp(practice, { icon: false }) },
  'dist-signature': { honest: layOutApp, lie: (practice) => layOutApp(practice, { fuses: '10001100' }) },
  agent: { honest: layOutAgent, lie: ({ root }) => appendFileSync(path.join(root, agentPath), '<!-- changed -->') },
  idle: {
    honest: (practice) => {
      runsAs77(practice);
      practice.program('usr/bin/top', topOf(910));
    },
    lie: ({ program }) => program('usr/bin/top', topOf(2_900)),
  },
  cost: {
    honest: ({ program }) => {
      program('usr/local/bin/electron', electronScript);
      program('bin/ps', psScript());
    },
    lie: ({ program }) => program('bin/ps', psScript({ memory: 3 })),
  },
  launchd: {
    honest: ({ program }) => program('bin/launchctl', launchdScript),
    lie: ({ program }) => program('bin/launchctl', 'exit 5'),
  },
  'login-window': { lie: ({ program }) => program('usr/bin/stat', 'echo "stat: illegal option -- f"') },
};

describe.each(Object.entries(stories))('%s', (name, { scenario = 'sysext-14', honest = () => {}, lie }) => {
  const id = itemIds.find((one) => one === name) ?? expect.unreachable();

  test('is as expected on an honest Mac, and differs on one that lies', async () => {
    const practice = practiceMac(scenario);
    honest(practice);
    const look = async () => (await checkMac(practice.mac, () => {}, [id]))[0];
    expect(await look()).toMatchObject({ verdict: 'as expected' });
    lie(practice);
    const lied = await look();
    expect(lied).toMatchObject({ verdict: 'differs' });
    expect(lied?.seen).not.toContain('itself failed');
  }, 120_000);
});

const questions = itemIds.filter((id) => items[id].how === 'asks');

test.each(questions)(
  '%s is what the person says',
  async (id) => {
    const seen = async (answer: boolean | null) => {
      const { mac } = practiceMac('sysext-14', { ask: async () => answer });
      return (await checkMac(mac, () => {}, [id]))[0]?.verdict;
    };
    expect(await seen(true)).toBe('as expected');
    expect(await seen(false)).toBe('differs');
    expect(await seen(null)).toBe('not possible here');
  },
  60_000,
);

test('every item has a Mac that lies about it or a person who says no', () => {
  expect([...Object.keys(stories), ...questions].toSorted()).toEqual([...itemIds].toSorted());
});

test('a settings pane that macOS does not open differs, whatever the person says', async () => {
  const practice = practiceMac();
  practice.program('usr/bin/open', 'exit 1');
  const [row] = await checkMac(practice.mac, () => {}, ['panes']);
  expect(row).toMatchObject({ verdict: 'differs', seen: expect.stringContaining('did not open') });
});

describe('where it cannot be seen', () => {
  const words = { options: { root: false, ci: false }, checkout: repository, folder: '', ask: async () => true };
  const person = { platform: 'darwin', env: {}, isTerminal: true, uid: 501 } as const;

  test('it says that this is not a Mac, for every item', async () => {
    const rows = await checkMac(await thisMac(words, { ...person, platform: 'linux' }), () => {});
    expect(new Set(rows.map(({ verdict, seen }) => `${verdict}: ${seen}`))).toEqual(
      new Set(['not possible here: this is not a Mac']),
    );
    expect(summary(rows)).toBe(`0 as expected, 0 differ, ${itemIds.length} not possible here`);
  });

  test.each([
    ['with --ci', { ...words, options: { root: false, ci: true } }, person, '--ci'],
    ['over SSH', words, { ...person, env: { SSH_CONNECTION: '::1 1 ::1 22' } }, 'SSH'],
    ['without a terminal', words, { ...person, isTerminal: false }, 'terminal'],
  ])('%s nobody is asked, and it says so', async (_where, given, here, why) => {
    const { nobody } = await thisMac(given, here);
    const { mac } = practiceMac('sysext-14', { nobody, ask: () => expect.unreachable() });
    for (const row of await checkMac(mac, () => {}, questions))
      expect(row).toMatchObject({ verdict: 'not possible here', seen: expect.stringContaining(why) });
  });

  test('a standard user is told what needs an administrator', async () => {
    expect((await thisMac({ ...words, options: { root: true, ci: false } }, person)).isRoot).toBe(false);
    const { mac } = practiceMac('sysext-14', { isRoot: false });
    for (const row of await checkMac(mac, () => {}, ['launchd', 'login-window']))
      expect(row).toMatchObject({ verdict: 'not possible here', seen: expect.stringContaining('--root') });
  });

  test('a Mac without Defender, without packages and without a running Kextant says what is missing', async () => {
    const { mac } = practiceMac('not-installed');
    const rows = await checkMac(mac, () => {}, [
      'mdatp-signature',
      'dist-info',
      'dist-icon',
      'dist-signature',
      'agent',
      'idle',
      'cost',
    ]);
    for (const { verdict, seen } of rows)
      expect(`${verdict}: ${seen}`).toMatch(/^not possible here: .*(there is no|not installed|does not run)/);
  });

  test('a Mac that refuses everything is a table, and no check fails itself', async () => {
    const practice = practiceMac();
    layOutApp(practice);
    layOutAgent(practice);
    const tools = [
      'id',
      'sw_vers',
      'profiles',
      'systemextensionsctl',
      'pkgutil',
      'csrutil',
      'dscl',
      'codesign',
      'plutil',
      'stat',
      'osascript',
      'open',
      'pgrep',
      'iconutil',
    ];
    for (const name of tools) practice.program(`usr/bin/${name}`, 'echo "Operation not permitted" >&2; exit 1');
    for (const file of ['bin/ps', 'bin/launchctl', 'usr/sbin/sysctl', 'usr/sbin/pkgutil', 'usr/local/bin/mdatp'])
      practice.program(file, 'echo "Operation not permitted" >&2; exit 1');
    const rows = await checkMac(
      practice.mac,
      () => {},
      itemIds.filter((id) => items[id].how !== 'asks'),
    );
    for (const row of rows) expect(rowText(row)).not.toMatch(/itself failed|\n\s+at |Error:/);
  }, 120_000);
});

test('the zip names nobody, and holds the table and what each tool said', async () => {
  const practice = practiceMac();
  practice.program('usr/bin/id', 'echo "jansen of Jansens-Mac"');
  practice.program('usr/sbin/sysctl', 'echo "no such thing on Jansens-Mac"');
  const rows = await checkMac(practice.mac, () => {}, ['tools-bare', 'shell']);
  const text = Buffer.from(zipFor(rows, ['jansen', 'Jansens-Mac'], (one) => Buffer.from(one))).toString('latin1');
  expect(text).toContain('mac-check.txt');
  expect(text).toContain('tools/sw_vers.out');
  expect(text).not.toContain('tools/groups.out');
  expect(text).toContain('tools-bare: differs');
  expect(text).not.toMatch(/jansen/i);
});

test('as it is typed: a table, a zip and no stack; on this system nothing can be seen of a Mac', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kextant-typed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const typed = (...words: readonly string[]) =>
    spawnSync(process.execPath, [path.join(repository, 'scripts/mac-check.mjs'), ...words], {
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder },
    });
  const { status, stdout } = typed('--ci');
  if (process.platform !== 'darwin') {
    expect(status).toBe(0);
    expect(stdout).toContain(`${itemIds.length} not possible here`);
  }
  expect(stdout).not.toMatch(/\n\s+at /);
  const zip = readFileSync(path.join(folder, 'mac-check.zip')).toString('latin1');
  for (const name of [userInfo().username, hostname()]) if (name.length > 4) expect(zip).not.toContain(name);
  expect(typed('--only', 'no-such-item')).toMatchObject({
    status: 64,
    stderr: expect.stringContaining('no-such-item'),
  });
}, 120_000);

test('the list in CONTRIBUTING is the table', () => {
  const contributing = readFileSync(path.join(repository, 'CONTRIBUTING.md'), 'utf8');
  expect(contributing.replaceAll(/\n {2}/g, ' ')).toContain(itemList());
});

test('a row that differs says what to do', () => {
  expect(rowText({ id: 'panes', verdict: 'differs', seen: 'no' })).toContain(
    '→ correct the addresses in main/mac/open.ts',
  );
});
