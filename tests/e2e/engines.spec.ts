// One verdict in every browser: what the reader's code says in Chromium, Firefox and WebKit of every recording and every
// practice Mac is byte for byte what Node says. JavaScriptCore without a browser: tests/fleet/engines.test.ts.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'playwright/test';
import { build } from 'vite';
import { verdictWords } from '../../main/cli/verdict-words.ts';
import { practiceDefender } from '../../main/mac/genuine.ts';
import { looker } from '../../main/mac/look.ts';
import { type Run, run } from '../../main/mac/run.ts';
import { toolsBelow } from '../../main/mac/tools.ts';
import { practiceNow } from '../../practice/facts.mjs';
import { makePracticeMac, scenarios } from '../../practice/scenarios.mjs';
import { noActs } from '../../src/acts.ts';
import { reportFiles } from '../../src/evidence/report.ts';
import { formats, formatted, textFor } from '../../src/formats.ts';
import { type Language, languages } from '../../src/language.ts';
import { beforeFirstLook } from '../../src/snapshot.ts';
import type { Question } from '../browsers/answers.ts';
import { browserNames, openBrowser } from '../browsers/open-browser.ts';
import { cases, type Files, verdictByNode } from '../engine-cases.ts';

let folder = '';
let address = '';

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(path.join(tmpdir(), 'kextant-engines-'));
  const macs = await Promise.all(Object.keys(scenarios).map(reportFrom));
  const questions = await Promise.all([
    ...macs.map((files) => questionOf(files, languages)),
    ...cases()
      .filter(hasFiles)
      .map((files) => questionOf(files, ['en'])),
  ]);
  writeFileSync(path.join(folder, 'answers.js'), await programOf('tests/browsers/answers.ts'));
  writeFileSync(path.join(folder, 'questions.js'), `globalThis.questions = ${JSON.stringify(questions)};`);
  const page =
    '<!doctype html><meta charset="utf-8"><script src="answers.js"></script><script src="questions.js"></script>';
  writeFileSync(path.join(folder, 'page.html'), page);
  address = pathToFileURL(path.join(folder, 'page.html')).href;
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

for (const name of browserNames) {
  test(`${name} says the same as Node of every recording and every practice Mac, in every format`, async () => {
    test.setTimeout(180_000);
    const browser = await openBrowser(name);
    try {
      await browser.open(address);
      const { asked, different } = await browser.run<{ asked: number; different: readonly string[] }>(
        'differences(questions)',
      );
      expect(different).toEqual([]);
      expect(asked).toBeGreaterThan(5_000);
    } finally {
      await browser.close();
    }
  });
}

/** A folder without a file is nothing that anybody can drop. */
function hasFiles(files: Files): boolean {
  return Object.keys(files).length > 0;
}

/** Formats for programs are the same in every language. */
async function questionOf(files: Files, spoken: readonly Language[]): Promise<Question> {
  const verdict = verdictByNode(files);
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

/** Nobody waits ten seconds for the scenario that hangs. */
const deadlineMs = 3_000;

async function reportFrom(scenario: string): Promise<Files> {
  const { root } = makePracticeMac({ scenario, dir: path.join(folder, scenario) });
  const impatient: Run = (tool) => run({ ...tool, deadlineMs });
  const { look } = looker({
    run: impatient,
    tools: toolsBelow(root),
    defender: practiceDefender(impatient),
    acts: () => noActs,
    now: () => practiceNow(root) * 1000,
    loggedInAt: () => null,
    wokeAt: () => null,
    arch: 'x64',
  });
  const { outcomes, ...seen } = await look(false);
  const first = beforeFirstLook({ at: 0, acts: noActs, language: 'en', snoozedUntil: null, practice: true });
  const files = reportFiles({ ...first, ...seen }, outcomes, { version: '1.2.3', names: [], history: [] });
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));
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
