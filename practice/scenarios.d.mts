// Types of practice/scenarios.mjs: start states and a new practice Mac.
import type { FactName } from './facts.mjs';

export type ScenarioName =
  | 'kext-fresh'
  | 'kext-expired'
  | 'kext-jamf'
  | 'kext-intune'
  | 'sysext-12'
  | 'sysext-14'
  | 'sysext-26'
  | 'network-waiting'
  | 'fda-missing'
  | 'switched-off'
  | 'not-onboarded'
  | 'not-installed'
  | 'starting'
  | 'daemon-down'
  | 'hung'
  | 'flood'
  | 'removed'
  | 'healthy'
  | 'background-off'
  | 'crash-loop'
  | 'update-waiting'
  | 'restart-in-vain';

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
