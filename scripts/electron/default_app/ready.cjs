// Reads the arguments of `electron [options] <app> [arguments]` and makes all ready for that app. Runs in the main process
// of an unpacked Electron, before the app. CommonJS, so that Electrons before 28 can share it.
const { existsSync, readFileSync } = require('node:fs');
/** @type {any} Its loader, which has no types. */
const Module = require('node:module');
const path = require('node:path');
/** @type {any} Among it what stock Electron's own default app calls, which has no types. */
const app = require('electron').app;

/** Answers the file to load; without an app among the arguments the process ends. */
exports.readyToLoad = () => {
  const { file, preloads } = read(process.argv.slice(1));
  if (file === null) {
    console.error('usage: electron [options] <folder or file of an app> [arguments]');
    process.exit(2);
  }
  if (preloads.length > 0) Module._preloadModules(preloads); // Playwright's loader comes this way
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  try {
    return nameAfter(path.resolve(file));
  } catch (error) {
    return exports.orFail(error);
  }
};

exports.orFail = (error) => {
  console.error('The app could not be loaded.\n', error);
  process.exit(1);
};

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
function nameAfter(place) {
  const manifest = path.join(place, 'package.json');
  const isFolder = existsSync(manifest);
  if (isFolder) {
    const { name, productName = name, version } = JSON.parse(readFileSync(manifest, 'utf8'));
    if (version) app.setVersion(version);
    if (productName) {
      app.name = productName;
      // As everywhere, the flag goes before the name.
      if (!app.commandLine.hasSwitch('user-data-dir'))
        app.setPath('userData', path.join(app.getPath('appData'), productName));
      app.setDesktopName(`${productName}.desktop`);
    }
  }
  const main = Module._resolveFilename(place, null, true);
  app.setAppPath(isFolder ? place : path.dirname(main));
  return main;
}
