// When Kextant is made a login item: only where somebody has set it, and never against the person at the Mac.
import { describe, expect, it } from 'vitest';
import { isUnwantedAtLogin, loginItemChange } from '../../src/login-item.ts';
import { readSettings } from '../../src/settings.ts';
import { unsetSettings } from '../../src/unset-settings.ts';

describe('loginItemChange', () => {
  const wanting = (launchAtLogin: boolean) =>
    readSettings([{ kind: 'absent' }], { kind: 'entries', entries: { launchAtLogin } });

  it.each([
    [true, 'off', true],
    [true, 'on', null],
    [false, 'on', false],
    [false, 'off', null],
  ] as const)('where %s is set and it is %s: %s', (wanted, now, change) => {
    expect(loginItemChange(wanting(wanted), now)).toBe(change);
  });

  it('a start at login that the package brings is unwanted only where somebody said no to it', () => {
    expect([wanting(false), wanting(true), unsetSettings].map(isUnwantedAtLogin)).toEqual([true, false, false]);
  });

  it('leaves it off where a person turned it off in macOS, and changes nothing that nobody has set', () => {
    expect(loginItemChange(wanting(true), 'needs-approval')).toBeNull();
    expect(loginItemChange(wanting(false), 'needs-approval')).toBe(false);
    expect(loginItemChange(unsetSettings, 'on')).toBeNull();
    expect(loginItemChange(wanting(true), 'not-available')).toBeNull();
    expect(loginItemChange(wanting(false), 'not-available')).toBeNull();
  });
});
