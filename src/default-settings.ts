// What is set where nobody has set anything. Apart from the schema, so that the icon and the panel do without it. Pure.
import type { FindingCode } from './finding.ts';

/**
 * The findings that an organisation may not care about: real-time protection works beside each of them, or (passive
 * mode) it is the organisation's word that another product protects its Macs. None of those that leave a Mac unprotected
 * or unknown is here, so that no setting can make a wrong green.
 */
export const watchable = [
  'network-extension-not-approved',
  'network-filter-off',
  'full-disk-access-missing',
  'conflicting-software',
  'definitions-outdated',
  'enrolment-not-approved',
  'passive-mode',
] as const satisfies readonly FindingCode[];

export type Watchable = (typeof watchable)[number];

// Without a type of its own: the schema takes its defaults from here, and the type is the schema's.
export const defaultSettings = {
  language: 'system' as const,
  launchAtLogin: false,
  notifications: true,
  snoozeMaxHours: 24,
  lookEverySeconds: 60,
  showIconOnlyWhenNeeded: false,
  supportContact: '',
  supportName: '',
  watch: {
    'network-extension-not-approved': true,
    'network-filter-off': true,
    'full-disk-access-missing': true,
    'conflicting-software': true,
    'definitions-outdated': true,
    'enrolment-not-approved': true,
    'passive-mode': true,
  },
};
