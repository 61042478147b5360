// English headlines: what is wrong and what it means, one for every finding and every moment without one.
import type { Catalogue } from '../../catalogue.ts';

export const banner: Catalogue['banner'] = {
  protected: { title: 'This Mac is protected', why: 'Real-time protection is on and working.' },
  starting: { title: 'Defender is starting', why: 'That takes about a minute.' },
  looking: { title: 'Looking at this Mac', why: 'The first answer is a moment away.' },
  stale: {
    title: 'No recent answer',
    why: 'The last check was too long ago to rely on. Check now to see how this Mac is.',
  },
  'not-installed': {
    title: 'Defender is not installed',
    why: 'There is no Microsoft Defender on this Mac, so it is not protected by it.',
  },
  'not-genuine': {
    title: 'This may not be Defender',
    why: 'The program that answers in its name is not signed by Microsoft.',
  },
  'not-checked': {
    title: 'Defender could not be verified',
    why: 'Without proof that the program is Microsoft’s, its answers do not count. Your help desk can find out why.',
  },
  'service-not-started': {
    title: 'Defender’s service is not running',
    why: 'It was switched off or never started, so nothing checks this Mac.',
  },
  'service-keeps-restarting': {
    title: 'Defender keeps crashing',
    why: 'Its service starts again and again, so nobody knows whether this Mac is protected. An update cures that.',
  },
  'not-answering': {
    title: 'Defender does not answer',
    why: 'Nobody knows whether this Mac is protected until it does. A restart usually helps.',
  },
  unreadable: {
    title: 'Defender’s answer is not clear',
    why: 'It does not say whether protection is on. Your help desk can find out why.',
  },
  'not-onboarded': {
    title: 'Defender has no licence here',
    why: 'It is installed but not connected to your organisation, so it does not protect this Mac.',
  },
  'product-expired': {
    title: 'This Defender has expired',
    why: 'Its version is too old to protect this Mac. It needs an update.',
  },
  'passive-mode': {
    title: 'Defender is watching only',
    why: 'It is set to passive mode: another product is meant to protect this Mac.',
  },
  'switched-off': {
    title: 'Real-time protection is off',
    why: 'Defender runs, but does not check files as you open them.',
  },
  'kernel-extension-not-approved': {
    title: 'Defender cannot protect this Mac yet',
    why: 'macOS has not been told to allow Microsoft’s driver. It takes about a minute.',
  },
  'kernel-extension-faulty': {
    title: 'Defender’s driver does not load',
    why: 'macOS refuses it for a reason that allowing it will not solve.',
  },
  'endpoint-extension-not-approved': {
    title: 'Defender cannot protect this Mac yet',
    why: 'macOS has not been told to allow its security extension.',
  },
  'network-extension-not-approved': {
    title: 'Web protection is not allowed yet',
    why: 'Defender’s network extension has to be allowed before it can check what comes from the web.',
  },
  'network-filter-off': {
    title: 'Web protection is off',
    why: 'Defender’s network filter is switched off, so it does not check what comes from the web.',
  },
  'full-disk-access-missing': {
    title: 'Defender cannot see all files',
    why: 'It needs Full Disk Access to check everything on this Mac.',
  },
  'extension-switched-off': {
    title: 'An extension of Defender is off',
    why: 'It was allowed before and has been switched off in the settings.',
  },
  'extension-not-running': {
    title: 'Defender’s extension is not running',
    why: 'There is nothing to allow, but macOS or Defender says that it does not run. A restart usually helps.',
  },
  'extension-being-removed': {
    title: 'Defender’s extension is being removed',
    why: 'macOS finishes that with the next restart.',
  },
  'restart-needed': {
    title: 'This Mac has to restart',
    why: 'Defender’s extension takes effect with the next start.',
  },
  'conflicting-software': {
    title: 'Another product is in the way',
    why: 'Defender names software that it does not work well beside.',
  },
  'definitions-outdated': {
    title: 'Defender’s definitions are old',
    why: 'They are older than a week, so newer threats may be missed.',
  },
  'enrolment-not-approved': {
    title: 'The management of this Mac is not approved',
    why: 'Until it is, macOS ignores what your organisation has allowed for Defender.',
  },
  unhealthy: {
    title: 'Defender reports a problem',
    why: 'Defender does not call itself healthy.',
  },
};
