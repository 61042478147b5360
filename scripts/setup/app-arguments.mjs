// What `npm start` says to the app it starts.
import path from 'node:path';

/**
 * `mac` is a practice Mac's root, null this Mac. A practice Mac gets a folder for the app's data: by Chromium's own flag,
 * which every system knows. Without it the app would share settings, memory and its lock with the installed Kextant.
 * @type {(given: { app: string, mac: string | null, language: string | null, dataFolder: string }) => string[]}
 */
export function appArguments({ app, mac, language, dataFolder }) {
  const practice = mac === null ? [] : ['--tools-root', mac, `--user-data-dir=${path.resolve(dataFolder)}`];
  return [app, ...practice, ...(language === null ? [] : ['--language', language])];
}
