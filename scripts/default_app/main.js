// What `electron [options] <app> [arguments]` needs of Electron's default app. Runs in the main process of the Electron
// that electron-carried.mjs unpacks. Top-level await on purpose: Electron then holds `ready` back until the app is loaded.
import { existsSync, readFileSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const { file, preloads } = read(process.argv.slice(1));
if (file === null) {
  console.error('usage: electron [options] <folder or file of an app> [arguments]');
  process.exit(2);
}
if (preloads.length > 0) Module._preloadModules(preloads); // Playwright's loader comes this way
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
try {
  await load(path.resolve(file));
} catch (error) {
  console.error('The app could not be loaded.\n', error);
  process.exit(1);
}

function read(args) {
  const preloads = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (arg === '-r' || arg === '--require') preloads.push(args[++i]);
    else if (arg === '-v' || arg === '--version') answer(`v${process.versions.electron}`);
    else if (!arg.startsWith('-')) return { file: arg, preloads };
  }
  return { file: null, preloads };
}

function answer(text) {
  console.log(text);
  process.exit(0);
}

/** Gives the app the name, version and folders of its package.json, as the stock default app does. */
async function load(place) {
  const manifest = path.join(place, 'package.json');
  const isFolder = existsSync(manifest);
  if (isFolder) {
    const { name, productName = name, version } = JSON.parse(readFileSync(manifest, 'utf8'));
    if (version) app.setVersion(version);
    if (productName) {
      app.name = productName;
      app.setPath('userData', path.join(app.getPath('appData'), productName));
      app.setDesktopName(`${productName}.desktop`);
    }
  }
  const main = Module._resolveFilename(place, null, true);
  app.setAppPath(isFolder ? place : path.dirname(main));
  await import(pathToFileURL(main).toString());
}
