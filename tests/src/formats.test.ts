// The forms of a verdict: what programs parse stays parseable whatever the tools printed.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noActs } from '../../src/acts.ts';
import { diagnose } from '../../src/diagnose.ts';
import { exitCodeOf, findingCodes, type Level } from '../../src/finding.ts';
import {
  formatted,
  oneLine,
  summaryLine,
  summaryOf,
  textFor,
  type Verdict,
  type VerdictWords,
} from '../../src/formats.ts';
import { guideFor, helpersFor } from '../../src/guide.ts';
import type { Readings } from '../../src/readings.ts';
import { momentsOf, readingsOf, rtp } from './fixtures.ts';

function verdictOf(part: Partial<Readings> = {}, at: number | null = 1_767_261_600_500): Verdict {
  const readings = readingsOf(part);
  const diagnosis = diagnose(readings, momentsOf());
  const input = { diagnosis, readings, acts: noActs, moments: momentsOf(), now: null };
  return { readings, diagnosis, at, remarks: [], guide: guideFor(input), helpers: helpersFor(input) };
}

const well = verdictOf({ health: rtp('true', 'true', 'app_version : "101.70.19"') });
const off = verdictOf({ health: rtp('false', 'true') });

describe('the exit status', () => {
  it.each<[Level, number]>([
    ['protected', 0],
    ['attention', 1],
    ['unprotected', 2],
    ['unknown', 3],
    ['starting', 3],
  ])('of %s is %i', (level, code) => {
    expect(exitCodeOf(level)).toBe(code);
  });
});

describe('json', () => {
  it('holds the verdict by the names that are documented', () => {
    expect(JSON.parse(formatted(off, 'json'))).toEqual({
      schema: 1,
      at: 1_767_261_600_500,
      level: 'unprotected',
      findings: [
        {
          code: 'switched-off',
          level: 'unprotected',
          fixableBy: 'user',
          evidence: [
            { tool: 'mdatp-health', line: 'real_time_protection_enabled : false' },
            { tool: 'mdatp-health', line: 'real_time_protection_available : true' },
          ],
        },
      ],
      path: 'turn-on',
      steps: [
        { id: 'turn-on', state: 'current' },
        { id: 'confirm', state: 'waiting' },
      ],
      readings: JSON.parse(JSON.stringify(off.readings)),
      remarks: [],
    });
  });

  it('leaves out path, steps and time where there are none', () => {
    expect(summaryOf({ ...well, at: null })).toEqual({
      schema: 1,
      level: 'protected',
      findings: [],
      path: null,
      steps: [],
    });
  });
});

describe('jamf', () => {
  it('is one element in one line', () => {
    expect(formatted(well, 'jamf')).toBe('<result>protected</result>');
    expect(formatted(off, 'jamf')).toBe('<result>unprotected: switched-off</result>');
  });
});

describe('what is not known', () => {
  const unknown = { ...well, readings: { ...well.readings, macos: null, health: rtp('true', 'true') } };

  it('prints “none” for Intune, and empty labels for Prometheus', () => {
    expect(formatted(unknown, 'intune')).toBe('level=protected findings=none path=none macos=none defender=none');
    expect(formatted(unknown, 'prometheus')).toContain('\nkextant_info{macos="",defender=""} 1\n');
  });
});

describe('several findings', () => {
  const two = verdictOf({ health: rtp('false', 'false', 'healthy : false') });

  it('stand one after the other', () => {
    expect(formatted(two, 'jamf')).toBe('<result>unprotected: switched-off, kernel-extension-not-approved</result>');
    expect(formatted(two, 'intune')).toMatch(
      /^level=unprotected findings=switched-off,kernel-extension-not-approved path=/,
    );
  });
});

describe('marks of a form', () => {
  const odd = (value: string) => ({
    ...well,
    readings: {
      ...well.readings,
      health: { ...rtp('true', 'true'), fields: [{ name: 'app_version', value, managed: false, line: '' }] },
    } as Readings,
  });

  it('become low lines for Prometheus', () => {
    expect(formatted(odd('a\\b"c\nd'), 'prometheus')).toContain('defender="a_b_c_d"} 1');
  });

  it('become a low line for Intune', () => {
    expect(formatted(odd('a b=c'), 'intune')).toContain('defender=a_b_c');
  });
});

describe('intune', () => {
  it('is one line of words', () => {
    expect(formatted(well, 'intune')).toBe('level=protected findings=none path=none macos=10.15.7 defender=101.70.19');
  });

  it('stays one line of five words whatever a tool prints', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (printed) => {
        const health = rtp('true', 'true', `app_version : "${printed}"`);
        expect(formatted(verdictOf({ health }), 'intune')).toMatch(/^(\w+=[\w.,+-]+ ?){5}$/);
      }),
    );
  });
});

describe('prometheus', () => {
  it('says of every level and finding whether it holds', () => {
    const lines = formatted(off, 'prometheus').split('\n');
    expect(lines.filter((line) => line.startsWith('# HELP'))).toEqual([
      '# HELP kextant_level Level of this Mac: 1 for the current level, 0 for the others.',
      '# HELP kextant_finding What is wrong on this Mac: 1 for what was found.',
      '# HELP kextant_info The versions on this Mac; empty where not known.',
      '# HELP kextant_looked_at_seconds When this Mac was last checked (Unix time).',
    ]);
    expect(lines).toContain('kextant_info{macos="10.15.7",defender=""} 1');
    expect(lines).toContain('kextant_level{level="unprotected"} 1');
    expect(lines).toContain('kextant_level{level="protected"} 0');
    expect(lines).toContain('kextant_finding{code="switched-off"} 1');
    expect(lines.filter((line) => line.startsWith('kextant_finding{'))).toHaveLength(findingCodes.length);
    expect(lines).toContain('kextant_looked_at_seconds 1767261600.5');
    const untimed = formatted({ ...off, at: null }, 'prometheus');
    expect(untimed.split('\n').at(-1)).toBe('kextant_info{macos="10.15.7",defender=""} 1');
  });

  it('is valid exposition text whatever a tool prints', () => {
    const sample = /^[a-z_]+(\{[a-z]+="(?:[^"\\\n]|\\[\\"n])*"(,[a-z]+="(?:[^"\\\n]|\\[\\"n])*")*\})? [\d.]+$/;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (printed) => {
        const health = {
          ...rtp('true', 'true'),
          fields: [{ name: 'app_version', value: printed, managed: false, line: '' }],
        };
        const text = formatted({ ...well, readings: { ...well.readings, health } as Readings }, 'prometheus');
        const samples = text.split('\n').filter((line) => !line.startsWith('# '));
        expect(samples.filter((line) => !sample.test(line))).toEqual([]);
        expect(text.match(/^# TYPE /gm)).toHaveLength(4);
      }),
    );
  });
});

describe('text', () => {
  const words: VerdictWords = {
    level: (level) => `LEVEL ${level}`,
    finding: (name, helper) => ({
      title: `TITLE ${name}`,
      why: `WHY ${name}${helper === 'nobody' ? '' : ` by ${helper}`}`,
    }),
    step: (id, finding) => ({ title: `STEP ${id} of ${finding}` }),
    path: (id) => `PATH ${id}`,
  };

  it('says the level, each finding with its evidence, and where the person stands', () => {
    expect(textFor(off, words).split('\n')).toEqual([
      'LEVEL unprotected',
      '',
      'TITLE switched-off (switched-off)',
      '  WHY switched-off',
      '  mdatp-health: real_time_protection_enabled : false',
      '  mdatp-health: real_time_protection_available : true',
      '',
      'PATH turn-on (turn-on)',
      '  [>] STEP turn-on of switched-off',
      '  [ ] STEP confirm of switched-off',
    ]);
    expect(textFor(well, words)).toBe('LEVEL protected');
  });

  it('says below each finding who has to act on it', () => {
    const managed = textFor(verdictOf({ health: rtp('true', 'false'), managedBy: 'jamf' }), words).split('\n');
    expect(managed).toContain('  WHY kernel-extension-not-approved by jamf');
    expect(managed.filter((line) => line.includes('WHY'))).toHaveLength(1);
  });

  it('says of an mdatp that could not be checked just that, and not that it gave no answer', () => {
    const health = { kind: 'unreadable', reason: 'failed', lines: [] } as const;
    const genuine = { kind: 'undecided', path: '/x/mdatp', reason: 'codesign: missing' } as const;
    expect(textFor(verdictOf({ health, genuine }), words)).toContain(
      'TITLE not-checked (unreadable)\n  WHY not-checked\n  mdatp-file: /x/mdatp: codesign: missing',
    );
    expect(textFor(verdictOf({ health }), words)).not.toContain('not-checked');
  });

  it('names in each step the fault that the guide leads away from, not a note beside it', () => {
    const health = rtp('false', 'false', 'passive_mode_enabled : true', 'full_disk_access_enabled : false');
    const verdict = verdictOf({ health });
    expect(verdict.diagnosis.findings[0]?.code).toBe('passive-mode');
    expect(verdict.guide?.finding).toBe('full-disk-access-missing');
    expect(textFor(verdict, words)).toMatch(/STEP \S+ of full-disk-access-missing$/m);
  });

  it('lets no tool steer the terminal', () => {
    const esc = String.fromCharCode(27);
    const verdict = verdictOf({
      health: { kind: 'unreadable', reason: 'failed', lines: [`${esc}[2Jgone\r\n\tfor good\r\n`] },
    });
    expect(textFor(verdict, words)).toContain('  mdatp-health: gone for good');
    expect(textFor(verdict, words)).not.toContain(esc);
  });

  it.each([0x07, 0x1b, 0x85, 0x9b, 0xad, 0x200e, 0x202e, 0x2028, 0x2029, 0x2066, 0xfeff, 0xe0041])(
    'puts no %i of a tool or a remark into JSON or a line',
    (code) => {
      const mark = String.fromCodePoint(code);
      const line = `a${mark}[1mb`;
      const verdict: Verdict = {
        ...verdictOf({ health: { kind: 'unreadable', reason: 'failed', lines: [line] } }),
        remarks: [line],
      };
      const shown = [formatted(verdict, 'json'), summaryLine(verdict), textFor(verdict, words), oneLine(line)];
      for (const text of shown) expect(text).not.toContain(mark);
      expect(shown.join()).not.toContain(`\\u${code.toString(16).padStart(4, '0')}`);
    },
  );
});
