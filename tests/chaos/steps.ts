// What can happen in a chaos run, as plain values: drawn by fast-check, printed, and kept as recordings.
import fc from 'fast-check';
import type { FactName } from '../../practice/facts.mjs';
import type { FindingCode, Level } from '../../src/finding.ts';
import type { SettingsChange } from '../../src/settings.ts';
import { canHoldStarts } from './hold-start.ts';

/** The tools that a look may run, by their paths on a Mac. */
export const toolPaths = {
  mdatp: '/usr/local/bin/mdatp',
  systemextensionsctl: '/usr/bin/systemextensionsctl',
  profiles: '/usr/bin/profiles',
  kextstat: '/usr/sbin/kextstat',
  pkgutil: '/usr/sbin/pkgutil',
  sw_vers: '/usr/bin/sw_vers',
  sysctl: '/usr/sbin/sysctl',
  id: '/usr/bin/id',
  ps: '/bin/ps',
  launchctl: '/bin/launchctl',
} as const;

export type ToolFile = keyof typeof toolPaths;

/** Every way in which a tool can be bad; `amount` says how much of it, where there is a how much. */
export const faults = [
  'missing',
  'not-executable',
  'no-interpreter',
  'exit-silent',
  'exit-after-answer',
  'nothing',
  'half',
  'half-failed',
  'bad-utf8',
  'flood',
  'flood-after-answer',
  'pipe-held',
  'left-behind',
  'ignores-term',
  'late',
  'slow',
  'killed',
  'start-held',
] as const;

export type Fault = (typeof faults)[number];

/** Those that can be made real here. */
const possibleFaults = faults.filter((fault) => canHoldStarts || fault !== 'start-held');

export type Era = 'kernel' | 'system';

export interface Truth {
  readonly facts: Readonly<Partial<Record<FactName, string>>>;
  readonly level: Level;
  /** The first finding; null when all is well. */
  readonly code: FindingCode | null;
  /** What its verdict needs besides two looks after the grace. */
  readonly waits?: Waits;
  /** What the practice Mac makes of it with a restart; absent: it stays the same. */
  readonly restarted?: string;
}

/** Seconds are the practice Mac's. */
export interface Waits {
  /** How many looks it takes until two agree, and how far apart they are. */
  readonly looks: number;
  readonly betweenSeconds: number;
  /** How long ago the service's last start must be. */
  readonly afterStartSeconds: number;
}

const graceSeconds = 61;
export const usualWaits: Waits = { looks: 2, betweenSeconds: 0, afterStartSeconds: graceSeconds };
/** A service that started within ten minutes and is gone may come again. */
const gone: Waits = { ...usualWaits, afterStartSeconds: 605 };

const common = {
  'switched-off': { facts: { 'rtp-enabled': '0' }, level: 'unprotected', code: 'switched-off' },
  unlicensed: { facts: { licensed: '0' }, level: 'unprotected', code: 'not-onboarded' },
  down: {
    facts: { daemon: 'down' },
    level: 'unprotected',
    code: 'service-not-started',
    waits: gone,
    restarted: 'healthy',
  },
  // A look sees one start at most, and the next comes 20 seconds later: the third that is seen makes it a loop.
  'crash-loop': {
    facts: { daemon: 'crashing' },
    level: 'unknown',
    code: 'service-keeps-restarting',
    waits: { ...usualWaits, looks: 4, betweenSeconds: 21 },
  },
  removed: { facts: { daemon: 'missing' }, level: 'unprotected', code: 'not-installed' },
  healthy: { facts: {}, level: 'protected', code: null },
} as const satisfies Record<string, Truth>;

/** What the Mac can really be like, by its kind of extension: facts of the practice Mac, and the verdict they deserve. */
export const truths: Readonly<Record<Era, Readonly<Record<string, Truth>>>> = {
  kernel: {
    ...common,
    unapproved: {
      facts: { approved: '0', 'kext-loaded': '0' },
      level: 'unprotected',
      code: 'kernel-extension-not-approved',
    },
  },
  system: {
    ...common,
    conflicting: { facts: { conflicting: 'Other Product' }, level: 'attention', code: 'conflicting-software' },
    endpoint: { facts: { 'es-state': 'waiting' }, level: 'unprotected', code: 'endpoint-extension-not-approved' },
    network: {
      facts: { 'net-state': 'waiting', filter: 'none' },
      level: 'attention',
      code: 'network-extension-not-approved',
    },
    access: {
      facts: { 'access-app': '0', 'access-extension': '0' },
      level: 'attention',
      code: 'full-disk-access-missing',
    },
    'background-off': {
      facts: { daemon: 'down', background: '0' },
      level: 'unprotected',
      code: 'service-not-started',
      waits: gone,
    },
    // While the old extension works only macOS knows, and is asked once an hour or when its files change.
    upgrading: {
      facts: { 'es-state': 'upgrading', 'endpoint-stuck': '1' },
      level: 'unprotected',
      code: 'restart-needed',
      restarted: 'stuck',
    },
    // Where macOS has let the extension in just now, Defender is given a minute to find it.
    stuck: {
      facts: { 'endpoint-stuck': '1' },
      level: 'unprotected',
      code: 'extension-not-running',
      waits: { ...usualWaits, looks: 3, betweenSeconds: graceSeconds },
    },
    'turned-off': { facts: { 'es-state': 'disabled' }, level: 'unprotected', code: 'extension-switched-off' },
    going: {
      facts: { 'es-state': 'terminated' },
      level: 'unprotected',
      code: 'extension-being-removed',
      restarted: 'endpoint',
    },
  },
};

/** Of both eras; on a Mac of the other one a step to it is left out. */
const truthNames = [...new Set(Object.values(truths).flatMap((ofEra) => Object.keys(ofEra)))];

export type Step =
  | { readonly do: 'become'; readonly truth: string }
  | { readonly do: 'break'; readonly tool: ToolFile; readonly how: Fault; readonly amount: number }
  | { readonly do: 'mend'; readonly tool: ToolFile }
  | { readonly do: 'look' }
  | { readonly do: 'nudge'; readonly reason: 'asked' | 'opened' | 'unlocked' | 'acted' }
  | { readonly do: 'nudge-while-published' }
  | { readonly do: 'pass'; readonly seconds: number }
  | { readonly do: 'wake' }
  | { readonly do: 'panel'; readonly open: boolean }
  | { readonly do: 'set'; readonly changes: readonly SettingsChange[] }
  | { readonly do: 'snooze'; readonly hours: number }
  /** Of the app. */
  | { readonly do: 'restart'; readonly how: 'quit' | 'ended' }
  /** Of the Mac, and so of the app. */
  | { readonly do: 'reboot' }
  | { readonly do: 'settle' };

/** One whole run: the Mac it starts on, whether notifications can be shown, and what happens. */
export interface Story {
  readonly era: Era;
  readonly syntax: 'json' | 'text' | 'legacy';
  readonly notificationsFail: boolean;
  readonly steps: readonly Step[];
}

const hour = 3600;
const tool = fc.oneof(
  { weight: 3, arbitrary: fc.constant<ToolFile>('mdatp') },
  { weight: 4, arbitrary: fc.constantFrom(...(Object.keys(toolPaths) as ToolFile[])) },
);
/** More often those that tell only with what comes after them. */
const truth = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...truthNames) },
  { weight: 1, arbitrary: fc.constantFrom('stuck', 'crash-loop') },
);
const change: fc.Arbitrary<SettingsChange> = fc.oneof(
  fc.record({ notifications: fc.boolean() }),
  fc.record({ showIconOnlyWhenNeeded: fc.boolean() }),
  fc.record({ lookEverySeconds: fc.integer({ min: 15, max: 3600 }) }),
  fc.record({ supportName: fc.constantFrom('Ada', 'Help desk', 'é') }),
);

/** Every kind of step as often as it finds something; `break` and `look` make most of a run. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('break' as const),
      tool,
      how: fc.constantFrom(...possibleFaults),
      amount: fc.integer({ min: 1, max: 255 }),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('look' as const) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('become' as const), truth }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('settle' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('mend' as const), tool }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('nudge' as const),
      reason: fc.constantFrom('asked' as const, 'opened' as const, 'unlocked' as const, 'acted' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('nudge-while-published' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('pass' as const), seconds: fc.constantFrom(2, 61, hour, 25 * hour) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wake' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('reboot' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('panel' as const), open: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('set' as const),
      changes: fc.array(change, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('snooze' as const), hours: fc.integer({ min: 1, max: 24 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('restart' as const),
      how: fc.constantFrom('quit' as const, 'ended' as const),
    }),
  },
);
