// The one step from outcomes to readings: our own acts out of kextutil's answer, who manages, what is not asked.
import { describe, expect, it } from 'vitest';
import { type MacFacts, noFacts } from '../../src/evidence/mac-facts.ts';
import { toolIds } from '../../src/evidence-names.ts';
import { type Outcomes, readingsFrom } from '../../src/readings-from.ts';
import { exited, minuteMs, recording } from './fixtures.ts';

const now = 1_800_000_000_000;
const refusedText = recording('kextutil/wdavkext-system-policy.txt');
const read = (outcomes: Outcomes, facts: Partial<MacFacts> = {}) =>
  readingsFrom(outcomes, { ...noFacts, now, ...facts });

it('takes up what every tool of the table said', () => {
  const asked = new Set<string>();
  const outcomes: Outcomes = new Proxy(
    {},
    {
      get: (_none, id) => {
        asked.add(String(id));
        return undefined;
      },
    },
  );
  read(outcomes);
  expect(toolIds.filter((id) => !asked.has(id))).toEqual([]);
});

describe('the last load attempt', () => {
  const at = now - minuteMs;

  it.each<[string, Outcomes, string]>([
    ['kextutil itself', { kextutil: exited('', 27, refusedText) }, 'not-approved'],
    [
      'kextutil through the password dialog',
      { kextutil: exited(`${refusedText.replaceAll('\n', '\r')}\rexit=27`) },
      'not-approved',
    ],
    [
      'an error of the password dialog',
      { kextutil: exited('', 1, '0:107: execution error: Kext rejected due to system policy: x (27)') },
      'not-approved',
    ],
    ['a kextutil that refused in silence, through the dialog', { kextutil: exited('exit=27\r') }, 'not-approved'],
    [
      'an error of the dialog that holds no more than kextutil’s status',
      { kextutil: exited('', 1, '0:107: execution error: (27)') },
      'not-approved',
    ],
    ['kextutil itself, which only speaks of a status', { kextutil: exited('exit=0 is success', 27) }, 'not-approved'],
    ['kextutil itself, which ends in such words', { kextutil: exited('success is exit=0', 27) }, 'not-approved'],
    ['kextutil itself, at the time in its log', { kextutil: exited('log 0:1: done (-128)', 27) }, 'not-approved'],
    [
      'kextutil itself, which goes on behind such an end',
      { kextutil: exited('0:1: done (-128) ok', 27) },
      'not-approved',
    ],
    ['silent success', { kextutil: exited('') }, 'loaded'],
    ['another team’s signature', { codesign: exited('', 0, 'TeamIdentifier=ABCDE12345') }, 'not-ours'],
    ['an invalid signature', { codesign: exited('', 1, 'TeamIdentifier=UBF8T346G9') }, 'not-ours'],
    ['kextutil, whatever codesign says', { kextutil: exited(''), codesign: exited('', 1, 'invalid') }, 'loaded'],
  ])('is read from %s', (_name, outcomes, result) => {
    const { acts, readings } = read(outcomes, { lastLoadAttemptAt: at });
    expect(acts).toMatchObject({ lastLoad: { at, reading: { result } }, lastTry: result });
    expect(readings.load?.result).toBe(result);
  });

  it('is not there when the signature is Microsoft’s and nothing was run', () => {
    const { acts, readings } = read({ codesign: exited('', 0, 'TeamIdentifier=UBF8T346G9') });
    expect([acts.lastLoad, acts.lastTry, readings.load]).toEqual([null, null, null]);
  });

  it('has no answer when codesign did not answer, and says so', () => {
    const { acts, readings } = read({ codesign: { kind: 'missing' } });
    expect([acts.lastLoad, acts.lastTry, readings.load]).toEqual([null, 'no-answer', null]);
  });

  it.each(['0:118', '10:118'])('that was cancelled at %s of the script judges nothing', (place) => {
    const { acts, readings } = read({ kextutil: exited('', 1, `${place}: execution error: User canceled. (-128)`) });
    expect([acts.lastLoad, acts.lastTry, readings.load]).toEqual([null, 'cancelled', null]);
  });

  it('of which only the time is known has brought the button back, and gives no reading', () => {
    const { acts, readings } = read({}, { lastLoadAttemptAt: at });
    expect(acts.lastLoad).toMatchObject({ at, reading: { result: 'not-approved' } });
    expect(readings.load).toBeNull();
  });

  it('at an unknown time counts as longer ago than any window, and is kept', () => {
    const { acts, readings } = read({ kextutil: exited('', 27, refusedText) }, { bootedAt: now - minuteMs });
    expect(acts.lastLoad?.at).toBe(0);
    expect(readings.load?.result).toBe('not-approved');
  });

  it('from before a restart means nothing any more', () => {
    const { acts, readings } = read(
      { kextutil: exited('', 27, refusedText) },
      { lastLoadAttemptAt: at, bootedAt: now },
    );
    expect([acts.lastLoad, readings.load]).toEqual([null, null]);
  });
});

describe('who manages', () => {
  const status = (server: string) => exited(`MDM enrollment: Yes (User Approved)\nMDM server: https://${server}/mdm`);
  it.each<[string, Outcomes, Partial<MacFacts>, string | null]>([
    ['is told by the server', { 'profiles-status': status('acme.jamfcloud.com') }, { managedBy: 'intune' }, 'jamf'],
    [
      'is told by mac.json where the server says nothing',
      { 'profiles-status': status('mdm.acme.com') },
      { managedBy: 'jamf' },
      'jamf',
    ],
    ['is somebody when macOS says so', { 'profiles-status': status('mdm.acme.com') }, {}, 'other'],
    ['is nobody when macOS says so', { 'profiles-status': exited('MDM enrollment: No') }, { managedBy: 'jamf' }, null],
    [
      'is told by mac.json also for Intune',
      { 'profiles-status': status('mdm.acme.com') },
      { managedBy: 'intune' },
      'intune',
    ],
    [
      'is told by the names of profiles where nothing else is known',
      { 'profiles-list': exited(recording('profiles-list/10.14-jamf-C.txt')) },
      {},
      'jamf',
    ],
    [
      'is not told by the names of profiles where something else is known',
      { 'profiles-list': exited(recording('profiles-list/10.14-jamf-C.txt')) },
      { managedBy: 'intune' },
      'intune',
    ],
    ['is what mac.json says where macOS was not asked', {}, { managedBy: 'other' }, 'other'],
    ['is not known', {}, {}, null],
  ])('%s', (_name, outcomes, facts, expected) => {
    expect(read(outcomes, facts).readings.managedBy).toBe(expected);
  });
});

describe('what the tools say', () => {
  const facts = { macos: '14.1', admin: false, kextFile: true, daemonStartedAt: 5 } as const;

  it('wins over mac.json', () => {
    const { readings, moments } = read(
      {
        sw_vers: exited('ProductVersion: 13.2'),
        groups: exited('staff admin'),
        'kext-file': exited('owner 0:0, mode 755'),
        processes: exited('      01:30 /Applications/Microsoft Defender.app/Contents/MacOS/wdavdaemon'),
      },
      facts,
    );
    expect(readings).toMatchObject({ macos: { text: '13.2' }, admin: true, kextFile: { mode: '755' } });
    expect(moments.daemonStartedAt).toBe(now - 1.5 * minuteMs);
  });

  it('is filled up by mac.json', () => {
    const { readings, moments } = read({}, facts);
    expect(readings).toMatchObject({ macos: { text: '14.1' }, admin: false, kextFile: { kind: 'present' } });
    expect(read({}, { kextFile: false }).readings.kextFile).toEqual({ kind: 'absent' });
    expect(moments.daemonStartedAt).toBe(5);
  });

  it('of the daemon’s age means nothing without a clock', () => {
    const processes = exited('      01:30 /Applications/Microsoft Defender.app/Contents/MacOS/wdavdaemon');
    expect(readingsFrom({ processes }, noFacts).moments.daemonStartedAt).toBeNull();
  });

  it('of the extensions is Defender’s second witness', () => {
    const { readings } = read({ 'mdatp-health-extensions': exited('network_extension_enabled : false') });
    expect(readings.healthExtensions?.kind).toBe('read');
  });
});

describe('what was not run', () => {
  it('is not known, and never the same as absent', () => {
    const { readings, moments } = readingsFrom({}, noFacts);
    expect(readings).toMatchObject({
      health: { kind: 'unreadable', reason: 'not-asked' },
      genuine: { kind: 'not-checked' },
      macos: null,
      admin: null,
      kextFile: null,
      kexts: null,
      extensions: null,
      enrolment: null,
    });
    const { daemonStarts, firstSeen, ...single } = moments;
    expect(new Set(Object.values(single))).toEqual(new Set([null]));
    expect([daemonStarts, firstSeen]).toEqual([[], {}]);
  });

  it.each([
    ['ahead of now, from before the clock was set back', 2, 1, null],
    ['of this moment', 2, 2, 2],
    ['where nobody knows what time it is', 2, null, 2],
  ])('a start of the Mac is known unless it is yet to come: one %s', (_what, bootedAt, at, known) => {
    expect(readingsFrom({}, { ...noFacts, bootedAt, now: at }).moments.bootedAt).toBe(known);
  });

  it.each([
    ['owner 0:0, mode 755\n', { kind: 'present', ownerId: 0, groupId: 0, mode: '755' }],
    ['present', { kind: 'present', ownerId: null, groupId: null, mode: null }],
    ['hello', { kind: 'unreadable', reason: 'hello' }],
    ['', { kind: 'unreadable', reason: '' }],
  ])('is told from a file that %j describes', (text, file) => {
    expect(read({ 'kext-file': exited(text) }).readings.kextFile).toEqual(file);
  });

  it.each([
    ['genuine\n/x/mdatp\n', { kind: 'genuine', path: '/x/mdatp' }],
    ['not-genuine\r\n/x/mdatp\r\nunsigned', { kind: 'not-genuine', path: '/x/mdatp', reason: 'unsigned' }],
    ['undecided\n/x/mdatp\ncodesign: missing\n', { kind: 'undecided', path: '/x/mdatp', reason: 'codesign: missing' }],
    ['not-checked\n\nENOENT\n', { kind: 'not-checked', reason: 'ENOENT' }],
    ['surely', { kind: 'not-checked', reason: '' }],
  ])('is told from a check that says %j', (text, genuine) => {
    expect(read({ 'mdatp-file': exited(text) }).readings.genuine).toEqual(genuine);
  });
});
