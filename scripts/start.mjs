// `npm start`: sets up what is missing, builds what changed, and runs Kextant: on this Mac where Defender is installed,
// else on a practice Mac, and on a virtual desktop where there is no display.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { appArguments } from './setup/app-arguments.mjs';
import { ended, finish, later, linesOf, start } from './setup/children.mjs';
import { optionsOrExit, text } from './setup/options.mjs';
import { setUp } from './setup/setup.mjs';

const root = path.resolve(import.meta.dirname, '..');
const practiceFolder = path.join(root, '.practice');
const picture = path.join(practiceFolder, 'screen.png');
const pictureEveryMs = 2_000;
/** Another one is refused here: the app and its practice Mac would each say the same. */
const languages = readdirSync(path.join(root, 'src/text/languages')).sort();
const usage = `usage: npm start -- [--scenario NAME] [--tools-root DIR] [--language CODE]
  --scenario NAME    start state of the practice Mac (default kext-expired)
  --tools-root DIR   a folder laid out like a Mac's root, instead of a practice Mac
  --language CODE    of the app and its practice Mac: ${languages.join(' ')}
                     (default: the system's)`;

/** Chromium's and GTK's own chatter, by how their lines begin; what Chromium says before it dies is kept. */
const noise = [
  /^\[\d+:\d{4}\/\d{6}\.\d+:(?!FATAL)/,
  /^\(\S+:\d+\): \S+-(WARNING|CRITICAL|Message) \*\*/,
  /^lib(EGL|va|GL)/,
  /^MESA/,
  /^\s*$/,
];

try {
  await main(optionsOrExit(readOptions, usage));
} catch (error) {
  console.error(error.message);
  await finish(1);
}

async function main({ scenario: asked, toolsRoot, language }) {
  const isRealMac =
    process.platform === 'darwin' && existsSync('/usr/local/bin/mdatp') && asked === null && toolsRoot === null;
  const scenario = asked ?? 'kext-expired';
  const needsDesktop = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const { executable } = await setUp({ job: needsDesktop ? 'desktop' : 'run', tell: console.log });
  const { build } = await import('./build.mjs');
  await build();
  const mac = isRealMac ? null : (toolsRoot ?? (await practiceMac(scenario)));
  const desktop = needsDesktop ? await startVirtualDesktop() : null;
  const env = desktop?.env ?? process.env;
  const dataFolder = freshFolder(`${toolsRoot ? 'other' : scenario}-user`);
  const run = (app) => startElectron(executable, appArguments({ app, mac, language, dataFolder }), env);

  tellHow({ isRealMac, scenario, toolsRoot, desktop });
  const app = await run(root);
  const practice = path.join(root, 'out/practice/main.js');
  if (mac !== null && toolsRoot === null && existsSync(practice)) await run(practice);
  if (desktop) keepPicture(desktop);
  const code = await ended(app);
  await finish(code);
}

function readOptions(args) {
  const { values } = parseArgs({ args, options: { scenario: text, 'tools-root': text, language: text } });
  const toolsRoot = values['tools-root'] === undefined ? null : path.resolve(values['tools-root']);
  const options = { scenario: values.scenario ?? null, toolsRoot, language: values.language ?? null };
  const problem = problemWith(options);
  if (problem !== null) throw new Error(problem);
  return options;
}

function problemWith({ scenario, toolsRoot, language }) {
  if (scenario !== null && toolsRoot !== null)
    return '--scenario makes a practice Mac and --tools-root brings another: give one of them.';
  if (language !== null && !languages.includes(language))
    return `--language takes one of ${languages.join(', ')}, not "${language}".`;
  if (scenario !== null && !/^[a-z0-9-]+$/.test(scenario)) return `There is no scenario "${scenario}".`;
  if (toolsRoot !== null && !existsSync(toolsRoot)) return `There is no folder ${toolsRoot}.`;
  return null;
}

/** Laid out again by each start, so that a scenario begins where its name says. */
async function practiceMac(scenario) {
  const { makePracticeMac } = await import('../practice/scenarios.mjs');
  const dir = path.join(practiceFolder, scenario);
  rmSync(dir, { recursive: true, force: true });
  const { root: mac } = await makePracticeMac({ scenario, dir });
  return mac;
}

/** What Kextant remembers of a practice Mac: gone with each start, and never among what it knows of a real one. */
function freshFolder(name) {
  const folder = path.join(practiceFolder, name);
  rmSync(folder, { recursive: true, force: true });
  return folder;
}

async function startVirtualDesktop() {
  const { startDesktop } = await import('./desktop/desktop.mjs');
  return await startDesktop();
}

async function startElectron(executable, args, env) {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []; // Chromium refuses its sandbox to root
  const child = await start(executable, [...sandbox, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  linesOf(child.stdout).on('line', (line) => console.log(line));
  linesOf(child.stderr).on('line', (line) => {
    if (!noise.some((pattern) => pattern.test(line))) console.error(line);
  });
  return child;
}

/** Takes pictures as long as the script runs. One may fail, as while the desktop ends; the second in a row is told. */
async function keepPicture(desktop) {
  for (let failures = 0; ; ) {
    const problem = await desktop.screenshot(picture).then(
      () => null,
      (error) => error.message,
    );
    failures = problem === null ? 0 : failures + 1;
    if (failures === 2) console.error(`There is no picture of the virtual desktop: ${problem}`);
    await later(pictureEveryMs);
  }
}

function tellHow({ isRealMac, scenario, toolsRoot, desktop }) {
  const on = isRealMac ? 'this Mac' : toolsRoot ? `the tools in ${toolsRoot}` : `a practice Mac, scenario ${scenario}`;
  const lines = [`Kextant starts on ${on}. Its icon is at the top right; click it to open the panel.`];
  if (desktop) {
    lines.push(
      `There is no display here, so it runs on a virtual one: look at ${path.relative(process.cwd(), picture)} (new every 2 s),`,
    );
    lines.push(
      `and click with xdotool, e.g.: XAUTHORITY=${desktop.env.XAUTHORITY} DISPLAY=${desktop.env.DISPLAY} xdotool mousemove 1368 14 click 1`,
    );
  }
  if (!isRealMac && !toolsRoot)
    lines.push('Change the practice Mac from another terminal, e.g.: npm run practice -- clock +31m');
  lines.push('Each change of the verdict is a line below. Ctrl-C ends everything.');
  console.log(lines.join('\n'));
}
