// Versions of macOS, what they call their panes, and which kind of extension Defender uses there.
import { describe, expect, it } from 'vitest';
import {
  approvalPaneOf,
  eraOf,
  isAtLeast,
  paneGenerationOf,
  readBuild,
  readMacos,
  versionFrom,
} from '../../src/macos.ts';
import { exited, recording } from './fixtures.ts';

describe('the build', () => {
  it.each([
    ['BuildVersion:\t19H2', '19H2'],
    ['ProductName: macOS\nBuildVersion:   25A5279m\nBuildVersion: 1A1', '25A5279m'],
    ['BuildVersion:19H15', '19H15'],
    ['ProductName: macOS', null],
    ['BuildVersion: 19', null],
    ['BuildVersion: 19H2 beta', null],
    ['BuildVersion: 1234567890123', null],
    ['the BuildVersion: 19H2', null],
  ])('of %j is %s', (text, build) => {
    expect(readBuild(exited(text))).toBe(build);
  });

  it('is not read from a run that hung', () => {
    expect(readBuild({ kind: 'timed-out', afterMs: 1, stdout: 'BuildVersion: 19H2', stderr: '' })).toBeNull();
  });
});

describe('a version in words of its own', () => {
  it.each([
    ['13.4.1 (c)', '13.4.1'],
    ['15.0(a)', '15.0'],
    ['14.5 (23F79)', '14.5'],
    ['14.5 or so', null],
    ['14.5 (', null],
    ['14.5 (23F79) (a)', null],
  ])('%j is %s', (text, version) => {
    expect(versionFrom(text)?.text ?? null).toBe(version);
  });
});

describe('sw_vers', () => {
  it.each([
    ['the recording of 11.1', recording('sw_vers/11.1.txt'), { major: 11, minor: 1, text: '11.1' }],
    [
      'tabs',
      'ProductName:\tMac OS X\nProductVersion:\t10.15.7\nBuildVersion:\t19H2\n',
      { major: 10, minor: 15, text: '10.15.7' },
    ],
    [
      'the extra of a rapid response',
      'ProductVersion:\t\t13.4.1\nProductVersionExtra:\t(a)\n',
      { major: 13, minor: 4, text: '13.4.1' },
    ],
    ['no minor', 'ProductVersion: 26', { major: 26, minor: 0, text: '26' }],
    ['the extra on the same line', 'ProductVersion: 13.4.1 (c)', { major: 13, minor: 4, text: '13.4.1' }],
    ['the version alone', '10.15.7\n', { major: 10, minor: 15, text: '10.15.7' }],
    ['one version twice', 'ProductVersion: 11.1\nProductVersion: 11.1', { major: 11, minor: 1, text: '11.1' }],
    ['a number alone', '1\n', null],
    ['a version between other lines', 'hello\n11.1', null],
    ['a patch of two digits', 'ProductVersion: 13.4.10', { major: 13, minor: 4, text: '13.4.10' }],
    ['one line with its name', 'ProductVersion: 12.1', { major: 12, minor: 1, text: '12.1' }],
    ['the extra far behind', 'ProductVersion: 13.4.1  (c)', { major: 13, minor: 4, text: '13.4.1' }],
    ['the extra at once', 'ProductVersion: 13.4.1(c)', { major: 13, minor: 4, text: '13.4.1' }],
    ['the version of something else', 'OtherProductVersion: 13.4.1', null],
    ['a version in a sentence', 'macOS 13.4', null],
    ['two versions', 'ProductVersion: 11.1\nProductVersion: 12.1', null],
    ['versions without a name', '11.1\n12.1', null],
    ['a version that goes on', 'ProductVersion: 11.1-beta', null],
    ['only the extra', 'ProductVersionExtra: (a)', null],
    ['a word', 'ProductVersion: next', null],
    ['nothing', '', null],
  ])('%s', (_name, text, version) => {
    expect(readMacos(exited(text))).toEqual(version);
  });

  it('that did not end says nothing', () => {
    expect(readMacos({ kind: 'timed-out', afterMs: 1, stdout: 'ProductVersion: 11.1', stderr: '' })).toBeNull();
    expect(readMacos({ kind: 'missing' })).toBeNull();
  });
});

describe('versionFrom', () => {
  it.each(['', 'ten', '.5', '-1', '10,15', '15 apples'])('"%s" is not a version', (text) => {
    expect(versionFrom(text)).toBeNull();
  });
});

describe('panes', () => {
  it.each([
    ['10.13.6', 'A', 'security-general'],
    ['12.7', 'A', 'security-general'],
    ['13.0', 'B', 'privacy-security'],
    ['14.6', 'B', 'privacy-security'],
    ['15.0', 'C', 'login-items-extensions'],
    ['26.1', 'C', 'login-items-extensions'],
    ['?', 'C', 'login-items-extensions'],
  ])('%s is generation %s', (text, generation, pane) => {
    expect(paneGenerationOf(versionFrom(text))).toBe(generation);
    expect(approvalPaneOf(versionFrom(text))).toBe(pane);
  });

  it('compares versions as numbers', () => {
    const version = { major: 10, minor: 9, text: '10.9' };
    expect([isAtLeast(version, 10, 15), isAtLeast(version, 10, 9), isAtLeast(version, 9, 99)]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('the era', () => {
  // subsystem, macOS, whether the driver is on disk.
  it.each([
    ['kernel_extension', '10.15.7', false, 'kernel'],
    ['kernel_extension', '11.1', null, 'kernel'],
    ['endpoint_security_extension', '10.15.7', true, 'system'],
    ['endpointSecurityExtension', '10.15.7', true, 'system'],
    ['kernelExtension', '11.1', null, 'kernel'],
    [null, '10.13.6', true, 'kernel'],
    [null, '10.13.6', false, 'kernel'],
    [null, '10.14.6', false, 'kernel'],
    [null, '10.15.7', true, 'kernel'],
    [null, '10.15.7', null, 'kernel'],
    [null, '10.15.7', false, 'system'],
    [null, '10.16', true, 'system'],
    [null, '11.0', true, 'system'],
    [null, '26.0', false, 'system'],
    ['fanotify', '10.15.7', true, 'kernel'],
  ] as const)('subsystem %s on %s, driver %s: %s', (subsystem, version, driver, era) => {
    expect(eraOf(subsystem, versionFrom(version), driver)).toBe(era);
  });

  it('without a macOS version is recognised by the driver on disk', () => {
    expect([eraOf(null, null, true), eraOf(null, null, false), eraOf(null, null, null)]).toEqual([
      'kernel',
      'system',
      'system',
    ]);
  });
});
