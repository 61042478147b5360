// What only a real Mac shows: the one table from which `npm run mac-check` and the list in CONTRIBUTING are made.

/**
 * `finds`: it finds out by itself. `root`: likewise, with an administrator's rights. `asks`: it shows or says something
 * and asks the person yes or no.
 */
export type How = 'finds' | 'root' | 'asks';

export interface Item {
  readonly how: How;
  /** For CONTRIBUTING: what is to be seen. */
  readonly what: string;
  /** Where it differs: what to do. */
  readonly todo: string;
  /** What the person is told to do, and asked; only where `how` is `asks`. */
  readonly ask?: string;
}

const report = 'attach the zip to an issue';
const asks = (what: string, ask: string, todo = report): Item => ({ how: 'asks', what, ask, todo });
const finds = (what: string, todo = report): Item => ({ how: 'finds', what, todo });

export const items = {
  'tools-bare': finds('Each tool with our bare environment: its exit, its time, and that its reader understood it.'),
  'tools-person': finds('The same tools with the person’s environment say the same.'),
  'mdatp-signature': finds(
    '`/usr/local/bin/mdatp` leads into the Defender app and meets the requirement on its signature; to which file, its identifier, and that it answers when it is run itself.',
  ),
  'pane-names': finds(
    'The tables with the names of panes (macOS 13 and later): `plutil` prints them, and their words are ours.',
    'correct the words in src/text',
  ),
  judge: finds('The standalone verdict through `osascript -l JavaScript -` says what Node says, on every recording.'),
  verdict: finds('`kextant-verdict.sh` and Kextant’s own `status` give this Mac the same level.'),
  shell: finds('bash 3.2, the `stat` formats and `/dev/console` are as the standalone verdict expects them.'),
  'dist-info': finds('`Info.plist` of each app that `npm run dist` made.', 'correct electron-builder.yml'),
  'dist-icon': finds('macOS reads every size in the icon of the app.', 'correct scripts/package/icons.mjs'),
  'dist-signature': finds('The app is signed and starts; its entitlements and fuses are ours.', 'see docs/release.md'),
  agent: finds('The installed LaunchAgent is the package’s, is root’s, and is loaded for this person.'),
  idle: finds('A running Kextant wakes the processor less than twice a second while idle (App Nap off).'),
  cost: finds('Kextant’s own memory and processor time at rest, beside a bare tray app.'),
  launchd: {
    how: 'root',
    what: '`kextant-verdict.sh` as root from launchd, where `mdatp` runs as the person or as `nobody`: a level within 45 seconds.',
    todo: report,
  },
  'login-window': {
    how: 'root',
    what: '`kextant-verdict.sh` as root over SSH while nobody is logged in: a level within 45 seconds.',
    todo: report,
  },
  panes: asks(
    'Each settings pane of this macOS opens, also when System Settings is open already.',
    'Each pane of the guide now opens in turn. Did every one show its own page?',
    'correct the addresses in main/mac/open.ts',
  ),
  'extension-lists': asks(
    'The names of the lists of extensions in Login Items & Extensions (macOS 15 and later), above all in a language other than English.',
    'Look at the lists under Extensions, by category. Does the guide name both lists of its steps as they are named there?',
    'correct docs/facts/apple-words.json and src/text/languages',
  ),
  tray: asks(
    'The tray icon on light and dark bars; left click opens the panel, right click and Control-click the menu.',
    'A picture of the menu bar was taken, light and dark. Is the icon clear on both, and does each click do its part?',
  ),
  keyboard: asks(
    'After Escape the keys go to the app that was in front; Command-R, Command-Option-I and Command-Q do nothing in the panel.',
    'Open the panel over a text editor, press Command-R, Command-Option-I, Command-Q, then Escape, and type. Did the text arrive, and nothing else happen?',
  ),
  place: asks(
    'The panel opens below the icon on each display, and at the top right where the notch or another app hides the icon.',
    'Click the icon on each display. Is the panel below it, wholly on the screen?',
  ),
  stays: asks(
    'The panel stays beside a settings pane, also over full-screen apps; a click elsewhere hides it otherwise, but not one on another menu-bar item: Electron tells of no blur then.',
    'Does the panel stay while its pane is open, and go with a click elsewhere when none is?',
  ),
  notifications: asks(
    'The first start asks for notifications beside the panel’s reason; an alert comes, or the icon gets its dot when refused.',
    'Did macOS ask at the first start, with the reason in the panel, and did an alert come, or the dot when you refused?',
  ),
  'password-dialog': asks(
    'The password dialog says who asks and why; Cancel, and five minutes without an answer, end well (10.13 to 10.15: Allow comes back).',
    'Ask for the driver in the guide, cancel once, and leave the dialog alone once. Were the words right, and the guide afterwards?',
  ),
  waiter: asks(
    'After a refused load attempt Allow alone loads the driver, and nothing is left after Quit (`pgrep -fl kextutil`).',
    'On macOS 10.13 to 10.15: was the driver loaded within seconds of Allow, with nothing left over?',
  ),
  'system-lists': asks(
    'The icon and name in Finder, Login Items, “Allow in the Background” and notifications; no “Kextant Safe Storage” in Keychain Access.',
    'Are icon and name right in all of these lists, and is there no item of ours in Keychain Access?',
  ),
  saving: asks(
    'The save dialog lies over the panel, and saving into Downloads needs no further permission.',
    'Save a report into Downloads. Was the dialog on top, and the file there without another question?',
  ),
  login: asks(
    'Kextant starts at login once, for each person, and again after waking and unlocking looks at once.',
    'Log out and in. Is there one icon, and does the panel say “checked” seconds after waking and unlocking?',
  ),
  update: asks(
    'A newer package over a running Kextant, also with another Electron: the new one runs within two minutes.',
    'Install a newer package over a running Kextant and close its panel. Is the new version there within two minutes?',
  ),
  'two-people': asks(
    'Fast user switching: nothing is opened in the other person’s session, and coming back looks at once.',
    'Switch to another person and back. Did nothing of the first appear there, and did Kextant look again?',
  ),
  profile: asks(
    'A profile with settings that arrives while Kextant runs; one for the person wins over one for the Mac.',
    'Install the example profile while Kextant runs. Did its settings hold within a minute?',
  ),
  uninstall: asks(
    '`sudo sh uninstall.sh` removes all that `kextant uninstall --list` named (App Management, macOS 13 and later).',
    'Run it. Is nothing of the list left?',
  ),
  practice: asks(
    '`npm start` without Defender: the practice Mac; no notification comes from Electron’s own bundle, and the icon gets its dot.',
    'Run npm start on a Mac without Defender. Did the practice Mac come, and the dot instead of a notification?',
  ),
  'defender-states': asks(
    'What `mdatp health` prints and how it exits while its daemon is down, starting, and asked by `nobody`.',
    'Stop Defender’s daemon, and start it. Did Kextant say so each time, and “protected” afterwards?',
  ),
  watched: asks(
    'Which watched folders change when a person clicks Allow, and how often Defender writes into its own.',
    'Click Allow with the panel closed. Did the icon change within a few seconds?',
  ),
  clock: asks(
    'Times with a 12- and a 24-hour clock, set apart from the region: the panel follows.',
    'Change “24-hour time” in Date & Time. Does the panel show its times so, after its next start?',
  ),
  voice: asks(
    'VoiceOver reads the panel, the guide and the strip of days in the history in order, and says each day in words.',
    'Turn VoiceOver on and go through the panel and its History page. Is all of it said, and in the order that is seen?',
  ),
  reader: asks(
    '`npm run reader`: a report that is dropped on the page is shown in Safari, from a file.',
    'Save a report in the panel and drop the zip on kextant-reader.html in Safari. Does it show this Mac?',
  ),
  declarations: asks(
    'The declarations for the metrics job and the package, sent by an MDM that has them (macOS 15 and later).',
    'Did the Mac take `declarations/` of the fleet kit, and does the job write its metrics?',
  ),
  languages: asks(
    'Every language but English and Dutch with somebody who speaks it.',
    'Start in your language, if it is one of the ten others. Is every sentence one that you would write?',
  ),
} as const satisfies Readonly<Record<string, Item>>;

export type ItemId = keyof typeof items;

export const itemIds = Object.keys(items) as readonly ItemId[];

/** The list for CONTRIBUTING. */
export function itemList(): string {
  const marks: Readonly<Record<How, string>> = { finds: '', root: ' (`--root`)', asks: ' (asks)' };
  return itemIds.map((id) => `- **${id}**${marks[items[id].how]}: ${items[id].what}`).join('\n');
}
