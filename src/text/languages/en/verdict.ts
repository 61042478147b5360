// English, the words of a verdict: what the text of the command line and of the standalone verdict begins and ends with.
import type { Catalogue } from '../../catalogue.ts';

export const levels: Catalogue['levels'] = {
  protected: 'Protected',
  attention: 'Needs attention',
  unprotected: 'Not protected',
  starting: 'Starting',
  unknown: 'Not known',
};

export const paths: Catalogue['paths'] = {
  'kernel-window-open': 'Allow Microsoft’s driver',
  'kernel-window-closed': 'Allow Microsoft’s driver',
  'system-extension': 'Allow Defender’s extensions',
  'managed-jamf': 'Ask your IT team',
  'managed-intune': 'Ask your IT team',
  'managed-other': 'Ask your IT team',
  'turn-on': 'Switch protection on',
  onboard: 'Get a licence',
  install: 'Install Defender',
  restart: 'Restart this Mac',
  'background-item': 'Let Defender run in the background',
  'update-defender': 'Update',
  wait: 'Wait',
  report: 'Tell your help desk',
};

export const managers: Catalogue['facts']['managers'] = {
  jamf: 'Jamf',
  intune: 'Intune',
  other: 'your organisation',
  nobody: 'nobody',
};

export const whyManaged: Catalogue['whyManaged'] = (by) =>
  `This Mac is managed with ${by}. Your IT team can allow it for you.`;

export const whyAdmin = 'An administrator of this Mac has to allow what Defender needs.';
