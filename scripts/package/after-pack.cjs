// Runs in electron-builder before signing: what its own options cannot express. CommonJS, as electron-builder loads it.
const fs = require('node:fs');
const path = require('node:path');
const plist = require('plist');

exports.default = async ({ packager, appOutDir, electronPlatformName }) => {
  // An Electron given by folder brings its default app; ours must be the only one.
  fs.rmSync(path.join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
  if (electronPlatformName !== 'darwin') return;
  const file = path.join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents/Info.plist');
  const info = plist.parse(fs.readFileSync(file, 'utf8'));
  // Electron's own asks for camera, microphone and Bluetooth; Kextant asks for nothing (main/window/lockdown.ts).
  const needed = Object.entries(info).filter(([key]) => !/^NS\w+UsageDescription$/.test(key));
  // electron-builder allows plain http whatever extendInfo says; Kextant loads nothing from any network.
  const strict = { ...Object.fromEntries(needed), NSAppTransportSecurity: { NSAllowsArbitraryLoads: false } };
  fs.writeFileSync(file, plist.build(strict));
};
