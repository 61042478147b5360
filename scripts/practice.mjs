// `npm run practice -- …`: shows and changes a practice Mac while Kextant runs on it.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { approveEnrolment, install, onboard, restart, sendProfile, update } from '../practice/events.mjs';
import { factNames, factsFolder, moveClock, practiceNow, readState, writeState } from '../practice/facts.mjs';
import {
  allow,
  allowWindow,
  answerFilter,
  answerPassword,
  blockedSoftware,
  closePane,
  switchAccess,
  switchBackground,
  switchExtension,
  turnFilter,
  turnProtection,
  unlock,
} from '../practice/person.mjs';
import { scenarios } from '../practice/scenarios.mjs';
import { text } from './setup/options.mjs';

const exitFailed = 1;
const exitUsage = 64;
const practiceFolder = path.resolve(import.meta.dirname, '../.practice');
const usage = `usage: npm run practice -- COMMAND [--tools-root DIR]
what the person does
  allow                  click Allow in System Preferences, or in System Settings up to macOS 14
  unlock                 click the lock there, up to macOS 12
  switch NAME on|off     a switch: endpoint or network (extensions, macOS 15 and later),
                         access-app or access-extension (Full Disk Access), background (Login Items)
  filter allow|deny      answer the dialog about network content
  password ok|cancel     answer the password dialog
  turn-on, turn-off      type sudo mdatp config real-time-protection
  network-filter on|off  type sudo mdatp system-extension network-filter
  approve-enrolment      approve the enrolment in Profiles or Device Management
  close                  close the settings window
what happens to the Mac
  clock +31m             move its clock (s, m, h or d; - moves it back)
  restart                restart it
  profile arrive         IT's profile that allows Defender's extensions arrives
  onboard                IT onboards Defender
  install                IT installs Defender
  update                 IT sends a newer Defender
about this Mac
  show                   what this practice Mac is like now
  set NAME VALUE         change any fact, e.g. set admin 0 or set installed-at "10m ago"
  scenarios              the start states there are, for npm start -- --scenario NAME
  --tools-root DIR       which practice Mac (default: the one last changed below .practice)`;

const unitSeconds = { s: 1, m: 60, h: 3600, d: 86400 };

/** A mistake in what was typed, as opposed to something the practice Mac refuses. */
class UsageError extends Error {}

const commands = {
  allow: { words: 0, run: saying('Allowed.', allow) },
  unlock: { words: 0, run: saying('Unlocked.', unlock) },
  switch: { words: 2, run: flip },
  filter: { words: 1, run: filter },
  password: { words: 1, run: password },
  'turn-on': { words: 0, run: saying('Real-time protection is on.', (root) => turnProtection(root, true)) },
  'turn-off': { words: 0, run: saying('Real-time protection is off.', (root) => turnProtection(root, false)) },
  'network-filter': { words: 1, run: networkFilter },
  'approve-enrolment': { words: 0, run: saying('The enrolment is approved.', approveEnrolment) },
  close: { words: 0, run: saying('Closed.', closePane) },
  clock: { words: 1, run: clock },
  restart: { words: 0, run: saying('Restarted.', restart) },
  profile: { words: 1, run: profile },
  onboard: { words: 0, run: saying('Onboarded.', onboard) },
  update: { words: 0, run: saying('Updated.', update) },
  install: { words: 0, run: saying('Installed.', install) },
  show: { words: 0, run: show },
  set: { words: 2, run: set },
  scenarios: { words: 0, run: listScenarios, anywhere: true },
};

try {
  main();
} catch (error) {
  console.error(error.message);
  if (error instanceof UsageError) console.error(usage);
  process.exitCode = error instanceof UsageError ? exitUsage : exitFailed;
}

function main() {
  const { name, words, toolsRoot } = readArguments();
  const command = Object.hasOwn(commands, name) ? commands[name] : null;
  if (command === null) throw new UsageError(name === '' ? 'Say what to do.' : `There is no command "${name}".`);
  if (words.length !== command.words)
    throw new UsageError(`${name} takes ${['nothing', 'one word', 'two words'][command.words]} after it.`);
  command.run(command.anywhere ? '' : rootFrom(toolsRoot), ...words);
}

function readArguments() {
  const args = process.argv.slice(2);
  try {
    // `clock -5m` is a word of ours and no option.
    const isWord = (arg) => /^-\d/.test(arg);
    const { values, positionals } = parseArgs({
      args: args.filter((arg) => !isWord(arg)),
      options: { 'tools-root': text },
      allowPositionals: true,
    });
    const [name = '', ...words] = [...positionals, ...args.filter(isWord)];
    return { name, words, toolsRoot: values['tools-root'] };
  } catch (error) {
    throw new UsageError(error.message);
  }
}

function rootFrom(asked) {
  if (asked !== undefined) {
    const root = path.resolve(asked);
    if (existsSync(factsFolder(root))) return root;
    throw new UsageError(`There is no practice Mac in ${root}.`);
  }
  const names = existsSync(practiceFolder) ? readdirSync(practiceFolder) : [];
  const roots = names.map((name) => path.join(practiceFolder, name)).filter((root) => existsSync(factsFolder(root)));
  const changedAt = (root) => statSync(factsFolder(root)).mtimeMs;
  const [newest] = roots.sort((one, other) => changedAt(other) - changedAt(one));
  if (newest === undefined) throw new UsageError('There is no practice Mac yet: `npm start` makes one.');
  return newest;
}

function show(root) {
  const { until } = allowWindow(root);
  const blocked = blockedSoftware(root);
  console.log(`practice Mac        ${root}`);
  console.log(`clock               ${local(practiceNow(root))}`);
  const there = until === null ? `there, for the ${blocked} extension` : `there until ${local(until)}`;
  console.log(`Allow button        ${blocked === null ? 'not there' : there}`);
  for (const name of factNames) {
    const value = readState(root, name);
    const moment = /-at$/.test(name) && Number(value) > 0 ? `  ${local(Number(value))}` : '';
    console.log(`${name.padEnd(20)}${value}${moment}`.trimEnd());
  }
}

function clock(root, by) {
  const [, sign, count, unit] = /^([+-])(\d{1,6})([smhd])$/.exec(by) ?? [];
  if (unit === undefined) throw new UsageError(`clock takes a step such as +31m or -2h, not "${by}".`);
  moveClock(root, (sign === '-' ? -1 : 1) * Number(count) * unitSeconds[unit]);
  console.log(`It is ${local(practiceNow(root))} on the practice Mac.`);
}

/** An act without words of its own, and what is said when it is done. */
function saying(sentence, act) {
  return (root) => {
    act(root);
    console.log(sentence);
  };
}

function flip(root, name, to) {
  const on = onOrOff('switch', to);
  if (name === 'endpoint' || name === 'network') switchExtension(root, name, on);
  else if (name === 'access-app' || name === 'access-extension') switchAccess(root, name.slice('access-'.length), on);
  else if (name === 'background') switchBackground(root, on);
  else
    throw new UsageError(`switch takes endpoint, network, access-app, access-extension or background, not "${name}".`);
  console.log(`Switched ${to}.`);
}

function filter(root, answer) {
  if (answer !== 'allow' && answer !== 'deny') throw new UsageError(`filter takes allow or deny, not "${answer}".`);
  answerFilter(root, answer);
  console.log('Answered.');
}

function networkFilter(root, to) {
  turnFilter(root, onOrOff('network-filter', to));
  console.log(`The network filter is ${{ on: 'on', asking: 'asked for' }[readState(root, 'filter')] ?? 'off'}.`);
}

function profile(root, event) {
  if (event !== 'arrive') throw new UsageError(`profile takes arrive, not "${event}".`);
  sendProfile(root);
  const heeded = readState(root, 'enrolment') === 'user-approved';
  console.log(heeded ? 'It arrived.' : 'It arrived, and macOS ignores it: the enrolment is not approved.');
}

function onOrOff(command, to) {
  if (to !== 'on' && to !== 'off') throw new UsageError(`${command} takes on or off, not "${to}".`);
  return to === 'on';
}

function password(root, answer) {
  if (answer !== 'ok' && answer !== 'cancel') throw new UsageError(`password takes ok or cancel, not "${answer}".`);
  answerPassword(root, answer === 'ok' ? 'allow' : 'cancel');
  console.log('Answered.');
}

function set(root, name, value) {
  try {
    writeState(root, name, value);
  } catch (error) {
    throw new UsageError(error.message);
  }
  console.log(`${name} is ${readState(root, name) || 'empty'}.`);
}

function listScenarios() {
  for (const [name, { description }] of Object.entries(scenarios)) console.log(`${name.padEnd(16)}${description}`);
}

function local(seconds) {
  return new Date(seconds * 1000).toLocaleString('sv-SE');
}
