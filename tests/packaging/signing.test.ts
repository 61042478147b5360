// What `npm run dist` says of each package, from what macOS's own tools print of it; and what signing gets to see. In Node.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { packagesIn, type Ran, type RunProgram, signingEnvironment, whatItIs } from '../../scripts/package/signing.mjs';

const app = '/dist/mac-universal/Kextant.app';
const pkg = '/dist/Kextant-0.1.0-universal.pkg';
const good: Ran = { status: 0, output: '' };
const bad: Ran = { status: 1, output: '' };
const developer: Ran = {
  status: 0,
  output: [
    'Executable=/dist/mac-universal/Kextant.app/Contents/MacOS/Kextant',
    'Identifier=dev.kextant.Kextant',
    'Authority=Developer ID Application: Foo-Bar GmbH (ABCDE12345)',
    'Authority=Developer ID Certification Authority',
    'Authority=Apple Root CA',
    'TeamIdentifier=ABCDE12345',
  ].join('\n'),
};
const adHocSignature: Ran = {
  status: 0,
  output: 'Identifier=dev.kextant.Kextant\nSignature=adhoc\nTeamIdentifier=not set\n',
};
const installer: Ran = {
  status: 0,
  output: [
    'Package "Kextant-0.1.0-universal.pkg":',
    '   Status: signed by a developer certificate issued by Apple for distribution',
    '   Certificate Chain:',
    '    1. Developer ID Installer: Foo-Bar GmbH (ABCDE12345)',
    '    2. Developer ID Certification Authority',
  ].join('\n'),
};
const unsignedPackage: Ran = { status: 1, output: 'Package "Kextant-0.1.0-universal.pkg":\n   Status: no signature\n' };

/** A Mac whose tools answer so; what is not named here ends well and prints nothing. */
function macWith(
  answers: Readonly<Partial<Record<'verify' | 'show' | 'pkg' | 'staple' | 'lipo' | 'start', Ran>>>,
): RunProgram {
  const started = { status: 0, output: '0.1.0\n' };
  return (command, args) => {
    switch (path.basename(command)) {
      case 'codesign':
        return (args[0] === '--verify' ? answers.verify : answers.show) ?? good;
      case 'pkgutil':
        return answers.pkg ?? good;
      case 'xcrun':
        return answers.staple ?? good;
      case 'lipo':
        return answers.lipo ?? good;
      default:
        return answers.start ?? started;
    }
  };
}

const asked = (file: string, answers: Parameters<typeof macWith>[0], adHoc = false) =>
  whatItIs(file, { adHoc, run: macWith(answers), arch: 'arm64' });

test('an app with a Developer ID and a ticket that starts may be given away', () => {
  expect(asked(app, { show: developer })).toEqual({
    line: 'signed by Developer ID Application: Foo-Bar GmbH (ABCDE12345), notarised, starts',
    isGood: true,
  });
});

test.each([
  ['has no signature', { verify: bad }, /^NOT signed/],
  ['has a signature that was broken afterwards', { verify: bad, show: developer }, /^NOT signed/],
  ['is signed ad hoc only', { show: adHocSignature }, /ad hoc/],
  ['is not notarised', { show: developer, staple: bad }, /NOT notarised/],
  ['is killed at its start', { show: developer, start: { status: null, output: '' } }, /DOES NOT START/],
  ['ends well and says no version', { show: developer, start: good }, /DOES NOT START/],
] as const)('an app that %s may not', (_what, answers, words) => {
  const { line, isGood } = asked(app, answers);
  expect(line).toMatch(words);
  expect(isGood).toBe(false);
});

test('an app for another processor is judged without a start', () => {
  expect(asked(app, { show: developer, lipo: bad, start: bad })).toEqual({
    line: expect.stringContaining('for another processor'),
    isGood: true,
  });
});

test('an installer package needs a Developer ID of its own and a ticket', () => {
  expect(asked(pkg, { pkg: installer }).isGood).toBe(true);
  expect(asked(pkg, { pkg: unsignedPackage })).toEqual({ line: 'NOT signed, notarised', isGood: false });
  expect(asked(pkg, { pkg: installer, staple: bad }).isGood).toBe(false);
});

test('for this Mac alone an app must be signed ad hoc and start, and nothing else will do', () => {
  expect(asked(app, { show: adHocSignature }, true)).toEqual({
    line: 'signed ad hoc, for this Mac alone, starts',
    isGood: true,
  });
  expect(asked(app, { show: developer }, true).isGood).toBe(false);
  expect(asked(app, { verify: bad }, true).isGood).toBe(false);
  expect(asked(app, { show: adHocSignature, start: bad }, true).isGood).toBe(false);
});

test('variables that are set to nothing are kept from electron-builder, others are not', () => {
  const env = { PATH: '/bin', EMPTY: '', CSC_LINK: 'abc', CSC_INSTALLER_LINK: '', APPLE_API_KEY: '' };
  expect(signingEnvironment(env, { adHoc: false })).toEqual({ PATH: '/bin', EMPTY: '', CSC_LINK: 'abc' });
});

test('for an ad-hoc signature no certificate is handed on, none can be found, and a pull request is signed too', () => {
  const env = { PATH: '/bin', CSC_LINK: 'abc', CSC_NAME: 'Foo-Bar', APPLE_ID: 'me' };
  expect(signingEnvironment(env, { adHoc: true })).toEqual({
    PATH: '/bin',
    CSC_KEYCHAIN: '/System/Library/Keychains/SystemRootCertificates.keychain',
    CSC_IDENTITY_AUTO_DISCOVERY: 'false',
    CSC_FOR_PULL_REQUEST: 'true',
  });
});

test('every app and package that was made is found, and nothing else', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kextant-dist-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ['mac-arm64/Kextant.app', 'mac-universal/Kextant.app', '.icon-set'])
    mkdirSync(path.join(folder, name), { recursive: true });
  for (const name of ['a.dmg', 'a.pkg', 'a.zip', 'kextant.cdx.json', 'builder-debug.yml'])
    writeFileSync(path.join(folder, name), '');
  expect(packagesIn(folder).map((file) => path.relative(folder, file))).toEqual([
    'a.dmg',
    'a.pkg',
    'a.zip',
    'mac-arm64/Kextant.app',
    'mac-universal/Kextant.app',
  ]);
});
