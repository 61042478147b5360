// The least that a tray app can be: an icon, a tooltip, a menu. What Kextant costs is measured beside it. Electron's
// main process.
import path from 'node:path';
import { app, Menu, Tray } from 'electron';

let tray = null; // an icon that nobody holds is collected as garbage, and gone

app.on('window-all-closed', () => {});
app.whenReady().then(() => {
  tray = new Tray(path.join(import.meta.dirname, '../../../assets/tray/protected.png'));
  tray.setToolTip('Bare tray');
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'Bare tray', enabled: false },
      { type: 'separator' },
      { label: 'Quit', click: () => app.quit() },
    ]),
  );
});
