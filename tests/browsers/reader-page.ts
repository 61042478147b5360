// The reader in a browser: what a person drops, pastes and then sees there.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import type { Browser } from './browser.ts';

const built = path.resolve(import.meta.dirname, '../../out/main/kextant-reader.html.br');

/** The page as it was built last, as a text. */
export function readerText(): string {
  return brotliDecompressSync(readFileSync(built)).toString();
}

/** Writes the page into a folder and answers its address. */
export function readerIn(folder: string): string {
  const file = path.join(folder, 'kextant-reader.html');
  writeFileSync(file, readerText());
  return pathToFileURL(file).href;
}

export interface Seen {
  /** Of each open report: level, headline, titles of the steps. */
  readonly reports: readonly { readonly level: string; readonly title: string; readonly steps: readonly string[] }[];
  readonly refusals: readonly string[];
  readonly text: string;
}

const seen = `({
  reports: [...document.querySelectorAll('article')].map((report) => ({
    level: report.querySelector('header[data-level]').dataset.level,
    title: report.querySelector('header[data-level] h1').textContent,
    steps: [...report.querySelectorAll('ol h2, ol li > span:nth-child(2)')].map((step) => step.textContent),
  })),
  refusals: [...document.querySelectorAll('[role=alert] bdi')].map((line) => line.textContent),
  text: document.body.innerText,
})`;

/** One file by its path below what is dropped. */
export type Dropped = readonly [path: string, bytes: Uint8Array];

export interface ReaderPage {
  readonly drop: (...files: readonly Dropped[]) => Promise<void>;
  readonly paste: (text: string) => Promise<void>;
  /** What there is once something holds in the page: an expression. */
  readonly when: (condition: string) => Promise<Seen>;
  /** Once so many reports are open. */
  readonly open: (count: number) => Promise<Seen>;
  /** Once the page refuses something with these words. */
  readonly refused: (words: string) => Promise<Seen>;
}

/** Waits in the page, by its own changes: a timer is slowed down in a window that nobody sees. Answers ms. */
export const until = (condition: string) => `new Promise((resolve, reject) => {
  const started = performance.now();
  const look = () => {
    if (!(${condition})) return;
    observer.disconnect();
    resolve(performance.now() - started);
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  setTimeout(() => reject(new Error('waited in vain: ' + document.body.innerText.slice(0, 500))), 20000);
  look();
})`;

export async function openReader(browser: Browser, address: string): Promise<ReaderPage> {
  await browser.open(address);
  await browser.run(until("document.querySelector('textarea') !== null"));
  const when = async (condition: string) => {
    await browser.run(until(condition));
    return await browser.run<Seen>(seen);
  };
  return {
    when,
    open: (count) => when(`document.querySelectorAll('article').length === ${count}`),
    refused: (words) => when(`document.querySelector('[role=alert]').textContent.includes(${JSON.stringify(words)})`),
    drop: (...files) => browser.run(dropping(files)),
    paste: (text) => browser.run(pasting(JSON.stringify(text))),
  };
}

/** As an event of the browser's own would come; `text` is an expression. */
export function pasting(text: string): string {
  return `(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${text});
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    document.querySelector('textarea').dispatchEvent(event);
  })()`;
}

export function dropping(files: readonly Dropped[]): string {
  const given = files.map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]);
  // WebKit puts no file into a DataTransfer of a script's making.
  return `(() => {
    const files = ${JSON.stringify(given)}.map(([path, bytes]) => {
      const file = new File([Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0))], path.split('/').at(-1));
      if (path.includes('/')) Object.defineProperty(file, 'webkitRelativePath', { value: path });
      return file;
    });
    const event = new Event('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: { files, items: [], getData: () => '' } });
    document.body.dispatchEvent(event);
  })()`;
}
