// Whether macOS opens Kextant at login: asked of macOS itself, and changed there.
import { app } from 'electron';
import { loginItemChange } from '../../src/login-item.ts';
import type { SettingsReading } from '../../src/settings.ts';
import type { LoginItem } from '../../src/snapshot.ts';

/** Before macOS 13 asking goes through a list that may hold items of network volumes, and those can be slow. */
const askEveryMs = 60_000;

export interface LoginItems {
  read(): LoginItem;
  /** Makes it so where somebody has set it. */
  apply(settings: SettingsReading): void;
}

/** `elapsed` is a clock that nobody moves, ms. macOS is asked once a minute, and after each change of ours. */
export function loginItems(isMac: boolean, elapsed: () => number): LoginItems {
  let known: { readonly item: LoginItem; readonly at: number } | null = null;
  function read(): LoginItem {
    if (known === null || elapsed() - known.at >= askEveryMs) known = { item: loginItem(isMac), at: elapsed() };
    return known.item;
  }
  return {
    read,
    apply(settings) {
      const openAtLogin = loginItemChange(settings, loginItem(isMac));
      if (openAtLogin !== null) app.setLoginItemSettings({ openAtLogin });
      known = null;
    },
  };
}

/** Only a packaged macOS app can be a login item; from a source folder it would be Electron that opens. */
function loginItem(isMac: boolean): LoginItem {
  if (!isMac || !app.isPackaged) return 'not-available';
  const { openAtLogin, status } = app.getLoginItemSettings();
  if (status === 'requires-approval') return 'needs-approval';
  // Before macOS 13 there is no status.
  return status === 'enabled' || openAtLogin ? 'on' : 'off';
}
