// Apple's own words in the guide, as one Mac shows them: by the language of its windows and their generation.
import type { Language } from '../language.ts';
import type { PaneGeneration } from '../macos.ts';
import type { AppleTerms, AppleWords } from './apple-words.ts';
import type { MacWords } from './mac-words.ts';
import { spokenFor } from './spoken.ts';

type Changing = Pick<
  AppleWords,
  | 'generation'
  | 'settingsApp'
  | 'approvalPane'
  | 'approvalPath'
  | 'approvalTabs'
  | 'clickTheLock'
  | 'fullDiskPath'
  | 'endpointExtensions'
  | 'networkExtensions'
  | 'backgroundPath'
  | 'profilesPath'
>;

const none = { approvalTabs: [], clickTheLock: null, endpointExtensions: null, networkExtensions: null };

/** The first macOS that calls the list of background items otherwise (facts: apple-words section 4). */
const newBackgroundList = 26;

/**
 * `language` is the Mac's, not the guide's; `own` are words read on the Mac itself, which win. `major` is the macOS, where
 * it is known: two words change within a generation.
 */
export function appleWords(
  language: Language,
  generation: PaneGeneration,
  own: MacWords = {},
  major: number | null = null,
): AppleWords {
  return appleWordsFrom({ ...spokenFor(language).apple, ...own }, generation, major);
}

/** The same from terms that are at hand. */
export function appleWordsFrom(terms: AppleTerms, generation: PaneGeneration, major: number | null = null): AppleWords {
  const { fullDiskAccess, general, extensions, allow, details, filterAllow, filterDontAllow } = terms;
  const { securityAndPrivacy, securityUpTo10 = securityAndPrivacy } = terms;
  return {
    fullDiskAccess,
    general,
    extensions,
    allow,
    details,
    filterAllow,
    filterDontAllow,
    restart: terms.restart,
    terminal: terms.terminal,
    ok: terms.ok,
    systemSoftwareBlocked: filled(terms.blockedDeveloper),
    systemSoftwareOfAppBlocked: filled(terms.blockedApp),
    filterTitle: filled(terms.filterTitle),
    loginItemsPane: generation === 'C' ? terms.loginItemsAndExtensions : terms.loginItems,
    backgroundList:
      major !== null && major >= newBackgroundList ? terms.appBackgroundActivity : terms.allowInTheBackground,
    ...changing[generation](major === 10 ? { ...terms, securityAndPrivacy: securityUpTo10 } : terms),
  };
}

const changing: Readonly<Record<PaneGeneration, (terms: AppleTerms) => Changing>> = {
  A: ({ systemPreferences, securityAndPrivacy, ...terms }) => ({
    ...none,
    generation: 'A',
    settingsApp: systemPreferences,
    approvalPane: securityAndPrivacy,
    approvalPath: [systemPreferences, securityAndPrivacy, terms.tabGeneral],
    approvalTabs: [terms.tabGeneral, 'FileVault', terms.tabFirewall, terms.tabPrivacy].filter((tab) => tab !== null),
    clickTheLock: terms.clickTheLock,
    fullDiskPath: [systemPreferences, securityAndPrivacy, terms.tabPrivacy, terms.fullDiskAccess],
    backgroundPath: [systemPreferences],
    profilesPath: [systemPreferences, terms.profiles],
  }),
  B: ({ systemSettings, privacyAndSecurity, ...terms }) => ({
    ...none,
    generation: 'B',
    settingsApp: systemSettings,
    approvalPane: privacyAndSecurity,
    approvalPath: [systemSettings, privacyAndSecurity, terms.securitySection],
    fullDiskPath: [systemSettings, privacyAndSecurity, terms.fullDiskAccess],
    backgroundPath: [systemSettings, terms.general, terms.loginItems],
    profilesPath: [systemSettings, privacyAndSecurity, terms.profiles],
  }),
  C: ({ systemSettings, loginItemsAndExtensions, general, ...terms }) => ({
    ...none,
    generation: 'C',
    settingsApp: systemSettings,
    approvalPane: loginItemsAndExtensions,
    approvalPath: [systemSettings, general, loginItemsAndExtensions],
    fullDiskPath: [systemSettings, terms.privacyAndSecurity, terms.fullDiskAccess],
    backgroundPath: [systemSettings, general, loginItemsAndExtensions],
    endpointExtensions: terms.endpointExtensions,
    networkExtensions: terms.networkExtensions,
    profilesPath: [systemSettings, general, terms.deviceManagement],
  }),
};

/** Apple's texts with a gap for a name. */
function filled(text: string): (name: string) => string {
  return (name) => text.replace(/%@/g, () => name);
}
