// `npm run practice -- …`: shows and changes a practice Mac while Kextant runs on it. Plain Node.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { facts, factsFolder } from '../practice/facts.mjs';
import {
  allow,
  allowWindow,
  answerPassword,
  moveClock,
  practiceNow,
  readState,
  scenarios,
  unlock,
  writeState,
} from '../practice/scenarios.mjs';

const exitFailed = 1;
const exitUsage = 64;
const practiceFolder = path.resolve(import.meta.dirname, '../.practice');
const usage = `usage: npm run practice -- COMMAND [--tools-root DIR]
  show                   what this practice Mac is like now
  clock +31m             move its clock (s, m, h or d; - moves it back)
  allow                  click Allow in System Preferences
  unlock                 click the lock there
  password ok|cancel     answer the password dialog
  set NAME VALUE         change any fact, e.g. set rtp-enabled 1 or set installed-at "10m ago"
  scenarios              the start states there are, for npm start -- --scenario NAME
  --tools-root DIR       which practice Mac (default: the one last changed below .practice)`;

const unitSeconds = { s: 1, m: 60, h: 3600, d: 86400 };

/** A mistake in what was typed, as opposed to something the practice Mac refuses. */
class UsageError extends Error {}

const commands = {
  show: { words: 0, run: show },
  clock: { words: 1, run: clock },
  allow: { words: 0, run: clickAllow },
  unlock: { words: 0, run: clickLock },
  password: { words: 1, run: password },
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
    const options = { 'tools-root': { type: 'string' } };
    // `clock -5m` is a word of ours and no option.
    const isWord = (text) => /^-\d/.test(text);
    const { values, positionals } = parseArgs({
      args: args.filter((text) => !isWord(text)),
      options,
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
  const { open, until } = allowWindow(root);
  console.log(`practice Mac        ${root}`);
  console.log(`clock               ${local(practiceNow(root))}`);
  console.log(`Allow button        ${open ? `there until ${local(until)}` : 'not there'}`);
  for (const name of Object.keys(facts)) {
    const value = readState(root, name);
    console.log(
      `${name.padEnd(20)}${/-at$/.test(name) && value > 0 ? `${value}  ${local(Number(value))}` : value}`.trimEnd(),
    );
  }
}

function clock(root, by) {
  const [, sign, count, unit] = /^([+-])(\d{1,6})([smhd])$/.exec(by) ?? [];
  if (unit === undefined) throw new UsageError(`clock takes a step such as +31m or -2h, not "${by}".`);
  moveClock(root, (sign === '-' ? -1 : 1) * Number(count) * unitSeconds[unit]);
  console.log(`It is ${local(practiceNow(root))} on the practice Mac.`);
}

function clickAllow(root) {
  allow(root);
  console.log('Allowed.');
}

function clickLock(root) {
  unlock(root);
  console.log('Unlocked.');
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
