// How often macOS is asked whether Kextant opens at login, which can be slow. Electron's part is stood in for.
import { expect, it, vi } from 'vitest';
import { loginItems } from '../../../main/kept/login-item.ts';
import { unsetSettings } from '../../../src/unset-settings.ts';

const mac = vi.hoisted(() => ({ openAtLogin: false, asked: 0 }));

vi.mock('electron', () => ({
  app: {
    isPackaged: true,
    getLoginItemSettings: () => {
      mac.asked += 1;
      return { openAtLogin: mac.openAtLogin };
    },
  },
}));

it('once a minute, and again after a setting was applied', () => {
  let time = 0;
  const login = loginItems(true, () => time);
  expect([login.read(), login.read(), mac.asked]).toEqual(['off', 'off', 1]);
  mac.openAtLogin = true;
  time = 59_999;
  expect(login.read()).toBe('off');
  time = 60_000;
  expect(login.read()).toBe('on');
  mac.openAtLogin = false;
  login.apply(unsetSettings);
  expect(login.read()).toBe('off');
});

it('anywhere else never', () => {
  mac.asked = 0;
  expect(loginItems(false, () => 0).read()).toBe('not-available');
  expect(mac.asked).toBe(0);
});
