// English headlines: what is wrong and what it means, one for every finding and every moment without one.
import type { Catalogue } from '../../catalogue.ts';

export const banner: Catalogue['banner'] = {
  protected: { title: 'This Mac is protected', why: 'Real-time protection is on and working.' },
  starting: { title: 'Defender is starting', why: 'This takes about a minute.' },
  looking: { title: 'Checking this Mac', why: 'This takes a moment.' },
  stale: {
    title: 'No recent check',
    why: 'The last check was too long ago to rely on. Check now to see whether this Mac is protected.',
  },
  'not-installed': {
    title: 'Defender isn’t installed',
    why: 'Microsoft Defender isn’t on this Mac, so it isn’t protecting it.',
  },
  'not-genuine': {
    title: 'This may not be Defender',
    why: 'The program answering in its place isn’t signed by Microsoft.',
  },
  'not-checked': {
    title: 'Defender couldn’t be verified',
    why: 'Kextant couldn’t confirm that the program is Microsoft’s, so it doesn’t rely on its answers. Your IT team can find out why.',
  },
  'service-not-started': {
    title: 'Defender’s service isn’t running',
    why: 'It was turned off or never started, so Defender isn’t checking this Mac.',
  },
  'service-keeps-restarting': {
    title: 'Defender keeps crashing',
    why: 'Its service keeps restarting, so there’s no way to tell whether this Mac is protected. Updating Defender fixes this.',
  },
  'not-answering': {
    title: 'Defender isn’t responding',
    why: 'Until it responds, there’s no way to tell whether this Mac is protected. Restarting usually helps.',
  },
  unreadable: {
    title: 'Defender’s answer is unclear',
    why: 'It doesn’t say whether protection is on. Your IT team can find out why.',
  },
  'not-onboarded': {
    title: 'Defender isn’t licensed on this Mac',
    why: 'It’s installed but not connected to your organization, so it isn’t protecting this Mac.',
  },
  'product-expired': {
    title: 'This version of Defender has expired',
    why: 'It’s too old to protect this Mac and needs to be updated.',
  },
  'passive-mode': {
    title: 'Defender is set to passive mode',
    why: 'It leaves protection to another app, and Kextant can’t tell whether that app protects this Mac.',
  },
  'switched-off': {
    title: 'Real-time protection is off',
    why: 'Defender is running, but it isn’t checking files as you open them.',
  },
  'kernel-extension-not-approved': {
    title: 'Defender can’t protect this Mac yet',
    why: 'Microsoft’s driver isn’t allowed in macOS yet. Allowing it takes about a minute.',
  },
  'kernel-extension-faulty': {
    title: 'Defender’s driver won’t load',
    why: 'macOS is rejecting it, and allowing it won’t help.',
  },
  'endpoint-extension-not-approved': {
    title: 'Defender can’t protect this Mac yet',
    why: 'Defender’s security extension isn’t allowed in macOS yet.',
  },
  'network-extension-not-approved': {
    title: 'Web protection isn’t allowed yet',
    why: 'Defender can’t check what comes from the web until its network extension is allowed.',
  },
  'network-filter-off': {
    title: 'Web protection is off',
    why: 'Defender’s network filter is turned off, so it isn’t checking what comes from the web.',
  },
  'full-disk-access-missing': {
    title: 'Defender can’t see all files',
    why: 'It needs Full Disk Access to check everything on this Mac.',
  },
  'extension-switched-off': {
    title: 'One of Defender’s extensions is turned off',
    why: 'It was allowed before, but has been turned off in the settings.',
  },
  'extension-not-running': {
    title: 'Defender’s extension isn’t running',
    why: 'It’s allowed, but it isn’t running. Restarting this Mac usually helps.',
  },
  'extension-being-removed': {
    title: 'Defender’s extension is being removed',
    why: 'macOS will finish removing it the next time you restart.',
  },
  'restart-needed': {
    title: 'This Mac needs to restart',
    why: 'Defender’s extension takes effect after you restart.',
  },
  'conflicting-software': {
    title: 'Another app is getting in Defender’s way',
    why: 'Defender found software on this Mac that conflicts with it.',
  },
  'definitions-outdated': {
    title: 'Defender’s virus definitions are out of date',
    why: 'They’re more than a week old, so Defender may miss newer threats.',
  },
  'enrolment-not-approved': {
    title: 'Management of this Mac isn’t approved',
    why: 'Until it is, macOS ignores what your organization has allowed for Defender.',
  },
  unhealthy: {
    title: 'Defender reports a problem',
    why: 'Something isn’t right with it. Your IT team can find out what.',
  },
};
