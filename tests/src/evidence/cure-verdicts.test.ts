// What a folder leads to where an update, a restart or a new installation is the cure, and not an approval.
import { describe, expect, it } from 'vitest';
import table from '../../../docs/facts/known-broken.json' with { type: 'json' };
import { languages } from '../../../src/language.ts';
import { appleWords } from '../../../src/text/apple-shown.ts';
import { catalogueFor, loadLanguages } from '../../../src/text/spoken.ts';
import { ago, details, listing, row, said, text } from './folders.ts';

await loadLanguages(...languages);

describe('a missing licence', () => {
  const unlicensed = (issues: string) =>
    text({ healthy: 'false', licensed: 'false', health_issues: issues, real_time_protection_enabled: null });

  it('is one that an update may cure only where Defender calls it missing', () => {
    const by = (health: string) => said({ files: { 'mdatp-health': health } });
    expect(by(unlicensed('["missing license"]'))).toMatchObject({
      verdict: 'unprotected not-onboarded',
      guide: 'onboard: onboard* confirm',
      notes: ['update-cures-licence'],
    });
    expect(by(unlicensed('[]')).notes).toEqual([]);
  });

  it.each(languages)('is spoken of in %s with the version that was read, and without where none was', (language) => {
    const { licenceNote } = catalogueFor(language);
    expect(licenceNote('101.98.84')).toContain('101.98.84');
    expect(licenceNote('101.98.84').startsWith(licenceNote(null))).toBe(true);
    expect(licenceNote(null)).not.toMatch(/null|undefined|\d/);
  });
});

describe('the builds that are known to be broken', () => {
  const crashing = {
    'mdatp-health': text({ healthy: 'false', health_issues: '["x"]', app_version: '"101.26012.0016"' }),
  };

  it.each(table.builds.flatMap(({ product, versions, fixedIn }) => versions.map((old) => [product, old, fixedIn])))(
    'of %s: %s is older than its cure, %s',
    (_product, old, fixedIn) => {
      const [a, b] = [old, fixedIn].map((version) => version?.split('.').map(Number) ?? []);
      const differs = a?.findIndex((part, index) => part !== b?.[index]) ?? -1;
      expect(a?.[differs]).toBeLessThan(b?.[differs] ?? Number.NaN);
    },
  );

  it('of Defender lead to its update, and the build that cures it does not', () => {
    expect(said({ files: crashing }).guide).toBe('update-defender: update-defender* confirm');
    const cured = { 'mdatp-health': crashing['mdatp-health'].replace('0016', '0017') };
    expect(said({ files: cured })).toMatchObject({ verdict: 'attention unhealthy', guide: 'report: report* confirm' });
  });

  it('of Defender do not ask for an update where they do not explain the finding', () => {
    const off = text({ healthy: 'false', app_version: '"101.26012.0016"', real_time_protection_enabled: 'false' });
    expect(said({ files: { 'mdatp-health': off } }).guide).toMatch(/^turn-on: /);
  });

  it('of macOS lead to its update, not to one of Defender, and not where the extension waits to be allowed', () => {
    const off = text({ healthy: 'false', health_issues: '["network event provider not running"]' });
    const by = (state: string, macos: string) =>
      said({
        files: {
          'mdatp-health': off,
          systemextensionsctl: listing(row('epsext', 'activated enabled'), row('netext', state)),
        },
        mac: { macos },
      }).guide;
    expect(by('activated enabled', '15.0')).toBe('update-defender: update-macos* confirm');
    expect(by('activated enabled', '15.1')).toMatch(/^restart: /);
    expect(by('activated waiting for user', '15.0')).toMatch(/^system-extension: .*allow-network-extension\*/);
  });

  it.each(languages)('of macOS are told in %s with the version that cures them', (language) => {
    const fixedIn = table.builds.filter(({ product }) => product === 'macos').map((build) => build.fixedIn);
    const { body } = catalogueFor(language).steps['update-macos'](appleWords(language, 'C'), null);
    for (const version of fixedIn) expect(body).toContain(version);
  });
});

describe('a network extension alone that macOS is removing', () => {
  const health = text({ healthy: 'false', health_issues: '["network event provider not running"]' });
  const files = {
    'mdatp-health': health,
    'mdatp-health-extensions': details({ network_extension_enabled: 'false' }),
    systemextensionsctl: listing(
      row('epsext', 'activated enabled'),
      row('netext', 'terminated waiting to uninstall on reboot'),
    ),
  };

  it('is restarted away before it can be allowed again', () => {
    const by = (mac: Readonly<Record<string, unknown>>) => said({ files, mac }).guide;
    const steps = (restart: string) => new RegExp(`restart${restart} allow-network-extension`);
    expect(by({})).toMatch(steps('\\*'));
    const firstSeen = { 'network-extension-not-approved': ago(7200) };
    expect(by({ firstSeen, bootedAt: ago(3600) })).toMatch(steps('✓'));
    const there = { ...files, systemextensionsctl: listing(row('epsext', 'activated enabled')) };
    expect(said({ files: there }).guide).not.toContain('restart');
  });
});

describe('a Defender that was deleted', () => {
  const gone = { 'mdatp-health.exit': 'missing' };

  it('says so where its extension still runs, and only there', () => {
    const by = (...rows: readonly string[]) => said({ files: { ...gone, systemextensionsctl: listing(...rows) } });
    expect(by(row('epsext', 'activated enabled'))).toMatchObject({
      verdict: 'unprotected not-installed',
      notes: ['extension-left-behind'],
      evidence: ['mdatp-health', 'systemextensionsctl'],
    });
    expect(by(row('netext', 'activated waiting for user')).notes).toEqual(['extension-left-behind']);
    expect(by(row('epsext', 'terminated waiting to uninstall on reboot')).notes).toEqual([]);
    expect(by()).toMatchObject({ notes: [], evidence: ['mdatp-health'] });
  });
});
