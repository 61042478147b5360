// A thousand logins of a Mac whose Defender is well but slow to wake: nobody is alarmed, and it ends green.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../main/mac/run.ts';
import { toolsBelow, type WholeTool } from '../../main/mac/tools.ts';
import { practiceNow, writeState } from '../../practice/facts.mjs';
import { makePracticeMac } from '../../practice/scenarios.mjs';
import type { Outcome } from '../../src/outcome.ts';
import { printedBy } from '../../src/outcome.ts';
import { exited } from '../src/fixtures.ts';
import { type Answer, play } from './login.ts';

const logins = 1_000;
const graceMs = 60_000;
/** By then it has to be green: a look of three slow answers is followed by a rest of five times as long. */
const latestMs = 5 * graceMs;

const healthForms = [
  'mdatp-health',
  'mdatp-health-text',
  'mdatp-health-legacy',
] as const satisfies readonly WholeTool[];
const otherTools = [
  ...(['mdatp-health-extensions', 'systemextensionsctl', 'profiles-status', 'pkgutil'] as const),
  ...(['sw_vers', 'boot-time', 'groups', 'processes'] as const),
] as const satisfies readonly WholeTool[];

/** What the practice Mac's tools really print: all well, and Defender up but without its extension. */
const well = new Map<WholeTool, Outcome>();
const unattached = new Map<WholeTool, Outcome>();
let [dir, root, startedAt] = ['', '', 0];

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'kextant-logins-'));
  const settings = { 'access-app': '1', 'access-extension': '1' };
  ({ root } = makePracticeMac({ scenario: 'fda-missing', dir: path.join(dir, 'Macintosh HD'), settings }));
  startedAt = practiceNow(root) * 1000;
  const tools = toolsBelow(root);
  for (const name of [...healthForms, ...otherTools]) well.set(name, await run(tools.tool(name)));
  writeState(root, 'es-state', 'waiting');
  for (const name of healthForms) unattached.set(name, await run(tools.tool(name)));
});
afterAll(() => rmSync(dir, { recursive: true, force: true, maxRetries: 3 }));

/** How a tool answers while the Mac is still busy with the login. */
const oddities = [
  ...(['no-daemon', 'no-daemon-exit-0', 'unattached', 'silent', 'half', 'half-failed'] as const),
  ...(['half-hung', 'hung', 'killed', 'refused', 'flooded'] as const),
] as const;
type Oddity = (typeof oddities)[number];

const odd = fc.record({
  how: fc.constantFrom(...oddities),
  /** How much of it comes, where only a part does. */
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  afterMs: fc.oneof({ weight: 5, arbitrary: fc.nat({ max: 300 }) }, { weight: 1, arbitrary: fc.nat({ max: 9_000 }) }),
});

const anyLogin = fc
  .record({
    /** Defender is up from then on, but may be cut short until `steadyMs`. */
    readyMs: fc.nat({ max: 50_000 }),
    unsteadyMs: fc.nat({ max: 8_000 }),
    odd: fc.array(odd, { minLength: 1, maxLength: 12 }),
    others: fc.array(fc.option(odd), { minLength: 1, maxLength: 12 }),
    late: fc.array(fc.nat({ max: 800 }), { minLength: 1, maxLength: 6 }),
    nudges: fc.array(
      fc.record({
        atMs: fc.nat({ max: 90_000 }),
        reason: fc.constantFrom('opened' as const, 'asked' as const, 'unlocked' as const),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ unsteadyMs, ...login }) => ({ ...login, steadyMs: login.readyMs + unsteadyMs }));
type Login = typeof anyLogin extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** Answers in the order of the questions: lists begin again when they are used up. */
function defenderOf(login: Login): (name: WholeTool, sinceMs: number) => Answer {
  let [turn, other] = [0, 0];
  const isHealth = (name: WholeTool) => healthForms.some((form) => form === name);
  return (name, sinceMs) => {
    turn += 1;
    const late = { outcome: outcomeOf(well, name), afterMs: login.late[turn % login.late.length] ?? 0 };
    if (sinceMs >= login.steadyMs) return late;
    const isUp = sinceMs >= login.readyMs;
    if (isHealth(name)) return answered(name, login.odd[turn % login.odd.length], isUp ? well : unattached) ?? late;
    other += 1;
    return answered(name, login.others[other % login.others.length] ?? undefined, well) ?? late;
  };
}

function outcomeOf(from: ReadonlyMap<WholeTool, Outcome>, name: WholeTool): Outcome {
  return from.get(name) ?? { kind: 'missing' };
}

function answered(
  name: WholeTool,
  oddity: { readonly how: Oddity; readonly share: number; readonly afterMs: number } | undefined,
  says: ReadonlyMap<WholeTool, Outcome>,
): Answer | null {
  if (oddity === undefined) return null;
  const { deadlineMs } = toolsBelow(root).tool(name);
  const afterMs = Math.min(oddity.afterMs, deadlineMs - 1);
  const whole = outcomeOf(says, name);
  const text = printedBy(whole);
  const half = text.slice(0, Math.floor(oddity.share * text.length));
  const hung = (stdout: string): Outcome => ({ kind: 'timed-out', afterMs: deadlineMs, stdout, stderr: '' });
  const outcomes: Readonly<Record<Oddity, Outcome>> = {
    'no-daemon': exited('', 3, 'Failed to connect'),
    'no-daemon-exit-0': exited('Failed to connect'),
    unattached: whole,
    silent: exited(''),
    half: exited(half),
    'half-failed': exited(half, 1),
    'half-hung': hung(half),
    hung: hung(''),
    killed: exited('', 137),
    refused: { kind: 'refused', reason: 'EAGAIN' },
    flooded: { kind: 'flooded', limitBytes: 1 << 20, stdout: text, stderr: '' },
  };
  return { outcome: outcomes[oddity.how], afterMs: /hung/.test(oddity.how) ? deadlineMs : afterMs };
}

describe('a login with a healthy Defender that is slow to wake', () => {
  it(`alarms nobody in ${logins} of them, is never green too early, and always in the end`, async () => {
    let looks = 0;
    await fc.assert(
      fc.asyncProperty(anyLogin, async (login) => {
        const morning = { root, loggedInAt: startedAt, nudges: login.nudges, atLeastMs: 1.5 * graceMs, latestMs };
        const { alerts, verdicts, last } = await play({ ...morning, answer: defenderOf(login) });
        looks += verdicts.length;
        expect(alerts).toEqual([]);
        expect(verdicts.filter(({ level, sinceMs }) => level === 'protected' && sinceMs < login.readyMs)).toEqual([]);
        expect([last.diagnosis.level, last.agreed]).toEqual(['protected', true]);
      }),
      { numRuns: logins },
    );
    expect(looks).toBeGreaterThan(4 * logins);
  }, 300_000);
});
