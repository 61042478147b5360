// `npm run gallery`: every state of the panel on one page, for any browser; a saved file shows at once.
// `npm run gallery -- --sheet`: that page as pictures instead, one per theme and language.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { optionsOrExit } from '../setup/options.mjs';
import { setUp } from '../setup/setup.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const sheets = path.join(root, 'gallery-sheets');
const usage = `usage: npm run gallery [-- --sheet] [-- --port N]
  --sheet    write pictures into gallery-sheets: light, dark and with more contrast, in every language
  --port N   where the page is served (default 5173, or the next free one)`;
/** CSS pixels: four panels side by side. */
const sheetWidth = 1_690;
/** With more contrast is what the system asks for, not what the page is told: see renderer/tokens.css. */
const contrasts = [
  ['', 'no-preference'],
  ['-contrast', 'more'],
];

const asked = optionsOrExit(readOptions, usage);
try {
  await (asked.sheet ? takeSheets() : serve(asked.port));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function readOptions(args) {
  const { values } = parseArgs({ args, options: { sheet: { type: 'boolean' }, port: { type: 'string' } } });
  const port = Number(values.port ?? 5_173);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`"${values.port}" is not a port.`);
  return { sheet: values.sheet ?? false, port };
}

/** Without a content policy: what vite adds while one edits is inline. The built pages have theirs from scripts/build.mjs. */
async function serve(port) {
  await setUp({ job: 'check', tell: console.log });
  const vite = await import('vite');
  const server = await vite.createServer({
    configFile: false,
    root: path.join(root, 'renderer'),
    logLevel: 'warn',
    clearScreen: false,
    oxc: { jsx: { runtime: 'automatic' } },
    server: { port, fs: { allow: [root] } },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  console.log(`The gallery is at ${address}gallery.html (Ctrl-C ends it).`);
}

async function takeSheets() {
  await setUp({ job: 'desktop', tell: console.log });
  const { build } = await import('../build.mjs');
  await build();
  rmSync(sheets, { recursive: true, force: true });
  mkdirSync(sheets);
  const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY;
  const display = needsDisplay ? await (await import('../desktop/desktop.mjs')).startBus() : null;
  const { openGallery } = await import('./gallery-page.mjs');
  const gallery = await openGallery({ env: display?.env });
  try {
    const { themes, languages } = await gallery.parts();
    for (const theme of themes) for (const language of languages) await takeSheet(gallery, theme, language);
  } finally {
    await gallery.close();
    await display?.stop();
  }
}

async function takeSheet({ page, show }, theme, language) {
  await page.setViewportSize({ width: sheetWidth, height: 900 });
  for (const [suffix, contrast] of contrasts) {
    await page.emulateMedia({ contrast });
    await show({ theme, language });
    const file = path.join(sheets, `${theme}${suffix}-${language}.png`);
    await page.screenshot({ path: file, fullPage: true });
    console.log(path.relative(process.cwd(), file));
  }
}
