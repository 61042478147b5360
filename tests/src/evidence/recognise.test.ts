// What somebody pastes, and which tool's output each line is taken for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noActs } from '../../../src/acts.ts';
import { type EvidenceFiles, explain } from '../../../src/evidence/evidence.ts';
import { recognise } from '../../../src/evidence/recognise.ts';
import { reportOf } from '../../../src/evidence/report.ts';
import { commandsWanted } from '../../../src/evidence/wanted.ts';
import { beforeFirstLook } from '../../../src/snapshot.ts';
import { recording, recordings } from '../fixtures.ts';

const healthy = recording('mdatp-health/macos-101.70.19-healthy.txt');
const waiting = recording('_synthetic/systemextensionsctl-list/11-14-mde-both-waiting.txt');

const namesOf = (files: EvidenceFiles | null) => (files === null ? null : Object.keys(files).sort());
const textIn = (files: EvidenceFiles | null, name: string) => {
  const file = files?.[name];
  return file?.kind === 'read' ? file.text : null;
};
const levelOf = (files: EvidenceFiles | null) => explain(files ?? {}).diagnosis.level;

/** Folders of recordings whose tool no shape tells, because their lines are anybody's. */
const untold =
  /^(jamf-log|kextload|kextpolicy-db|log-show|mdatp-config|mdatp-health-field|mdatp-system-extension|spctl-kext-consent|systemextensionsctl-other|wdavconfig)\//;

const expected: Readonly<Record<string, string>> = {
  'mdatp-health': 'mdatp-health.out',
  'mdatp-health-json': 'mdatp-health.out',
  'systemextensionsctl-list': 'systemextensionsctl.out',
  'profiles-status': 'profiles-status.out',
  'pkgutil-pkg-info': 'pkgutil.out',
  'csrutil-status': 'csrutil.out',
  sw_vers: 'sw_vers.out',
  codesign: 'codesign.out',
};

describe('a recording, pasted as it is', () => {
  const known = recordings().flatMap((name) => {
    const folder = name.replace(/^_synthetic\//, '').split('/')[0] ?? '';
    const file = expected[folder];
    return file === undefined ? [] : [[name, file] as const];
  });
  // Before 10.13.4 it said something else, which no other line tells from a sentence.
  const odd = ['profiles-status/10.13.0-profile-installed.txt'];

  it.each(known.filter(([name]) => !odd.includes(name)))('%s is %s', (name, file) => {
    expect(namesOf(recognise(recording(name)))).toEqual([file]);
  });

  it.each(recordings().filter((name) => untold.test(name)))('%s makes no Mac green', (name) => {
    expect(levelOf(recognise(recording(name)))).not.toBe('protected');
  });
});

describe('a paste', () => {
  it('of several outputs one below the other is taken apart', () => {
    const files = recognise(`${recording('sw_vers/11.1.txt')}\n${healthy}\n${waiting}`);
    expect(namesOf(files)).toEqual(['mdatp-health.out', 'sw_vers.out', 'systemextensionsctl.out']);
    expect(explain(files ?? {}).readings.macos?.text).toBe('11.1');
  });

  it('of a session in Terminal is taken apart at its prompts, whatever else was typed', () => {
    const session = [
      'Last login: Mon Nov 30 08:00:00 on ttys000',
      'ann@Anns-Mac ~ % ls',
      'Desktop	healthy : false',
      'ann@Anns-Mac ~ % /usr/local/bin/mdatp health',
      healthy,
      'ann@Anns-Mac ~ % mdatp health --details system_extensions',
      recording('mdatp-health-details/system_extensions-healthy.txt'),
      'Anns-Mac:~ ann$ systemextensionsctl list',
      waiting,
    ].join('\n');
    const files = recognise(session);
    expect(namesOf(files)).toEqual(['mdatp-health-extensions.out', 'mdatp-health.out', 'systemextensionsctl.out']);
    expect(textIn(files, 'mdatp-health.out')).not.toContain('Desktop');
  });

  it('of an answer that holds no known field, below its command, is that command’s', () => {
    const files = recognise('% mdatp health\nCould not connect to the daemon.');
    expect([namesOf(files), levelOf(files)]).toEqual([['mdatp-health.out'], 'unknown']);
    const asked = recognise('ann@mac ~ % mdatp health\nATTENTION: no licence\nhealthy : false');
    expect(textIn(asked, 'mdatp-health.out')).toContain('ATTENTION');
  });

  it.each([
    'zsh: command not found: mdatp',
    '-bash: mdatp: command not found',
    'sudo: mdatp: command not found',
    'zsh: no such file or directory: /usr/local/bin/mdatp',
  ])('that says that there is no mdatp says so: %s', (line) => {
    expect(textIn(recognise(`ann@mac ~ % mdatp health\n${line}`), 'mdatp-health.exit')).toBe('missing');
  });

  it('of another part of Defender’s details is not its health', () => {
    expect(recognise(recording('mdatp-health-details/antivirus-rtp-on.txt'))).toBeNull();
  });

  it('of two answers of mdatp is never green by one of them', () => {
    expect(
      levelOf(
        recognise(
          `${healthy}\n${healthy.replace('healthy                                     : true', 'healthy : false')}`,
        ),
      ),
    ).not.toBe('protected');
    expect(levelOf(recognise(`${healthy}\nreal_time_protection_enabled : false`))).not.toBe('protected');
  });

  it('of mac.json is that file', () => {
    expect(namesOf(recognise('{"macos":"14.2","admin":true}'))).toEqual(['mac.json']);
    expect(recognise('{"name":"left-pad","version":"1.0.0"}')).toBeNull();
  });

  it('of words that no tool prints is nothing', () => {
    for (const text of [
      '',
      '\n\n',
      'Hello, could you look at my Mac?',
      '<html><body>healthy</body></html>',
      '\u0000\u0001',
    ])
      expect(recognise(text)).toBeNull();
  });

  it('of anything takes a moment and throws nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void recognise(text)));
    const hostile = [
      '% '.repeat(500_000),
      '[activated '.repeat(90_000),
      `${' '.repeat(1_000_000)}x`,
      '{"healthy":'.repeat(90_000),
    ];
    for (const text of hostile) {
      const started = performance.now();
      recognise(text.slice(0, 1024 * 1024));
      expect(performance.now() - started).toBeLessThan(3_000);
    }
  });
});

describe('the text of a report', () => {
  const reportText = (files: EvidenceFiles) => {
    const { diagnosis, readings, moments, acts } = explain(files);
    const first = beforeFirstLook({ at: 0, acts: noActs, language: 'en', snoozedUntil: null, practice: false });
    return reportOf(
      { ...first, looked: true, diagnosis, readings, moments, acts },
      { version: '0.1.0', names: [], history: [] },
    );
  };
  const read = (text: string) => ({ kind: 'read', text, whole: true }) as const;

  it.each([
    ['a Mac that is well', { 'mdatp-health.out': read(healthy) }],
    ['one that waits', { 'mdatp-health.out': read(recording('_synthetic/mdatp-health/macos-full-es-unapproved.txt')) }],
    ['a macOS that tells', { 'mdatp-health.out': read(healthy), 'systemextensionsctl.out': read(waiting) }],
    ['a Defender that does not answer', { 'mdatp-health.exit': read('timed-out') }],
  ])('says no better of %s than the report itself', (_name, files: EvidenceFiles) => {
    const said = explain(recognise(reportText(files)) ?? {}).diagnosis;
    expect(said.level).toBe(explain(files).diagnosis.level);
  });
});

describe('what else would help', () => {
  const wanted = (files: EvidenceFiles | null) => commandsWanted(files ?? {}, explain(files ?? {}).readings);

  it('is asked for by the kind of Mac, and only where it is not there', () => {
    expect(wanted(recognise(healthy))).toEqual([
      'sw_vers',
      'profiles status -type enrollment',
      'mdatp health --details system_extensions',
      'systemextensionsctl list',
    ]);
    expect(wanted(recognise(recording('mdatp-health-legacy/macos-kext-unapproved.txt')))).toContain(
      'kextstat -l -b com.microsoft.wdavkext',
    );
    expect(wanted(recognise(`${recording('sw_vers/11.1.txt')}${waiting}`))).toEqual(
      expect.arrayContaining(['mdatp health', 'ps -A -o etime=,uid=,comm=']),
    );
  });
});
