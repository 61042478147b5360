// What `electron [options] <app> [arguments]` needs of Electron's default app. Runs in the main process of the Electron
// that electron-carried.mjs unpacks. Top-level await on purpose: Electron then holds `ready` back until the app is loaded.
import { pathToFileURL } from 'node:url';
import { orFail, readyToLoad } from './ready.cjs';

const main = readyToLoad();
await import(pathToFileURL(main).toString()).catch(orFail);
