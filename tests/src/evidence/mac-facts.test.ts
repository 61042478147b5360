import { describe, expect, it } from 'vitest';
import { type MacFacts, macFactsText, noFacts, readMacFacts } from '../../../src/evidence/mac-facts.ts';

const read = (content: unknown) => readMacFacts(JSON.stringify(content));
const iso = '2026-01-02T03:04:05.000Z';
const at = Date.parse(iso);

describe('mac.json', () => {
  it('says all that can be known, and comes back as it was', () => {
    const facts: MacFacts = {
      macos: '10.15.7',
      arch: 'x64',
      admin: false,
      kextFile: true,
      managedBy: 'jamf',
      language: 'nl',
      lastLoad: { result: 'faulty', line: 'x' },
      lastTry: 'cancelled',
      now: at,
      bootedAt: at,
      wokeAt: at,
      installedAt: at,
      lastLoadAttemptAt: at,
      loadWaitsUntil: at,
      paneOpenedAt: at,
      loggedInAt: at,
      daemonStartedAt: at,
      extensionEnabledAt: at,
      daemonStarts: [1_700_000_000_000],
      firstSeen: { 'not-answering': 1_700_000_001_000 },
      tries: [{ at, code: 'switched-off' }],
    };
    const text = macFactsText(facts);
    expect(readMacFacts(text)).toEqual({ facts, remarks: [] });
    expect(JSON.parse(text)).toMatchObject({ now: iso, tries: [{ at: iso, code: 'switched-off' }], admin: false });
    expect(readMacFacts(`\uFEFF${text}`).facts).toEqual(facts);
  });

  it('leaves out times that no date holds', () => {
    const beyond = 8.65e15;
    const tries = [beyond, at].map((moment) => ({ at: moment, code: 'switched-off' as const }));
    const text = macFactsText({ ...noFacts, daemonStartedAt: -beyond, bootedAt: at, tries });
    expect(JSON.parse(text)).toEqual({ bootedAt: iso, tries: [{ at: iso, code: 'switched-off' }] });
    expect(macFactsText({ ...noFacts, tries: tries.slice(0, 1) })).toBe('{}\n');
  });

  it('leaves out what is not known', () => {
    expect(macFactsText(noFacts)).toBe('{}\n');
    expect(read({})).toEqual({ facts: noFacts, remarks: [] });
    expect(read({ macos: null, tries: null, ofLater: 1 })).toEqual({ facts: noFacts, remarks: [] });
  });

  it.each(['', '[]', 'null', '"x"', '{', 'x\uFEFF{}', '{\uFEFF}'])('is not believed when it is %j', (text) => {
    expect(readMacFacts(text)).toEqual({ facts: noFacts, remarks: ['mac.json holds no JSON object'] });
  });

  it.each([
    ['macos', 'macOS 11'],
    ['macos', '11 beta'],
    ['macos', 11],
    ['arch', 64],
    ['admin', 'true'],
    ['kextFile', 1],
    ['now', 5],
    ['now', 'soon'],
    ['managedBy', 'somebody'],
    ['language', 'xx'],
    ['lastTry', 'done'],
    ['lastLoad', 'faulty'],
    ['lastLoad', { result: 'done', line: 'x' }],
    ['lastLoad', { result: 'faulty', line: 1 }],
    ['tries', { at: iso }],
    ['tries', ['x']],
    ['tries', [{ at: 5, code: 'switched-off' }]],
    ['tries', [{ at: 'soon', code: 'switched-off' }]],
    ['tries', [{ at: iso, code: 'bored' }]],
    ['tries', [{ at: iso, code: 'switched-off' }, {}]],
  ])('says nothing by %s: %j, and that is remarked on', (key, value) => {
    expect(read({ [key]: value })).toEqual({
      facts: noFacts,
      remarks: [`mac.json: ${key} is not understood: ${JSON.stringify(value).slice(0, 80)}`],
    });
  });

  it('is remarked on in 80 letters', () => {
    const [remark] = read({ macos: 'x'.repeat(200) }).remarks;
    expect(remark).toBe(`mac.json: macos is not understood: "${'x'.repeat(79)}`);
  });

  it.each(['jamf', 'intune', 'other'])('knows the manager %s', (managedBy) => {
    expect(read({ managedBy }).facts.managedBy).toBe(managedBy);
  });
});

describe('a moment', () => {
  it.each([
    ['2026-01-01T10:00:00Z', 1_767_261_600_000],
    ['2026-01-01T11:00:00+01:00', 1_767_261_600_000],
    ['2026-01-01', 1_767_225_600_000],
    ['1 Jan 2026', null],
    ['2026-13-01T10:00:00Z', null],
    ['1767261600', null],
  ])('%s is %s', (text, moment) => {
    const remarks = moment === null ? [`mac.json: now is not understood: ${JSON.stringify(text)}`] : [];
    expect(read({ now: text })).toEqual({ facts: { ...noFacts, now: moment }, remarks });
  });
});
