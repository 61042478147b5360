// A thousand logins of a Mac whose Defender crashes again and again: each time one alert, which names the loop.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../main/mac/run.ts';
import { toolsBelow, type WholeTool } from '../../main/mac/tools.ts';
import { practiceNow } from '../../practice/facts.mjs';
import { makePracticeMac } from '../../practice/scenarios.mjs';
import type { Outcome } from '../../src/outcome.ts';
import { catalogueFor } from '../../src/text/spoken.ts';
import { exited } from '../src/fixtures.ts';
import { type Answer, play } from './login.ts';

const logins = 1_000;
/** Longer than a daemon that started again is given. */
const watchedMs = 190_000;

const otherTools = [
  ...(['mdatp-health-extensions', 'systemextensionsctl', 'profiles-status', 'pkgutil'] as const),
  ...(['sw_vers', 'boot-time', 'groups'] as const),
] as const satisfies readonly WholeTool[];

/** What the practice Mac's tools really print. */
const printed = new Map<WholeTool, Outcome>();
let [dir, root, startedAt] = ['', '', 0];

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'kextant-crashes-'));
  ({ root } = makePracticeMac({ scenario: 'crash-loop', dir: path.join(dir, 'Macintosh HD') }));
  startedAt = practiceNow(root) * 1000;
  const tools = toolsBelow(root);
  for (const name of otherTools) printed.set(name, await run(tools.tool(name)));
});
afterAll(() => rmSync(dir, { recursive: true, force: true, maxRetries: 3 }));

const anyCrash = fc.record({
  /** From one start to the next: launchd waits ten seconds at least. */
  everyMs: fc.integer({ min: 10_000, max: 60_000 }),
  /** How much of that the daemon runs. */
  share: fc.double({ min: 0.001, max: 0.95, noNaN: true }),
  firstMs: fc.nat({ max: 30_000 }),
  how: fc.constantFrom('not reached', 'not reached, exit 0', 'killed', 'silent'),
  late: fc.nat({ max: 800 }),
});
type Crash = typeof anyCrash extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const launchd = ' 1-00:00:00     0 /sbin/launchd\n';
const daemon = '/Applications/Microsoft Defender.app/Contents/MacOS/wdavdaemon';
const answers: Readonly<Record<Crash['how'], Outcome>> = {
  'not reached': exited('', 3, 'Failed to connect'),
  'not reached, exit 0': exited('Failed to connect'),
  killed: exited('', 137),
  silent: exited(''),
};

/** The age of its daemon; null between two starts. */
function ageOf({ everyMs, share, firstMs }: Crash, sinceMs: number): number | null {
  const ageMs = sinceMs < firstMs ? everyMs : (sinceMs - firstMs) % everyMs;
  return ageMs < share * everyMs ? ageMs : null;
}

function answerOf(crash: Crash, name: WholeTool, sinceMs: number): Answer {
  const ageMs = ageOf(crash, sinceMs);
  const seconds = String(Math.floor((ageMs ?? 0) / 1000)).padStart(2, '0');
  const runs = 1 + Math.floor((sinceMs - crash.firstMs) / crash.everyMs);
  const state = ageMs === null ? 'spawn scheduled' : 'running';
  const own: Readonly<Partial<Record<WholeTool, Outcome>>> = {
    processes: exited(ageMs === null ? launchd : `${launchd}       00:${seconds}     0 ${daemon}\n`),
    launchctl: exited(
      `system/com.microsoft.fresno = {\n\tactive count = 1\n\tstate = ${state}\n\truns = ${40 + runs}\n}\n`,
    ),
  };
  const health = name.startsWith('mdatp-health') ? answers[crash.how] : null;
  return { outcome: own[name] ?? health ?? printed.get(name) ?? { kind: 'missing' }, afterMs: crash.late };
}

const { title } = catalogueFor('en').banner['service-keeps-restarting'];

describe('a login with a Defender that crashes', () => {
  it(`raises one alert at each of ${logins}, and never says that nothing was started`, async () => {
    await fc.assert(
      fc.asyncProperty(anyCrash, async (crash) => {
        const morning = { root, loggedInAt: startedAt, nudges: [], atLeastMs: watchedMs, latestMs: watchedMs };
        const { alerts, last } = await play({ ...morning, answer: (name, since) => answerOf(crash, name, since) });
        expect(alerts).toEqual([title]);
        expect(last.diagnosis.findings.map(({ code }) => code)).toEqual(['service-keeps-restarting']);
      }),
      { numRuns: logins },
    );
  }, 300_000);

  it('is reported once in half an hour, also where no look meets its daemon any more', async () => {
    const crash = { everyMs: 10_000, share: 0.2, firstMs: 0, how: 'not reached', late: 0 } as const;
    const long = { root, loggedInAt: startedAt, nudges: [], atLeastMs: 30 * 60_000, latestMs: 30 * 60_000 };
    const { alerts } = await play({ ...long, answer: (name, since) => answerOf(crash, name, since) });
    expect(alerts).toEqual([title]);
  });
});
