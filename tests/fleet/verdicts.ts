// What Kextant must say of each practice Mac, in Jamf's form.

/** Level and findings of each practice Mac; what comes behind the first finding may grow. */
export const verdicts: Readonly<Record<string, string>> = {
  // First, as it takes longest.
  hung: 'unknown: not-answering',
  'kext-fresh': 'unprotected: kernel-extension-not-approved',
  'kext-expired': 'unprotected: kernel-extension-not-approved',
  'kext-jamf': 'unprotected: kernel-extension-not-approved',
  'kext-intune': 'unprotected: kernel-extension-not-approved',
  'sysext-12': 'unprotected: endpoint-extension-not-approved',
  'sysext-14': 'unprotected: endpoint-extension-not-approved',
  'sysext-26': 'unprotected: endpoint-extension-not-approved',
  'network-waiting': 'attention: network-extension-not-approved',
  'fda-missing': 'attention: full-disk-access-missing',
  'switched-off': 'unprotected: switched-off',
  'not-onboarded': 'unprotected: not-onboarded',
  'not-installed': 'unprotected: not-installed',
  starting: 'starting',
  'daemon-down': 'unprotected: service-not-started',
  'background-off': 'unprotected: service-not-started',
  'crash-loop': 'starting',
  'update-waiting': 'attention: restart-needed',
  'restart-in-vain': 'unprotected: extension-not-running',
  flood: 'unknown: unreadable',
  removed: 'unprotected: extension-being-removed',
  healthy: 'protected',
};
