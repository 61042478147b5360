// What makes it an app of the menu bar: no icon in the Dock, no window that must be there, no browser's menu.
import { app, Menu } from 'electron';

export function becomeMenuBarApp(isMac: boolean): void {
  setAppMenu(isMac);
  app.on('window-all-closed', () => {}); // the app lives in the tray
  // The packaged app is one by its Info.plist; from a checkout the Dock would show it.
  void app.whenReady().then(() => app.setActivationPolicy?.('accessory'));
}

/**
 * Nobody sees this menu, but its shortcuts work in the panel. Electron's own would bring a browser's: reload, developer tools, zoom, and Quit, which would end the guard from a stray
 * Command-Q. macOS takes copying and pasting from here; elsewhere text fields know them by themselves.
 */
export function setAppMenu(isMac: boolean): void {
  if (!isMac) {
    Menu.setApplicationMenu(null);
    return;
  }
  const edit = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const;
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: 'Kextant', submenu: [{ role: 'close' }] },
      { label: 'Edit', submenu: edit.map((role) => ({ role })) },
    ]),
  );
}
