// One verdict in every engine: what the reader's code says in Chromium, Firefox, WebKit and Electron's main process of
// every recording, every practice Mac and everything that failing tools said is byte for byte what Node says, in every
// format. JavaScriptCore without a browser: tests/fleet/engines.test.ts.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'playwright/test';
import { build } from 'vite';
import { verdictWords } from '../../main/cli/verdict-words.ts';
import { nameOf } from '../../src/finding.ts';
import { formats, formatted, textFor, type Verdict } from '../../src/formats.ts';
import { type Language, languages } from '../../src/language.ts';
import type { Question } from '../browsers/answers.ts';
import { openChromium } from '../browsers/chromium.ts';
import { browserNames, openBrowser } from '../browsers/open-browser.ts';
import { allCases, type Files, verdictByNode } from '../engine-cases.ts';

let folder = '';
let scripts: readonly string[] = [];
let wanted = 0;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(path.join(tmpdir(), 'kextant-engines-'));
  const isNew = newWordings();
  const questions: Question[] = [];
  for (const files of (await allCases(path.join(folder, 'macs'))).filter(hasFiles)) {
    const verdict = verdictByNode(files);
    questions.push(await questionOf(files, verdict, isNew(verdict) ? languages : ['en']));
  }
  wanted = questions.reduce((sum, { expected }) => sum + Object.keys(expected).length, 0);
  const texts = {
    'answers.js': await programOf('tests/browsers/answers.ts'),
    'questions.js': `globalThis.questions = ${JSON.stringify(questions)};`,
  };
  scripts = Object.entries(texts).map(([name, text]) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  });
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

interface Answered {
  readonly asked: number;
  readonly different: readonly string[];
}

const asking = 'globalThis.differences(globalThis.questions)';
const saysTheSame =
  'says the same as Node of every recording, every practice Mac and every failing tool, in every format';

for (const name of browserNames) {
  test(`${name} ${saysTheSame}`, async () => {
    test.setTimeout(180_000);
    const page = path.join(folder, `${name}.html`);
    const loaded = scripts.map((file) => `<script src="${path.basename(file)}"></script>`);
    writeFileSync(page, `<!doctype html><meta charset="utf-8">${loaded.join('')}`);
    const browser = await openBrowser(name);
    try {
      await browser.open(pathToFileURL(page).href);
      expect(await browser.run<Answered>(asking)).toEqual({ asked: wanted, different: [] });
    } finally {
      await browser.close();
    }
  });
}

test(`the main process of Electron ${saysTheSame}`, async () => {
  test.setTimeout(180_000);
  const own = mkdtempSync(path.join(folder, 'electron-'));
  const electron = await openChromium(own);
  try {
    expect(await electron.runInMain<Answered>(scripts, asking)).toEqual({ asked: wanted, different: [] });
  } finally {
    await electron.close();
  }
});

/** A folder without a file is nothing that anybody can drop. */
function hasFiles(files: Files): boolean {
  return Object.keys(files).length > 0;
}

/** Whether no verdict before was put into the same words: what else is in a text are lines of evidence, in no language. */
function newWordings(): (verdict: Verdict) => boolean {
  const seen = new Set<string>();
  return ({ diagnosis, guide, helpers, readings }) => {
    const way = guide === null ? null : [guide.path, guide.finding, guide.steps.map(({ id, state }) => [id, state])];
    const key = JSON.stringify([diagnosis.level, diagnosis.findings.map(nameOf), helpers, way, readings.macos]);
    return seen.size < seen.add(key).size;
  };
}

/** Formats for programs are the same in every language. */
async function questionOf(files: Files, verdict: Verdict, spoken: readonly Language[]): Promise<Question> {
  const forPrograms = formats.flatMap((format) =>
    format === 'text' ? [] : [[`en ${format}`, formatted(verdict, format)] as const],
  );
  const texts = await Promise.all(
    spoken.map(
      async (language) => [`${language} text`, textFor(verdict, await verdictWords(verdict, language))] as const,
    ),
  );
  const packed = Object.entries(files).map(([name, bytes]) => [name, bytes.toString('base64')] as const);
  return { files: Object.fromEntries(packed), expected: Object.fromEntries([...forPrograms, ...texts]) };
}

async function programOf(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: path.resolve(import.meta.dirname, '../..'),
    logLevel: 'error',
    mode: 'production',
    publicDir: false,
    build: {
      write: false,
      target: ['chrome118', 'firefox128', 'safari17.5'],
      rolldownOptions: {
        input: path.resolve(import.meta.dirname, '../..', entry),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const [script] = outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .filter((file) => file.type === 'chunk');
  return script?.code ?? '';
}
