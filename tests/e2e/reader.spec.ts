// The page that reads reports, in three browsers: one file, no request, and what the person at the Mac would see.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { zipOf } from '../../src/evidence/zip-of.ts';
import type { Browser } from '../browsers/browser.ts';
import { browserNames, openBrowser } from '../browsers/open-browser.ts';
import { type Dropped, openReader, readerIn, readerText } from '../browsers/reader-page.ts';
import { recording } from '../src/fixtures.ts';

const healthy = recording('mdatp-health/macos-101.70.19-healthy.txt');
const waiting = recording('_synthetic/mdatp-health/macos-full-es-unapproved.txt');
const bytes = (text: string) => new TextEncoder().encode(text);

/** A Mac at a moment, as its report. */
const report = (health: string, now: string) => ({
  'mdatp-health.out': health,
  'mac.json': JSON.stringify({ macos: '14.2', now, language: 'en', admin: true }),
  'report.txt': 'for people',
});
const before = report(waiting, '2022-07-06T14:00:00Z');
const after = report(healthy, '2022-07-06T15:00:00Z');
const zipped = (name: string, files: Readonly<Record<string, string>>): Dropped => [name, zipOf(files, bytes)];

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kextant-reader-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('is one file of at most 700 kB', () => {
  const page = readerText();
  expect(Buffer.byteLength(page)).toBeLessThanOrEqual(700_000);
  expect(page.replace(/<script>.*<\/script>/s, '')).not.toMatch(/\b(src|href)="(?!data:image\/svg)|url\(|@import/);
});

for (const name of browserNames) {
  test.describe(name, () => {
    // One browser for all of them: each takes seconds to start.
    test.describe.configure({ mode: 'default' });
    let browser: Browser;
    test.beforeAll(async () => {
      browser = await openBrowser(name);
    });
    test.afterAll(() => browser.close());

    test('shows a pasted answer of mdatp as the panel would, and what would tell more', async () => {
      const page = await openReader(browser, readerIn(folder));
      await page.paste(waiting);
      const { reports, text } = await page.open(1);
      expect(reports).toEqual([
        expect.objectContaining({ level: 'unprotected', title: 'Defender can’t protect this Mac yet' }),
      ]);
      expect(reports[0]?.steps).toContain('Allow Defender’s security extension');
      expect(text).toContain('systemextensionsctl list');
      expect(text).toContain('com.apple.system-extension-policy');
    });

    test('takes what is pasted next into the same report, and a second answer as another', async () => {
      const page = await openReader(browser, readerIn(folder));
      await page.paste(waiting);
      await page.open(1);
      await page.paste(recording('sw_vers/11.1.txt'));
      const { reports } = await page.when("document.body.innerText.includes('ProductVersion')");
      expect(reports).toHaveLength(1);
      await page.paste(healthy);
      expect((await page.open(2)).reports.map(({ level }) => level)).toEqual(['unprotected', 'protected']);
    });

    test('shows two zips by their time, and what changed', async () => {
      const page = await openReader(browser, readerIn(folder));
      await page.drop(zipped('later.zip', after), zipped('earlier.zip', before));
      const { reports, text } = await page.open(2);
      expect(reports.map(({ level }) => level)).toEqual(['unprotected', 'protected']);
      const words = ['What changed', 'Not protected', 'Protected', 'Solved', 'Web protection isn’t allowed yet'];
      expect(text).toMatch(new RegExp(words.join('.*'), 's'));
    });

    test('reads files of a folder, and says which of them it cannot', async () => {
      const page = await openReader(browser, readerIn(folder));
      await page.drop(['Report/mdatp-health.out', bytes(healthy)], ['Report/mac.json', bytes('{')]);
      const { reports, text } = await page.open(1);
      expect(reports.map(({ level }) => level)).toEqual(['protected']);
      expect(text).toContain('mac.json holds no JSON object');
    });

    test('refuses anything else with a sentence, and stays what it was', async () => {
      const page = await openReader(browser, readerIn(folder));
      const notKnown = 'is neither a report nor the output of a tool that Kextant knows.';
      await page.drop(['holiday.jpg', Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256)]);
      await page.refused(`holiday.jpg ${notKnown}`);
      await page.drop(['cut.zip', zipOf(before, bytes).subarray(0, 900)]);
      await page.refused('The zip cut.zip can’t be opened. It may be incomplete: ask for it again.');
      await page.paste('Dear all,\nplease find the minutes below.');
      const { refusals, reports } = await page.refused('Pasted text');
      expect(refusals).toEqual([`Pasted text ${notKnown}`]);
      expect(reports).toEqual([]);
    });

    // WebKit's window is not seen here, which can only slow it down.
    test('stays responsive while ten megabytes are pasted, and refuses them', async () => {
      const page = await openReader(browser, readerIn(folder));
      const gap = await browser.run<number>(`new Promise((resolve) => {
        const text = 'healthy : true\\n'.repeat(700_000);
        let [last, longest] = [performance.now(), 0];
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (document.querySelector('[role=alert]').textContent !== '') resolve(longest);
          else port2.postMessage(null);
        };
        const clipboardData = { getData: () => text, items: [], files: [] };
        const event = new Event('paste', { bubbles: true, cancelable: true });
        Object.defineProperty(event, 'clipboardData', { value: clipboardData });
        document.querySelector('textarea').dispatchEvent(event);
        port2.postMessage(null);
      })`);
      expect((await page.refused('Pasted text')).refusals).toEqual(['Pasted text is larger than any report.']);
      expect(gap).toBeLessThan(500);
    });

    test('asks for nothing: not from a file, and not from a server that has it', async () => {
      const asked: string[] = [];
      const server = createServer(({ url }, answer) => {
        asked.push(String(url));
        answer.setHeader('content-type', 'text/html; charset=utf-8');
        answer.end(readerText());
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      for (const address of [readerIn(folder), `http://127.0.0.1:${port}/`]) {
        const page = await openReader(browser, address);
        await page.drop(zipped('report.zip', before));
        await page.open(1);
        const others = (await browser.requests())?.filter((url) => url !== address && !/^(data|blob):/.test(url));
        expect(others ?? []).toEqual([]);
        expect(
          await browser.run(
            "performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !/^(data|blob):/.test(name))",
          ),
        ).toEqual([]);
      }
      expect(asked).toEqual(['/']);
      server.close();
    });

    test('lets nothing be fetched by a script that got into it', async () => {
      await openReader(browser, readerIn(folder));
      const refused = await browser.run("fetch('http://127.0.0.1:9/').then(() => 'fetched', () => 'refused')");
      const violated = await browser.run(`new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
        document.body.append(Object.assign(document.createElement('script'), { textContent: 'globalThis.gotIn = true' }));
      })`);
      expect([refused, violated, await browser.run('globalThis.gotIn ?? false')]).toEqual([
        'refused',
        expect.stringMatching(/^script-src/),
        false,
      ]);
    });
  });
}
