// When a look saw an extension begin to run: only between two looks that both asked, and never at the first.
import { describe, expect, it } from 'vitest';
import { type Enabled, enabledAfter, nothingSeen } from '../../../src/findings/enabled.ts';
import { readExtensions } from '../../../src/readers/extensions.ts';
import { readKexts } from '../../../src/readers/kexts.ts';
import type { Readings } from '../../../src/readings.ts';
import { exited, readingsOf, recording } from '../fixtures.ts';

const list = (name: string): Partial<Readings> => ({
  extensions: readExtensions(exited(recording(`_synthetic/systemextensionsctl-list/${name}.txt`))),
  kexts: null,
});
const waiting = list('11-14-mde-both-waiting');
const enabled = list('15-26-mde-enabled');
const endpointOff = list('15-26-mde-es-disabled');
const unread: Partial<Readings> = { extensions: { kind: 'unreadable', reason: 'timed out' }, kexts: null };
const kexts = (printed: string): Partial<Readings> => ({ kexts: readKexts(exited(printed)) });
const unreadKexts: Partial<Readings> = { kexts: { kind: 'unreadable', reason: 'timed out' } };
const none: Partial<Readings> = { extensions: readExtensions(exited('0 extension(s)')), kexts: null };
/** An update: the copy before it goes with the next restart. */
const replaced: Partial<Readings> = {
  extensions: readExtensions(
    exited(
      [
        '--- com.apple.system_extension.endpoint_security',
        'enabled\tactive\tteamID\tbundleID (version)\tname\t[state]',
        '*\t*\tUBF8T346G9\tcom.microsoft.wdav.epsext (101.2/101.2)\tName\t[activated enabled]',
        '\t\tUBF8T346G9\tcom.microsoft.wdav.epsext (101.1/101.1)\tName\t[terminated waiting to uninstall on reboot]',
      ].join('\n'),
    ),
  ),
  kexts: null,
};
const driver = kexts(recording('_synthetic/kextstat/wdavkext-loaded.txt'));
const noDriver = kexts('');

/** Looks one after the other, each at its number. */
function after(...looks: readonly Partial<Readings>[]): Enabled['at'] {
  return looks.reduce((seen, part, index) => enabledAfter(seen, readingsOf(part), index), nothingSeen).at;
}

describe('an extension that began to run', () => {
  it.each([
    ['none at the first look', [enabled], null],
    ['none while nothing changes', [waiting, waiting], null],
    ['at the look that saw it', [waiting, enabled], 1],
    ['and not again later', [waiting, enabled, enabled], 1],
    ['again when it was switched off between', [waiting, enabled, endpointOff, enabled], 3],
    ['one of the two', [endpointOff, enabled], 1],
    ['across a listing that could not be read', [waiting, unread, enabled], 2],
    ['none out of a listing that could not be read', [enabled, unread, enabled], null],
    ['the driver', [noDriver, driver], 1],
    ['the driver, there from the first', [driver, driver], null],
    ['none of a driver first seen after a listing that could not be read', [unreadKexts, driver], null],
    ['one that was not listed before', [none, enabled], 1],
    ['one beside the copy that it replaces', [none, replaced], 1],
    ['none when it ends', [enabled, endpointOff], null],
  ])('%s', (_name, looks, at) => {
    expect(after(...looks)).toBe(at);
  });
});
