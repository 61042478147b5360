// English, the words of a verdict: what the text of the command line and of the standalone verdict begins and ends with.
import type { Catalogue } from '../../catalogue.ts';

export const levels: Catalogue['levels'] = {
  protected: 'Protected',
  attention: 'Needs attention',
  unprotected: 'Not protected',
  starting: 'Starting',
  unknown: 'Unknown',
};

const askItTeam = 'Ask your IT team';

export const paths: Catalogue['paths'] = {
  'kernel-window-open': 'Allow Microsoft’s driver',
  'kernel-window-closed': 'Allow Microsoft’s driver',
  'system-extension': 'Allow Defender’s extensions',
  'managed-jamf': askItTeam,
  'managed-intune': askItTeam,
  'managed-other': askItTeam,
  'turn-on': 'Turn on protection',
  onboard: 'Get a license',
  install: 'Install or update Defender',
  restart: 'Restart this Mac',
  'background-item': 'Let Defender run in the background',
  'update-defender': 'Update',
  wait: 'Wait',
  report: 'Contact your IT team',
};

export const managers: Catalogue['facts']['managers'] = {
  jamf: 'Jamf',
  intune: 'Intune',
  other: 'your organization',
  nobody: 'no one',
};

export const whyManaged: Catalogue['whyManaged'] = (by) =>
  `Your IT team manages this Mac${by === null ? '' : ` with ${by}`} and can allow what Defender needs.`;

export const whyAdmin = 'An administrator of this Mac has to allow what Defender needs.';

export const whyRestarted = 'Restarting didn’t help. Your IT team can find out why.';
