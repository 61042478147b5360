// The practice Mac's desktop: its settings window and its dialogs, as its facts say. Electron's main process:
// `electron out/practice/main.js --tools-root DIR [--language nl]`.
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { app, ipcMain } from 'electron';
import { type Flags, readFlags, readOrExit } from '../../main/cli/flags.ts';
import { lockDown } from '../../main/window/lockdown.ts';
import { registerScheme, servePages } from '../../main/window/pages.ts';
import { type Language, languageOf } from '../../src/language.ts';
import { loadLanguages } from '../../src/text/spoken.ts';
import { factsFolder } from '../facts.mjs';
import { answerFilter, answerPassword, closeForgottenDialog, closePane, isAsking } from '../person.mjs';
import { serveCalls } from './calls.ts';
import { viewOf } from './view.ts';
import { watchFacts } from './watch.ts';
import { filterLook, PracticeWindow, passwordLook, settingsLook } from './windows.ts';
import { practiceWords } from './words.ts';

const { root, language } = readOrExit(flags);
// Chromium's own files go with the practice Mac, not among a person's settings.
app.setPath('userData', path.join(root, 'private/var/practice-windows'));
app.setActivationPolicy?.('accessory');
registerScheme();
app.on('window-all-closed', () => {}); // windows come and go
app.whenReady().then(start).catch(failed);

async function start(): Promise<void> {
  const spoken: Language = language ?? languageOf(app.getPreferredSystemLanguages());
  await loadLanguages(spoken);
  const words = practiceWords(spoken);
  const { generation } = viewOf(root, spoken);
  const settings = new PracticeWindow(settingsLook(generation), () => closePane(root));
  const password = new PracticeWindow(passwordLook, () => {
    if (isAsking(root)) answerPassword(root, 'cancel');
  });
  const filter = new PracticeWindow(filterLook, () => {
    if (viewOf(root, spoken).askingFilter) answerFilter(root, 'deny');
  });
  const windows = [settings, password, filter];
  let shown = '';
  let openedAt = 0;

  /** Makes the windows agree with the facts. */
  function draw(): void {
    closeForgottenDialog(root);
    const view = viewOf(root, spoken);
    const askedAt = paneAskedAt();
    // A pane that is asked for again comes to the front again.
    if (view.pane === '') settings.close();
    else if (askedAt !== openedAt) settings.open(words.paneTitle(view.generation));
    openedAt = view.pane === '' ? 0 : askedAt;
    if (!view.asking) password.close();
    else if (!password.isOpen()) password.open(words.passwordTitle);
    if (!view.askingFilter) filter.close();
    else if (!filter.isOpen()) filter.open(words.filter.title);
    const text = JSON.stringify(view);
    if (text === shown) return;
    shown = text;
    for (const window of windows) window.publish(view);
  }

  function paneAskedAt(): number {
    return statSync(path.join(factsFolder(root), 'pane'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  }

  lockDown();
  servePages(path.join(import.meta.dirname, 'pages'));
  serveCalls({
    ipc: ipcMain,
    root,
    isOurs: (event) => windows.some((window) => window.owns(event)),
    view: () => viewOf(root, spoken),
    done: draw,
  });
  const stop = watchFacts(root, draw, () => app.quit());
  app.on('before-quit', () => {
    stop();
    for (const window of windows) window.close();
  });
  draw();
}

function flags(): Flags & { readonly root: string } {
  const said = readFlags(process.argv.slice(1), true);
  if (said.root === null) throw new Error('--tools-root DIR says which practice Mac to show.');
  if (!existsSync(factsFolder(said.root))) throw new Error(`There is no practice Mac in ${said.root}.`);
  return { ...said, root: said.root };
}

function failed(error: unknown): void {
  console.error(error);
  app.exit(1);
}
