// Debian's Firefox, without a window, over WebDriver BiDi (W3C).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { WebSocket } from 'ws';
import { findProgram } from '../../scripts/setup/system-packages.mjs';
import type { Browser } from './browser.ts';

/** Nothing that Firefox does of its own accord shall count as the page's, nor take the machine's time. */
const preferences = {
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'app.update.disabledForTesting': true,
  'extensions.update.enabled': false,
  'services.settings.server': 'data:,',
  'remote.prefs.recommended': true,
};

export async function openFirefox(folder: string): Promise<Browser> {
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(path.join(folder, 'user.js'), lines.join('\n'));
  const args = ['--headless', '--no-remote', '--profile', folder, '--remote-debugging-port', '0'];
  const program = findProgram('firefox-esr') ?? findProgram('firefox') ?? 'firefox';
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: folder } });
  const address = await listeningAt(child.stderr, child);
  const { call, onEvent, end } = await connect(`${address}/session`);
  await call('session.new', { capabilities: {} });
  await call('session.subscribe', { events: ['network.beforeRequestSent'] });
  const { contexts } = await call<{ contexts: { context: string }[] }>('browsingContext.getTree', {});
  const context = contexts[0]?.context ?? '';
  let requests: string[] = [];
  onEvent((params) => requests.push(params.request?.url ?? ''));
  return {
    async open(url) {
      requests = [];
      await call('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async run<Value>(expression: string): Promise<Value> {
      const asText = `(async () => JSON.stringify([await (${expression})]))()`;
      const answer = await call<Evaluated>('script.evaluate', {
        expression: asText,
        target: { context },
        awaitPromise: true,
      });
      if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'the page threw');
      return JSON.parse(String(answer.result?.value))[0];
    },
    requests: async () => requests,
    async close() {
      const ended = once(child, 'exit');
      end();
      child.kill();
      await ended;
    },
  };
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

interface EventParams {
  readonly request?: { readonly url: string };
}

function listeningAt(stderr: NodeJS.ReadableStream, child: NodeJS.EventEmitter): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    stderr.on('data', (chunk) => {
      said += chunk;
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
      if (found !== null) resolve(String(found[1]));
    });
    child.once('exit', () => reject(new Error(`Firefox ended at its start: ${said}`)));
    child.once('error', reject);
  });
}

async function connect(address: string) {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const waiting = new Map<number, (answer: { readonly type: string; readonly result?: unknown }) => void>();
  let listener: (params: EventParams) => void = () => {};
  let last = 0;
  socket.on('message', (data) => {
    const message = JSON.parse(String(data));
    if (message.type === 'event') listener(message.params);
    else waiting.get(message.id)?.(message);
  });
  return {
    onEvent: (next: typeof listener) => {
      listener = next;
    },
    end: () => socket.close(),
    async call<Result>(method: string, params: object): Promise<Result> {
      last += 1;
      const id = last;
      const answer = await new Promise<{ readonly type: string; readonly result?: unknown }>((resolve) => {
        waiting.set(id, resolve);
        socket.send(JSON.stringify({ id, method, params }));
      });
      waiting.delete(id);
      if (answer.type === 'error') throw new Error(`${method}: ${JSON.stringify(answer)}`);
      return answer.result as Result;
    },
  };
}
