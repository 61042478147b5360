// Serves the built renderer over our own scheme, with a strict content policy.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import pagePolicy from '../../src/content-policy.json' with { type: 'json' };

const scheme = 'app';

/** The panel's address; nothing else is ever loaded. */
export const panelAddress = 'app://kextant/index.html';

/** What the pages carry (put in by scripts/build.mjs) and, as only a header can say it, that nothing frames them. */
const policy = Object.entries({ ...pagePolicy, 'frame-ancestors': "'none'" })
  .map((directive) => directive.join(' '))
  .join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready. `file://` is not used: packaged, its extra rights are switched off. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
}

/** Answers with files below `folder`; anything else is 404. */
export function servePages(folder: string): void {
  protocol.handle(scheme, async ({ url }) => {
    const { host, pathname } = new URL(url);
    const file = fileAt(folder, pathname);
    const type = types[path.extname(file)];
    if (host !== 'kextant' || type === undefined || !file.startsWith(folder + path.sep)) return notFound();
    const content = await readFile(file).catch(() => null);
    if (content === null) return notFound();
    return new Response(new Uint8Array(content), {
      headers: { 'content-type': type, 'content-security-policy': policy, 'x-content-type-options': 'nosniff' },
    });
  });
}

/** Empty for a malformed URL: a bad percent escape, or invalid UTF-8. */
function fileAt(folder: string, pathname: string): string {
  try {
    return path.join(folder, decodeURIComponent(pathname));
  } catch {
    return '';
  }
}

function notFound(): Response {
  return new Response('not found', { status: 404 });
}
