// Whether macOS opens Kextant at login: asked of macOS itself, and changed there. Runs in main.
import { app } from 'electron';
import { loginItemChange } from '../../src/login-item.ts';
import type { SettingsReading } from '../../src/settings.ts';
import type { LoginItem } from '../../src/snapshot.ts';

/** Only a packaged macOS app can be a login item; from a source folder it would be Electron that opens. */
export function loginItem(isMac: boolean): LoginItem {
  if (!isMac || !app.isPackaged) return 'not-available';
  const { openAtLogin, status } = app.getLoginItemSettings();
  if (status === 'requires-approval') return 'needs-approval';
  // Before macOS 13 there is no status.
  return status === 'enabled' || openAtLogin ? 'on' : 'off';
}

/** Makes it so where somebody has set it. */
export function applyLoginItem(isMac: boolean, settings: SettingsReading): void {
  const openAtLogin = loginItemChange(settings, loginItem(isMac));
  if (openAtLogin !== null) app.setLoginItemSettings({ openAtLogin });
}
