// System extensions: every recorded listing, every way a listing is pasted or cut, and which row counts.
// biome-ignore-all lint/style/noExcessiveLinesPerFile: one format, with every listing that was recorded.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestRow,
  endpointExtensionId,
  networkExtensionId,
  readExtensions,
  rowsOf,
} from '../../../src/readers/extensions.ts';
import { exited, recording, recordings } from '../fixtures.ts';

const read = (text: string, code = 0) => readExtensions(exited(text, code));
const rows = (text: string) => {
  const reading = read(text);
  return reading.kind === 'read' ? reading.rows : [];
};
const summary = (text: string) =>
  rows(text).map(({ id, version, team, state }) => [id, version, team, state].join(' '));
const row = (state: string, version = '101.70.19/101.70.19', team = 'UBF8T346G9', id = endpointExtensionId) =>
  `*\t*\t${team}\t${id} (${version})\tMicrosoft Defender Endpoint Security Extension\t[${state}]`;
const best = (...lines: readonly string[]) => bestRow(read(lines.join('\n')), endpointExtensionId);

const defender = (version: string, network: string, endpoint: string) => [
  `com.microsoft.wdav.netext ${version}/${version} UBF8T346G9 ${network}`,
  `com.microsoft.wdav.epsext ${version}/${version} UBF8T346G9 ${endpoint}`,
];
const lulu = 'com.objective-see.lulu.extension';

/** Each with the rows that are in it. */
const listings: readonly (readonly [string, readonly string[]])[] = [
  ['_synthetic/systemextensionsctl-list/none.txt', []],
  ['_synthetic/systemextensionsctl-list/11-14-mde-both-waiting.txt', defender('101.70.19', 'waiting', 'waiting')],
  ['_synthetic/systemextensionsctl-list/11-14-mde-enabled.txt', defender('101.70.19', 'enabled', 'enabled')],
  ['_synthetic/systemextensionsctl-list/11-14-mde-terminated.txt', defender('101.70.19', 'going', 'going')],
  ['_synthetic/systemextensionsctl-list/15-26-mde-enabled.txt', defender('101.25072.0011', 'enabled', 'enabled')],
  ['_synthetic/systemextensionsctl-list/15-26-mde-es-disabled.txt', defender('101.25072.0011', 'enabled', 'disabled')],
  [
    'systemextensionsctl-list/10.15-crescendo-one.txt',
    ['com.suprhackersteve.crescendo.CrescendoExtension 1.0.4/35 AD94776VX5 enabled'],
  ],
  [
    'systemextensionsctl-list/10.15.7-santa-upgrade-waiting.txt',
    ['com.google.santa.daemon 1.15/1.15 EQHXZ8M8AV waiting', 'com.google.santa.daemon 1.13/1.13 EQHXZ8M8AV enabled'],
  ],
  ['systemextensionsctl-list/11.1-lulu-waiting-row.txt', [`${lulu} 2.3.1/2.3.1 VBG97UB4TA waiting`]],
  [
    'systemextensionsctl-list/12-lulu-old-terminated-new-enabled.txt',
    [`${lulu} 2.4.0/2.4.0 VBG97UB4TA going`, `${lulu} 2.4.2/2.4.2 VBG97UB4TA enabled`],
  ],
  [
    'systemextensionsctl-list/26.3-lulu-three-categories-truncated.txt',
    [
      'com.silabs.cp210x 6.0.2/1 52444FG85C enabled',
      `${lulu} 4.2.1/4.2.1 VBG97UB4TA enabled`,
      'com.avast.Antivirus.SystemExtension 15.4.602/15.4.602 6H4HRTU5E3 enabled',
      `${lulu} 4.2.1/4.2.1 VBG97UB4TA going`,
      `${lulu} 4.2.1/4.2.1 VBG97UB4TA going`,
    ],
  ],
  [
    'systemextensionsctl-list/santa-migration-terminated.txt',
    [
      'com.google.santa.daemon 2024.9/2024.9.674285143 EQHXZ8M8AV going',
      'com.northpolesec.santa.daemon 2024.10/2024.10.49 ZMCG7MLDV9 enabled',
    ],
  ],
];

describe('recordings', () => {
  it('of listings have a row each in the table', () => {
    const recorded = recordings().filter((name) => name.includes('systemextensionsctl-list'));
    expect(listings.map(([name]) => name).toSorted()).toEqual([...recorded].toSorted());
  });

  it.each(listings)('%s', (name, expected) => {
    expect(read(recording(name)).kind).toBe('read');
    expect(summary(recording(name))).toEqual(expected);
  });

  it('of other tools are not read as a listing', () => {
    const others = recordings().filter((name) => !name.includes('systemextensionsctl-list'));
    expect(others.filter((name) => read(recording(name)).kind === 'read')).toEqual([]);
  });

  it('of Macs without Defender have no row of its ids', () => {
    const others = recordings().filter((name) => /^systemextensionsctl-list/.test(name));
    const found = others.map((name) =>
      [endpointExtensionId, networkExtensionId].map((id) => bestRow(read(recording(name)), id)),
    );
    expect(found.flat()).toEqual(others.flatMap(() => [null, null]));
  });
});

describe('a row', () => {
  const waiting = [`${endpointExtensionId} 101.70.19/101.70.19 UBF8T346G9 waiting`];
  it.each([
    ['with tabs', row('activated waiting for user')],
    ['with blanks for tabs', row('activated waiting for user').replaceAll('\t', '      ')],
    ['with hard spaces of a web page', row('activated waiting for user').replaceAll('\t', '\u00a0\u00a0')],
    ['without the first star', row('activated waiting for user').slice(1)],
    ['without stars and blanks', row('activated waiting for user').replaceAll('*\t', '')],
    ['with two blanks before its version', row('activated waiting for user').replace(' (', '  (')],
    ['in the words of the database', row('activated_waiting_for_user')],
    ['in capitals', row('Activated Waiting For User')],
    ['with CR at its end', `${row('activated waiting for user')}\r`],
    ['with a name that holds brackets', row('activated waiting for user').replace('Extension\t', 'Extension [beta]\t')],
    ['with a remark behind it', `${row('activated waiting for user')} <- here`],
    ['broken before its name', row('activated waiting for user').replace('\tMicrosoft', '\nMicrosoft')],
    ['broken inside its state', row('activated waiting for user').replace('for user', '\nfor user')],
  ])('is read %s', (_name, text) => {
    expect(summary(text)).toEqual(waiting);
  });

  it.each([
    ['activated enabled', 'enabled'],
    ['activated_enabled', 'enabled'],
    ['activated waiting for user', 'waiting'],
    ['waiting_for_approval', 'waiting'],
    ['activated disabled', 'disabled'],
    ['activated_waiting_to_upgrade_on_reboot', 'restarting'],
    ['activated_waiting_to_upgrade', 'restarting'],
    ['activated waiting to upgrade', 'restarting'],
    ['validating by category', 'other'],
    ['validating_by_category', 'other'],
    ['terminating_for_uninstall_but_still_running', 'going'],
    ['activated_enabling', 'other'],
    ['terminated waiting to uninstall on reboot', 'going'],
    ['terminating_for_disable_but_still_running', 'going'],
    ['terminating_for_upgrade_via_delegate', 'going'],
    ['uninstalling', 'going'],
    ['uninstalled', 'going'],
    ['validating_by_category', 'other'],
    ['blocked', 'other'],
    ['not activated enabled', 'other'],
    ['', 'other'],
  ])('in state %s is %s', (printed, state) => {
    expect(best(row(printed))?.state).toBe(state);
  });

  it('that is cut has no state it does not print', () => {
    const whole = row('activated waiting for user');
    for (let length = 0; length < whole.length; length += 1) {
      expect([undefined, 'cut', 'waiting']).toContain(best(whole.slice(0, length))?.state);
    }
    expect(best(row('activated wait').replace(']', ''))?.state).toBe('cut');
    expect(best(row('activated enabl').replace(']', ''))?.state).toBe('cut');
    expect(best(row('activated waiting for').replace(']', ''))?.state).toBe('waiting');
  });

  it('keeps its line, whatever heading stands above it', () => {
    const heading = '--- com.apple.system_extension.endpoint_security';
    const long = `${heading} (Go to 'System Settings > General > Login Items & Extensions' to modify these)`;
    for (const text of [heading, long, heading.replace('---', '—')])
      expect(best(text, row('activated enabled'))?.line).toBe(row('activated enabled'));
  });

  it.each([
    ['--- com.apple.system_extension.cmio', 'read'],
    ['  ---   com.apple.system_extension.cmio', 'read'],
    ['---com.apple.system_extension.CMIO', 'read'],
    ['– com.apple.system_extension.driver_extension (see Settings)', 'read'],
    ['see --- com.apple.system_extension.cmio', 'unreadable'],
    ['x--- com.apple.system_extension.cmio', 'unreadable'],
    ['com.apple.system_extension.cmio', 'unreadable'],
  ])('a listing that is only the heading %j is %s', (heading, kind) => {
    expect(read(heading).kind).toBe(kind);
  });

  it('has no team where none was printed', () => {
    expect(rows(row('activated enabled', '1/1', '-'))[0]?.team).toBeNull();
    expect(rows(row('activated enabled').replace('UBF8T346G9\t', ''))[0]?.team).toBeNull();
  });
});

describe('the row that counts', () => {
  const [enabled, waiting, going] = [
    'activated enabled',
    'activated waiting for user',
    'terminated waiting to uninstall',
  ];
  it.each([
    ['of the newest version', [row(enabled, '101.98.30/101.98.30'), row(waiting, '101.25072.0011/1')], 'waiting'],
    ['by number, not by letter', [row(enabled, '9.1/9.1'), row(waiting, '10.0/10.0')], 'waiting'],
    ['by its longer version', [row(waiting, '1.2/1'), row(enabled, '1.2/1.1')], 'enabled'],
    ['not the one being removed', [row(going, '102.1/102.1'), row(enabled, '101.1/101.1')], 'enabled'],
    ['removed only when all are', [row(going, '101.1/101.1'), row(going, '102.1/102.1')], 'going'],
    ['the better of one version', [row(going), row('activated disabled'), row(waiting), row(enabled)], 'enabled'],
    [
      'not an older enabled one beside a cut one',
      [row(enabled, '1/1'), row('activated wai', '2/2').slice(0, -1)],
      'cut',
    ],
    [
      'one that waits beside a newer one in a state of tomorrow',
      [row(waiting, '1/1'), row('blocked', '2/2')],
      'waiting',
    ],
    ['not another vendor’s', [row(enabled, '101/1', 'VBG97UB4TA')], undefined],
    ['not one without a team', [row(enabled, '101/1', '-')], undefined],
    ['not a longer id', [row(enabled).replace('epsext', 'epsext.helper')], undefined],
  ])('is %s', (_name, lines, state) => {
    expect(best(...lines)?.state).toBe(state);
  });

  it('is null without a listing', () => {
    expect(bestRow(null, endpointExtensionId)).toBeNull();
    expect(bestRow(read(''), endpointExtensionId)).toBeNull();
    expect(rowsOf(read(row(enabled)), endpointExtensionId)).toHaveLength(1);
  });
});

describe('what is not a listing', () => {
  it.each([
    ['nothing', exited(''), 'exit status 0'],
    ['words', exited('something else\n'), 'exit status 0: something else'],
    [
      'the refusal under SIP',
      exited(recording('systemextensionsctl-other/sip-required-message.txt')),
      'exit status 0: At this time, this tool cannot be used if System Integrity Protection is enabled.',
    ],
    ['a count of a run that failed', exited('0 extension(s)', 1), 'exit status 1: 0 extension(s)'],
    ['rows on stderr', exited('', 1, row('activated enabled')), `exit status 1: ${row('activated enabled')}`],
    ['a missing tool', { kind: 'missing' } as const, 'not on this Mac'],
    [
      'a listing that hung',
      { kind: 'timed-out', afterMs: 5_000, stdout: row('activated enabled'), stderr: '' } as const,
      `no answer within 5 s: ${row('activated enabled')}`,
    ],
  ])('%s says why', (_name, outcome, reason) => {
    expect(readExtensions(outcome)).toEqual({ kind: 'unreadable', reason });
  });

  it.each(['1 extension(s)\n\n', '--- com.apple.system_extension.cmio', 'enabled\tactive\tteamID\tbundleID (version)'])(
    'but %j is one without rows',
    (text) => {
      expect(read(text)).toEqual({ kind: 'read', rows: [] });
    },
  );

  it('still gives the rows that a failed run printed', () => {
    expect(read(row('activated enabled'), 1)).toMatchObject({ kind: 'read', rows: [{ state: 'enabled' }] });
  });
});

describe('any cut or change of a listing', () => {
  const names = recordings().filter((name) => name.includes('systemextensionsctl-list'));

  it('never gives a row that was not printed', () => {
    const noise = fc.constantFrom('\n', '\t', ' ', '[', ']', '*', '-', '(1/1)', 'activated enabled', '\u0000');
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.nat(), noise, (name, from, length, inserted) => {
        const text = recording(name);
        const at = from % (text.length + 1);
        const changed = `${text.slice(0, at)}${inserted}${text.slice(at + (length % 60))}`;
        for (const { id, team, state, line } of rows(changed)) {
          expect(line).toContain(id);
          expect(line).toContain(team ?? '');
          if (state === 'enabled') expect(line).toContain('[activated enabled]');
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('only loses rows at its end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), (name, length) => {
        const whole = summary(recording(name));
        const cut = summary(recording(name).slice(0, length % 2_000)).filter((line) => !line.endsWith('cut'));
        expect(cut).toEqual(whole.slice(0, cut.length));
      }),
    );
  });
});

describe('the edges of a row', () => {
  const long = (length: number) => {
    const before = `${endpointExtensionId} (1/1) `;
    return `${before}${'x'.repeat(length - before.length - ' [activated enabled]'.length)} [activated enabled]`;
  };

  it('is a line of 2,000 letters and no more', () => {
    expect(rows(long(2_000))).toHaveLength(1);
    expect(rows(long(2_001))).toEqual([]);
  });

  it.each([
    ['[activated enabled] after nothing', '[activated enabled]'],
    ['a version that is not closed', `${endpointExtensionId} (1/1 [activated enabled]`],
    ['a version that stands alone', '(1/1) [activated enabled]'],
    ['no state', `${endpointExtensionId} (1/1)`],
  ])('is not a row without its parts: %s', (_name, line) => {
    expect(rows(`1 extension(s)\n${line}`)).toEqual([]);
  });

  it.each([
    ['activated  enabled', 'enabled'],
    ['activated__enabled', 'enabled'],
    [' activated enabled ', 'enabled'],
    ['Activated Enabled', 'enabled'],
    ['the terminated one', 'other'],
    ['terminatedly', 'other'],
    ['terminated waiting to uninstall on reboot', 'going'],
  ])('has the state [%s]: %s', (state, expected) => {
    expect(rows(row(state))[0]?.state).toBe(expected);
  });

  it('is one with the end of its line below it, and with nothing else', () => {
    const [start, end] = [`${endpointExtensionId} (1/1) Microsoft Defender`, '  Endpoint [activated enabled]'];
    expect(rows(`${start}\n${end}`)[0]).toMatchObject({
      state: 'enabled',
      line: `${start} Endpoint [activated enabled]`,
    });
    expect(rows(`${start} [activated waiting for user]\n${end}`)).toHaveLength(1);
    expect(rows(`${start}\n${end} and more`)).toEqual([]);
  });

  it('has its state behind its version, never in it', () => {
    expect(rows(`1 extension(s)\n${endpointExtensionId} (1/1 [activated enabled])`)).toEqual([]);
  });

  it('whose state is printed keeps it, whatever stands below', () => {
    expect(rows(`${row('activated waiting for user')}\n  Endpoint [activated enabled]`)).toMatchObject([
      { state: 'waiting', line: row('activated waiting for user') },
    ]);
    expect(rows(`Defender (beta)\n${endpointExtensionId}\n  Endpoint [activated enabled]`)).toEqual([]);
  });

  it('that goes on below is one also where the whole listing is indented', () => {
    expect(rows(`  ${endpointExtensionId} (1/1) Microsoft\n  Defender [activated enabled]`)).toMatchObject([
      { state: 'enabled' },
    ]);
  });

  it.each([
    ['  12 extension(s)', true],
    ['the 1 extension(s)', false],
    ['1 extension(s) or so', false],
    ['  enabled  active  teamID  bundleID (version)', true],
    ['the enabled active teamID bundleID', false],
  ])('a frame makes a listing: %j %s', (line, isListing) => {
    expect(read(line).kind === 'read').toBe(isListing);
  });

  it.each([
    ['9.20', '10.3', '9.3'],
    ['1.9', '1.10', '1.2'],
  ])('counts by its version, wherever it stands: %s, %s, %s', (middle, newest, oldest) => {
    const [one, two, three] = [middle, newest, oldest].map((version) => row('activated enabled', version));
    const orders = [
      [one, two, three],
      [one, three, two],
      [two, one, three],
      [two, three, one],
      [three, one, two],
    ];
    for (const lines of orders) expect(best(...lines.map(String))?.version).toBe(newest);
  });

  it('counts by its version, part by part', () => {
    const versions = ['1.2', '1.2.0', '1.2.1', '1.10'];
    for (const version of versions)
      expect(best(row('activated enabled', '1.1'), row('activated enabled', version))?.version).toBe(version);
    expect(best(row('activated enabled', '1.2.1'), row('activated enabled', '1.2'))?.version).toBe('1.2.1');
    expect(best(row('activated enabled', ''), row('activated enabled', '0.1'))?.version).toBe('0.1');
  });
});
