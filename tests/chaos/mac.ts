// A practice Mac whose tools can be made to fail in every way, and that knows what is really true of it.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Tools, toolsBelow } from '../../main/mac/tools.ts';
import { restart } from '../../practice/events.mjs';
import type { FactName } from '../../practice/facts.mjs';
import { moveClock, practiceNow, readState, writeState } from '../../practice/facts.mjs';
import { makePracticeMac, scenarios } from '../../practice/scenarios.mjs';
import { holdStarts } from './hold-start.ts';
import { type Fault, type Story, type ToolFile, type Truth, toolPaths, truths, usualWaits } from './steps.ts';

/** As long as a tool is broken: short to wait for. */
const deadlineMs = 600;
/** While all are well: a busy machine must not look like a Defender that does not answer. */
const patientMs = 20_000;
const limitBytes = 32 * 1024;

export interface ChaosMac {
  readonly root: string;
  /** The folder of the broken ones. */
  readonly broken: string;
  /** The tools of main, with the deadlines of a test, and the broken ones in their places. */
  readonly tools: Tools;
  truth(): Truth;
  /** One of this Mac's era; throws at another one. */
  become(truth: string): void;
  /** It restarts, and takes its time for it; the app has been ended before. */
  reboot(): void;
  /** What is true of it may look like something that passes for so long yet; not more than 0: for no time. */
  unsureSeconds(): number;
  break(tool: ToolFile, how: Fault, amount: number): Promise<void>;
  mend(tool?: ToolFile): Promise<void>;
  isBroken(): boolean;
  pass(seconds: number): void;
}

/** `aheadSeconds`: of the real clock, from the start. */
export function makeChaosMac({ era, syntax: asked }: Story, dir: string, aheadSeconds = 0): ChaosMac {
  // No Defender with system extensions speaks the legacy syntax.
  const syntax = era === 'system' && asked === 'legacy' ? 'text' : asked;
  const base = { ...(era === 'kernel' ? {} : scenarios['fda-missing'].settings), ...granted, syntax };
  const clock = { 'clock-offset': String(aheadSeconds) };
  const { root } = makePracticeMac({ scenario: 'healthy', dir, settings: { ...base, ...clock } });
  const broken = new Map<string, string>();
  const held = new Map<string, () => Promise<void>>();
  let made = 0;
  let truth = truthOf(era, 'healthy');
  /** When Defender's service started last, by the practice clock: long ago. */
  let startedAt = 0;
  const lab = path.join(root, 'chaos');
  mkdirSync(lab);
  // Under the Mac's own folder, so that whoever still sleeps there can be told from everybody else.
  symlinkSync('/bin/sleep', path.join(lab, 'sleeper'));

  function become(name: string): void {
    const before = truth.facts;
    truth = truthOf(era, name);
    const wanted = { ...undone(root, before, base), ...truth.facts };
    for (const [fact, value] of Object.entries(wanted)) writeState(root, fact as FactName, value);
    if (before.daemon === undefined) return;
    startedAt = practiceNow(root);
    writeState(root, 'daemon-started-at', startedAt);
  }

  function reboot(): void {
    moveClock(root, rebootSeconds);
    restart(root);
    startedAt = practiceNow(root);
    if (truth.restarted !== undefined) truth = truthOf(era, truth.restarted);
  }

  /** Lets go of the starts that are held back at these paths. */
  async function letGo(paths: readonly string[]): Promise<void> {
    const ends = paths.map((file) => held.get(file));
    for (const file of paths) held.delete(file);
    await Promise.all(ends.map((end) => end?.()));
  }

  async function breakTool(tool: ToolFile, how: Fault, amount: number): Promise<void> {
    made += 1;
    const file = path.join(lab, `${tool}-${made}`);
    const real = path.join(root, toolPaths[tool]);
    if (how !== 'missing') writeFileSync(file, scriptOf(how, real, lab, amount), { mode: modeOf(how) });
    const before = letGo([real]);
    if (how === 'start-held') held.set(real, await holdStarts(file));
    broken.set(real, file);
    await before;
  }

  const plain = toolsBelow(root);
  return {
    root,
    broken: lab,
    tools: {
      ...plain,
      tool: (name) => {
        const tool = plain.tool(name);
        const limits = { deadlineMs: broken.size > 0 ? deadlineMs : patientMs, limitBytes };
        return { ...tool, ...limits, path: broken.get(tool.path) ?? tool.path };
      },
    },
    truth: () => truth,
    become,
    reboot,
    unsureSeconds: () => startedAt + (truth.waits ?? usualWaits).afterStartSeconds - practiceNow(root),
    break: breakTool,
    async mend(tool) {
      const mended = tool === undefined ? [...broken.keys()] : [path.join(root, toolPaths[tool])];
      for (const file of mended) broken.delete(file);
      await letGo(mended);
    },
    isBroken: () => broken.size > 0,
    pass: (seconds) => moveClock(root, seconds),
  };
}

/** Nothing that was seen before can be of the same second. */
const rebootSeconds = 30;

function truthOf(era: Story['era'], name: string): Truth {
  const truth = truths[era][name];
  if (truth === undefined) throw new Error(`A Mac of the ${era} era is never ${name}.`);
  return truth;
}

const granted = { 'access-app': '1', 'access-extension': '1' };

/** What the facts said on the healthy Mac. */
function undone(root: string, before: object, base: Readonly<Record<string, string>>): Record<string, string> {
  const healthy: Readonly<Record<string, string>> = {
    'rtp-enabled': '1',
    licensed: '1',
    conflicting: '',
    daemon: 'up',
    background: '1',
    approved: '1',
    'kext-loaded': '1',
    'es-state': base['es-state'] ?? readState(root, 'es-state'),
    'net-state': base['net-state'] ?? 'absent',
    filter: base['filter'] ?? 'none',
    'endpoint-stuck': '0',
    'access-app': '1',
    'access-extension': '1',
  };
  return Object.fromEntries(Object.keys(before).map((name) => [name, healthy[name] ?? '']));
}

function modeOf(how: Fault): number {
  return how === 'not-executable' ? 0o644 : 0o755;
}

/** A tool that ends badly, or not at all. `amount` is 1 to 255. */
function scriptOf(how: Fault, real: string, lab: string, amount: number): string {
  const answer = `"${real}" "$@"`;
  const sleeper = `"${lab}/sleeper"`;
  const noise = 'while :; do printf "%04000d" 0 2>/dev/null || exit; done';
  switch (how) {
    case 'missing':
      return '';
    case 'no-interpreter':
      return '#!/no/such/interpreter\n';
    case 'not-executable':
    case 'nothing':
    case 'start-held':
      return '#!/bin/sh\n';
    case 'exit-silent':
      return `#!/bin/sh\nexit ${amount}\n`;
    case 'exit-after-answer':
      return `#!/bin/sh\n${answer}\nexit ${amount}\n`;
    case 'half':
      return `#!/bin/sh\nsaid=$(${answer})\nprintf "%.$(( \${#said} * ${amount} / 256 ))s" "$said"\n`;
    case 'half-failed':
      return `#!/bin/sh\nsaid=$(${answer})\nprintf "%.$(( \${#said} * ${amount} / 256 ))s" "$said"\nexit ${amount}\n`;
    case 'bad-utf8':
      return `#!/bin/sh\nprintf '\\377\\376'\n${answer} | tr '${'aeiotu_'[amount % 7]}' '\\377'\n`;
    case 'flood':
      return `#!/bin/sh\n${noise}\n`;
    case 'flood-after-answer':
      return `#!/bin/sh\n${answer}\n${noise}\n`;
    case 'pipe-held':
      return `#!/bin/sh\n${answer}\n${sleeper} 600 &\n`;
    case 'left-behind':
      return `#!/bin/sh\n${answer}\n${sleeper} 600 >/dev/null 2>&1 &\n`;
    case 'ignores-term':
      return `#!/bin/sh\ntrap '' TERM INT HUP\n${answer}\n${sleeper} 600 &\nwait\nwait\n`;
    case 'late':
      return `#!/bin/sh\n${sleeper} 30\n${answer}\n`;
    case 'slow':
      return `#!/bin/sh\n${sleeper} 0.1\nexec ${answer}\n`;
    case 'killed':
      return `#!/bin/sh\n${answer}\nkill -${amount % 2 === 0 ? 'SEGV' : 'KILL'} $$\n`;
  }
}
