// The component that delivers events: which era it belongs to, and what its absence means there.
import { describe, expect, it } from 'vitest';
import { findingsOfExtensions } from '../../../src/findings/extensions.ts';
import { eraOfReadings, findingsOfKernel, usesSystemExtensions } from '../../../src/findings/kernel.ts';
import { versionFrom } from '../../../src/macos.ts';
import { readExtensions } from '../../../src/readers/extensions.ts';
import { readHealth } from '../../../src/readers/health.ts';
import { readKexts } from '../../../src/readers/kexts.ts';
import { type LoadReading, readLoad } from '../../../src/readers/kextutil.ts';
import type { Readings } from '../../../src/readings.ts';
import { exited, healthOf, readingsOf, recording, rtp } from '../fixtures.ts';

const unavailable = rtp('true', 'false');
const absent = { kind: 'absent' } as const;
const faulty = readLoad(exited('', 6, 'Kext rejected due to invalid signature: ID = "com.microsoft.wdavkext"'));
const refused = readLoad(exited('', 27, recording('kextutil/wdavkext-system-policy.txt')));
const restart: LoadReading = {
  result: 'faulty',
  line: 'Error Domain=KMErrorDomain Code=28 "Loading extension(s): com.microsoft.wdavkext requires a reboot"',
};
const installed = healthOf('endpoint_security_extension_installed : true', 'healthy : false');
const listed = (state: string) =>
  readExtensions(exited(`1 extension(s)\n\t*\tUBF8T346G9\tcom.microsoft.wdav.epsext (101.1/101.1)\tName\t[${state}]`));
/** Of either kind: which one is spoken of is what most of these tests are about. */
const foundOn = (part: Partial<Readings>) => {
  const readings = readingsOf({ health: unavailable, ...part });
  return [...findingsOfKernel(readings), ...findingsOfExtensions(readings)];
};
const codesOn = (part: Partial<Readings>) => foundOn(part).map(({ code }) => code);

describe('a component that is not available', () => {
  it.each<[string, Partial<Readings>, string]>([
    ['10.13 with the driver', { macos: versionFrom('10.13.6') }, 'kernel-extension-not-approved'],
    ['10.15 with the driver', {}, 'kernel-extension-not-approved'],
    ['10.15, driver not looked for', { kextFile: null }, 'kernel-extension-not-approved'],
    [
      '10.15, driver not readable',
      { kextFile: { kind: 'unreadable', reason: 'EACCES' } },
      'kernel-extension-not-approved',
    ],
    ['10.13 without the driver', { macos: versionFrom('10.13.6'), kextFile: absent }, 'kernel-extension-faulty'],
    ['10.14 without the driver', { macos: versionFrom('10.14.6'), kextFile: absent }, 'kernel-extension-faulty'],
    ['10.15 without the driver', { kextFile: absent }, 'endpoint-extension-not-approved'],
    [
      '10.15 without the driver, Defender says kernel',
      { health: rtp('true', 'false', 'real_time_protection_subsystem : kernel_extension'), kextFile: absent },
      'kernel-extension-faulty',
    ],
    [
      '10.15 with the driver, Defender says system',
      { health: rtp('true', 'false', 'real_time_protection_subsystem : "endpoint_security_extension"') },
      'endpoint-extension-not-approved',
    ],
    ['11 with a left-over driver', { macos: versionFrom('11.1') }, 'endpoint-extension-not-approved'],
    [
      'a component that Defender calls unavailable',
      { health: rtp('true', 'unavailable') },
      'kernel-extension-not-approved',
    ],
    ['a refusal by policy', { load: refused }, 'kernel-extension-not-approved'],
    ['a refusal for another reason', { load: faulty }, 'kernel-extension-faulty'],
    [
      'a driver of somebody else',
      { load: { result: 'not-ours', line: 'TeamIdentifier=ABCDE12345' } },
      'kernel-extension-faulty',
    ],
    [
      'a try that proved nothing',
      { load: { result: 'no-answer', line: 'not on this Mac' } },
      'kernel-extension-not-approved',
    ],
    [
      'the driver loaded all the same',
      { kexts: readKexts(exited(recording('_synthetic/kextstat/wdavkext-loaded.txt'))) },
      'extension-not-running',
    ],
    ['a load that succeeded, and is not listed', { load: readLoad(exited('')) }, 'kernel-extension-not-approved'],
    ['and nothing was listed', { load: readLoad(exited('')), kexts: null }, 'kernel-extension-not-approved'],
    ['a driver that waits for a restart', { load: restart }, 'restart-needed'],
    [
      'a driver that waits for a restart by the number alone',
      { load: { result: 'faulty', line: 'Error Domain=KMErrorDomain Code=28 "com.microsoft.wdavkext"' } },
      'restart-needed',
    ],
    [
      'a driver that waits for a restart by the words alone',
      { load: { result: 'faulty', line: 'com.microsoft.wdavkext requires a reboot' } },
      'restart-needed',
    ],
    [
      'another of kmutil’s errors',
      { load: { result: 'faulty', line: 'Error Domain=KMErrorDomain Code=71 "28 of com.microsoft.wdavkext"' } },
      'kernel-extension-faulty',
    ],
    [
      'another vendor’s driver that waits for a restart',
      { load: { result: 'no-answer', line: restart.line.replace('wdavkext', 'other') } },
      'kernel-extension-not-approved',
    ],
    [
      'another vendor’s driver loaded',
      { kexts: readKexts(exited(recording('kextstat/10.15-virtualbox.txt'))) },
      'kernel-extension-not-approved',
    ],
    ['a listing that failed', { kexts: readKexts({ kind: 'missing' }) }, 'kernel-extension-not-approved'],
  ])('on %s', (_name, part, code) => {
    expect(codesOn(part)).toEqual([code]);
    expect(foundOn(part)[0]?.level).toBe('unprotected');
  });

  it('is approved by a profile where there is an MDM', () => {
    const enrolment = { kind: 'read', enrolled: true, userApproved: true, serverHost: null, line: 'Yes' } as const;
    expect(foundOn({ enrolment })[0]?.fixableBy).toBe('admin');
  });

  it('waits for a restart also on macOS 11, whatever else is missing there', () => {
    expect(codesOn({ macos: versionFrom('11.6'), load: restart })).toEqual([
      'restart-needed',
      'endpoint-extension-not-approved',
    ]);
    expect(codesOn({ macos: versionFrom('11.6'), load: restart, health: rtp('true', 'true') })).toEqual([]);
  });

  it('is approved by a person who may, else by an admin', () => {
    expect([true, null, false].map((admin) => foundOn({ admin })[0]?.fixableBy)).toEqual(['user', 'user', 'admin']);
  });

  it('is told with the field, the file and the load attempt as evidence', () => {
    expect(foundOn({ load: refused })[0]?.evidence).toEqual([
      { tool: 'mdatp-health', line: 'real_time_protection_available : false' },
      { tool: 'kext-file', line: 'owner 0:0, mode 755' },
      { tool: 'kextutil', line: refused.line },
    ]);
    expect(foundOn({ kextFile: null })[0]?.evidence).toEqual([
      { tool: 'mdatp-health', line: 'real_time_protection_available : false' },
    ]);
    const loaded = readKexts(exited(recording('_synthetic/kextstat/wdavkext-loaded.txt')));
    const listedLine = loaded.kind === 'read' ? loaded.loaded[0]?.line : undefined;
    expect(foundOn({ kexts: loaded })[0]?.evidence.at(-1)).toEqual({ tool: 'kextstat', line: listedLine });
    expect(foundOn({ load: { result: 'not-ours', line: 'no signature' } })[0]?.evidence.at(-1)?.tool).toBe('codesign');
  });
});

describe('the component', () => {
  it.each([
    ['works', rtp('true', 'true')],
    ['works, switched off', rtp('false', 'true')],
    ['is not spoken of', healthOf('healthy : true')],
    ['is spoken of in other words', rtp('true', 'perhaps')],
    ['is not needed in passive mode', rtp('false', 'false', 'passive_mode_enabled : true')],
    ['says nothing without a licence', rtp('true', 'false', 'licensed : false')],
    ['says nothing when the answer failed', readHealth(exited('real_time_protection_available : false', 1))],
    ['says nothing when there was no answer', readHealth({ kind: 'missing' })],
  ])('%s: no finding', (_name, health) => {
    expect(codesOn({ health })).toEqual([]);
  });

  it('is missing by the issue alone, in either era', () => {
    const health = rtp('true', 'true', 'health_issues : ["No active event provider"]');
    expect(codesOn({ health })).toEqual(['kernel-extension-not-approved']);
    expect(codesOn({ health, macos: versionFrom('12.7') })).toEqual(['endpoint-extension-not-approved']);
    expect(foundOn({ health })[0]?.evidence[1]?.line).toContain('No active event provider');
  });

  it.each<[string, Partial<Readings>]>([
    ['says nothing', { health: readHealth(exited('', 3)) }],
    ['prints no real-time field', { health: healthOf('healthy : false') }],
    ['has no licence', { health: rtp('true', 'false', 'licensed : false') }],
  ])('is judged by what macOS said to a load attempt when Defender %s', (_name, part) => {
    expect(codesOn({ ...part, load: refused })).toEqual(['kernel-extension-not-approved']);
    expect(codesOn({ ...part, load: faulty })).toEqual(['kernel-extension-faulty']);
    expect(codesOn({ ...part, load: { result: 'not-ours', line: 'unsigned' } })).toEqual(['kernel-extension-faulty']);
    expect(codesOn({ ...part, load: { result: 'cancelled', line: '' } })).toEqual([]);
    const kexts = readKexts(exited(recording('_synthetic/kextstat/wdavkext-loaded.txt')));
    expect(codesOn({ ...part, load: refused, kexts })).toEqual([]);
  });

  it.each<[string, Partial<Readings>, string]>([
    ['an old refusal, but Defender works', { health: rtp('true', 'true') }, ''],
    ['an old refusal, but passive by design', { health: rtp('false', 'false', 'passive_mode_enabled : true') }, ''],
    ['an old refusal, but Defender is gone', { health: readHealth({ kind: 'missing' }) }, ''],
  ])('is not judged by %s', (_name, part, expected) => {
    expect(codesOn({ ...part, load: refused }).join(' ')).toBe(expected);
  });

  it.each<[string, Partial<Readings>, string]>([
    ['kextutil spoke of the driver', { load: refused }, 'kernel'],
    ['kextutil took the driver', { load: readLoad(exited('')) }, 'kernel'],
    ['somebody else’s driver stands in its place', { load: { result: 'not-ours', line: 'unsigned' } }, 'kernel'],
    [
      'the driver is loaded',
      { kexts: readKexts(exited(recording('_synthetic/kextstat/wdavkext-loaded.txt'))) },
      'kernel',
    ],
    [
      'Defender answers in its oldest syntax',
      { health: readHealth(exited(recording('mdatp-health-legacy/macos-kext-unapproved.txt'))) },
      'kernel',
    ],
    ['nothing speaks of a driver', { load: { result: 'no-answer', line: '' } }, 'system'],
  ])('of a Mac of unknown version belongs to the era by its traces: %s', (_name, part, era) => {
    const readings = readingsOf({ health: unavailable, macos: null, kextFile: null, kexts: null, ...part });
    expect(eraOfReadings(readings)).toBe(era);
    expect(eraOfReadings({ ...readings, macos: versionFrom('12.7') })).toBe('system');
  });

  it('of a Defender on Linux is ignored', () => {
    const health = rtp('true', 'false', 'real_time_protection_subsystem : "fanotify"');
    expect(codesOn({ health, macos: null, kextFile: null })).toEqual([]);
    expect(usesSystemExtensions(readingsOf({ health, macos: null, kextFile: null }))).toBe(false);
    expect(usesSystemExtensions(readingsOf({ macos: versionFrom('15.1') }))).toBe(true);
  });

  it.each([
    ['macOS lists an extension of it', { extensions: listed('activated waiting for user') }, 'system'],
    ['it says that it has put one there', { healthExtensions: installed }, 'system'],
    ['macOS has judged the driver all the same', { extensions: listed('activated enabled'), load: refused }, 'kernel'],
    ['nothing speaks of either', {}, 'kernel'],
    [
      'it says that it has put none there',
      { healthExtensions: healthOf('endpoint_security_extension_installed : false', 'healthy : false') },
      'kernel',
    ],
    [
      'macOS lists an extension of a Defender with the oldest syntax',
      {
        health: readHealth(exited(recording('mdatp-health-legacy/macos-kext-unapproved.txt'))),
        extensions: listed('activated waiting for user'),
      },
      'system',
    ],
  ] as const)('is told on 10.15 with an unknown driver file by other witnesses: %s', (_name, part, era) => {
    expect(eraOfReadings(readingsOf({ health: unavailable, kextFile: null, ...part }))).toBe(era);
  });

  it('is the driver where its file is there, whatever macOS lists', () => {
    const readings = readingsOf({ health: unavailable, extensions: listed('activated waiting for user') });
    expect(eraOfReadings(readings)).toBe('kernel');
  });

  it('belongs to the era its subsystem names, also when it is printed as unavailable', () => {
    expect(
      eraOfReadings(readingsOf({ health: rtp('true', 'false', 'real_time_protection_subsystem : unavailable') })),
    ).toBe('kernel');
    expect(eraOfReadings(readingsOf({ macos: null, kextFile: null }))).toBe('system');
  });
});
