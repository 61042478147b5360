// What is in a kit, by path; what its README tells an admin; and which files of a Mac are Kextant's own.

import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnose.ts';
import { anyMdm } from '../../../src/fleet/any-mdm.ts';
import { fleetKit } from '../../../src/fleet/kit.ts';
import { metricsJob, metricsJobPath, textfileFolder } from '../../../src/fleet/metrics.ts';
import { managedFile, ownFiles, uninstallScript } from '../../../src/fleet/own-files.ts';
import { readme } from '../../../src/fleet/readme.ts';
import { formatted } from '../../../src/formats.ts';
import { parsePlist } from '../../fleet/other-readers.mjs';
import { momentsOf, readingsOf } from '../fixtures.ts';

/** In the place of what the build makes. */
const standalone = { start: '', library: "\nroot=''\nkextant_verdict() { :; }\n", main: 'kextant_verdict\n' };

function readKit() {
  return fleetKit({ version: '1.2.3', reader: '<!doctype html>', standalone });
}

function readReadme() {
  return readme('1.2.3');
}

describe('the kit', () => {
  it('holds for each console the files it takes', () => {
    const kit = readKit();
    const others = kit.filter(({ path, isProgram }) => !isProgram && !path.startsWith('profiles/'));
    expect(others.map(({ path }) => path)).toEqual([
      ...['README.md', 'any-mdm.md', 'kextant-reader.html'],
      ...['settings/example.mobileconfig', 'settings/jamf-schema.json', 'settings/dev.kextant.Kextant.plist'],
      ...['fleet/policies.yml', 'fleet/defender.reports.yml', 'fleet/example.yml', 'osquery/defender.conf'],
      ...[
        'prometheus/dev.kextant.metrics.plist',
        'prometheus/alerts.yml',
        'grafana/dashboard.json',
        'grafana/config.alloy',
      ],
      ...['package.json', 'kextant-package-manifest.plist'].map((file) => `declarations/${file}`),
      ...['metrics.json', 'metrics-files.json', 'metrics-job.json'].map((file) => `declarations/${file}`),
      'declarations/kextant-metrics-job.plist',
      ...['Kextant.download.recipe', 'Kextant.munki.recipe', 'kextant.sh', 'kextant.rb'].map(
        (file) => `install/${file}`,
      ),
    ]);
    expect(kit.filter(({ path }) => path.startsWith('profiles/'))).toHaveLength(11);
  });

  it.each([
    ['jamf/defender-verdict.sh', '# Jamf Pro extension attribute, data type String: what Kextant says'],
    ['jamf/defender-level.sh', '# Jamf Pro extension attribute, data type String, for smart groups'],
    ['jamf/kextant-version.sh', '# Jamf Pro extension attribute, data type String: which Kextant is installed'],
    ['intune/custom-attribute.sh', '# Intune custom attribute for macOS'],
    ['intune/detect.sh', '# Intune shell script for macOS'],
    ['munki/kextant', '# Munki condition'],
    ['kextant-verdict.sh', "# Kextant's verdict on Microsoft Defender on this Mac, without Kextant.app"],
    ['prometheus/metrics.sh', '# Writes what Kextant says to a folder for the textfile collector of node_exporter'],
    ['uninstall.sh', '# Removes Kextant from this Mac, for everybody'],
  ])('has a program %s that says what it is', (program, words) => {
    const programs = readKit().filter(({ isProgram }) => isProgram);
    expect(programs).toHaveLength(9);
    const { text } = programs.find(({ path }) => path === program) ?? expect.unreachable();
    expect(text.split('\n')[1]).toContain(words);
    // Written for a Mac as it is, whose files begin at /.
    expect(text).toMatch(/^(app='\/Applications\/Kextant\.app'|root='')$/m);
  });
});

describe('the README', () => {
  it('goes from profiles to the files on a Mac, for this version', () => {
    const readme = readReadme();
    expect(readme.match(/^#+ .*/gm)).toEqual([
      '# Kextant 1.2.3: kit for Mac admins',
      ...['## Profiles', "### If Microsoft's own profiles are there already", '### Jamf Pro and Intune'],
      ...['## Settings of Kextant', '## Reading reports', '## Scripts', '## Fleet and osquery'],
      ...['## Prometheus and Grafana', '## Installing Kextant', "## Where Kextant's files are"],
    ]);
    expect(readme).toMatch(/^# .*\n\nMade by `kextant fleet-kit`/);
    expect(readme).toMatch(/ignores it\.\n+$/);
    for (const { path } of readKit())
      if (!/^(README|uninstall)|^(jamf|declarations)\//.test(path)) expect(readme).toContain(`\`${path}\``);
    for (const { path } of readKit()) if (path.startsWith('declarations/')) expect(anyMdm).toContain(`\`${path}\``);
  });

  it('shows the line of the custom attribute as it is', () => {
    const shown = /one line `([^`]+)`/.exec(anyMdm)?.[1] ?? expect.unreachable();
    const readings = readingsOf();
    const diagnosis = diagnose(readings, momentsOf());
    const verdict = { readings, diagnosis, guide: null, helpers: {}, at: null, remarks: [] };
    expect(formatted(verdict, 'intune')).toMatch(
      new RegExp(`^${shown.replace('LEVEL', diagnosis.level).replace('…', '.*')}$`),
    );
  });

  it('has two tables that are made of what the kit is made of', () => {
    const readme = readReadme();
    expect(readme).toMatch(
      /\n\n\| file \| payload \| macOS \| what it does \|\n\| --- \| --- \| --- \| --- \|\n\| `profiles\//,
    );
    expect(readme).toMatch(/\n\n\| path \| what \|\n\| --- \| --- \|\n\| `\/Applications/);
  });

  it('gives node_exporter the flags without which it serves hundreds of series more', () => {
    const flags = /^ {3}`(--collector[^`]+)`$/m.exec(readReadme())?.[1]?.split(' --') ?? expect.unreachable();
    expect(flags).toEqual([
      ...['--collector.disable-defaults', 'collector.textfile'],
      'collector.textfile.directory=/Library/Application?Support/Kextant/metrics',
      'web.disable-exporter-metrics',
    ]);
  });

  it('warns of what goes wrong with profiles, and tells how all is removed', () => {
    const readme = readReadme();
    for (const warning of ["by MDM, before Defender's package", 'profiles with the same payload', 'not both'])
      expect(readme).toContain(warning);
    expect(readme).toContain('-i bluetooth.mobileconfig -o bluetooth-signed.mobileconfig');
    for (const domain of ['com.microsoft.wdav.atp', 'com.microsoft.wdav', 'com.microsoft.autoupdate2'])
      expect(readme).toContain(`(\`${domain}\`)`);
    for (const command of ['`kextant uninstall --list`', '`sudo sh uninstall.sh`']) expect(readme).toContain(command);
  });

  it('names every file of Kextant’s on a Mac, and the one that an MDM puts there', () => {
    const text = readReadme();
    for (const { path, what } of ownFiles) expect(text).toContain(`| \`${path}\` | ${what} |\n`);
    expect(managedFile).toBe('/Library/Managed Preferences/dev.kextant.Kextant.plist');
    expect(text).toContain(`| \`${managedFile}\` | settings you send`);
  });
});

describe('the files that are removed', () => {
  it('are Kextant’s and nobody else’s', () => {
    expect(ownFiles.map(({ path }) => path)).toEqual([
      '/Applications/Kextant.app',
      '~/Library/Application Support/Kextant',
      ...['~/Library/Logs/Kextant', '~/Library/Caches/Kextant', '~/Library/Caches/dev.kextant.Kextant'],
      '~/Library/HTTPStorages/dev.kextant.Kextant',
      '~/Library/Preferences/dev.kextant.Kextant.plist',
      '~/Library/Saved Application State/dev.kextant.Kextant.savedState',
      '/Library/LaunchAgents/dev.kextant.agent.plist',
      '/Library/LaunchDaemons/dev.kextant.metrics.plist',
      '/Library/Application Support/Kextant/metrics.sh',
      '/Library/Application Support/Kextant/metrics',
      '/usr/local/munki/conditions/kextant',
    ]);
    for (const { what } of ownFiles) expect(what).toMatch(/^[a-zA-Z]{3}/);
  });

  it('are removed for the Mac once and for each person, also by a script that ends what runs first', () => {
    const lines = uninstallScript({ standalone, root: '/root' }).split('\n');
    expect(lines.slice(0, 2)).toEqual([
      '#!/bin/sh',
      '# Removes Kextant from this Mac, for everybody: sudo sh uninstall.sh',
    ]);
    expect(lines).toContain("root='/root'");
    const [ofPeople, ofMac] = [true, false].map((isOfPeople) =>
      ownFiles.map(({ path }) => path).filter((path) => path.startsWith('~') === isOfPeople),
    );
    const ofRoot = ofPeople?.map((path) => `/private/var/root${path.slice(1)}`);
    expect(lines.filter((line) => line.startsWith('remove "'))).toEqual(
      [...(ofMac ?? []), ...(ofRoot ?? [])].map((path) => `remove "$root${path}"`),
    );
    expect(lines.filter((line) => line.startsWith('  remove_of_person "'))).toEqual(
      ofPeople?.map((path) => `  remove_of_person "$home${path.slice(1)}"`),
    );
    const [stop, remove] = ['bootout system/dev.kextant.metrics', 'remove "$root/Applications/Kextant.app"'].map(
      (words) => lines.findIndex((line) => line.includes(words)),
    );
    expect(stop).toBeGreaterThan(0);
    expect(remove).toBeGreaterThan(stop ?? 0);
    expect(lines).toContain('rmdir "$root/Library/Application Support/Kextant" 2>/dev/null');
  });
});

describe('the timer for Prometheus', () => {
  it('runs the script four times an hour, out of everybody’s way', () => {
    expect(parsePlist(metricsJob())).toEqual({
      Label: 'dev.kextant.metrics',
      ProgramArguments: ['/bin/sh', '/Library/Application Support/Kextant/metrics.sh'],
      StartCalendarInterval: [{ Minute: 0 }, { Minute: 15 }, { Minute: 30 }, { Minute: 45 }],
      RunAtLoad: true,
      ProcessType: 'Background',
      LowPriorityIO: true,
      Nice: 10,
    });
    expect(metricsJobPath).toBe('/Library/LaunchDaemons/dev.kextant.metrics.plist');
    expect(textfileFolder).toBe('/Library/Application Support/Kextant/metrics');
  });
});
