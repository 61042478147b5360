// Starts a server on a port of its own choice, on this machine only, and says where it listens.
import { type ChildProcess, spawn } from 'node:child_process';

export interface Server {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Prometheus and its exporters say "Listening on" with the address; whatever they said before they ended is the error. */
export function serve(program: string, args: readonly string[]): Promise<Server> {
  const child = spawn(program, [...args, '--web.listen-address=127.0.0.1:0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => reject(new Error(`${program} ended: ${said}`)));
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const address = /msg="Listening on" address=(127\.0\.0\.1:\d+)/.exec(said)?.[1];
      if (address !== undefined) resolve({ address, stop: () => end(child) });
    });
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('close', () => resolve());
    child.kill('SIGKILL');
  });
}
