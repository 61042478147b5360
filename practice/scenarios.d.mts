// Types of practice/scenarios.mjs: all that scripts and tests need of the practice Mac.
import type { FactName } from './facts.mjs';

export { moveClock, practiceNow, readState, writeState } from './facts.mjs';
export { allow, allowWindow, answerPassword, isAsking, unlock } from './person.mjs';

export type ScenarioName =
  | 'kext-fresh'
  | 'kext-expired'
  | 'healthy'
  | 'not-installed'
  | 'starting'
  | 'daemon-down'
  | 'hung'
  | 'flood'
  | 'switched-off';

export interface Scenario {
  readonly description: string;
  readonly settings: Readonly<Partial<Record<FactName, string>>>;
}

export const scenarios: Readonly<Record<ScenarioName, Scenario>>;

export interface NewPracticeMac {
  /** A name of `scenarios`; another one throws and lists them. */
  readonly scenario: string;
  readonly dir: string;
  /** Facts that differ from the scenario. */
  readonly settings?: Readonly<Record<string, string>>;
}

export function makePracticeMac(mac: NewPracticeMac): { readonly root: string };
