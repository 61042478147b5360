// Apple's words as the drawings of its windows take them; the same for the guide's pictures and the practice Mac.
import type { AppleWords } from '../../src/text/apple-words.ts';
import type { ExtensionList } from '../../src/text/catalogue.ts';
import type { BackgroundWords } from './BackgroundPane.tsx';
import type { FilterWords } from './FilterDialog.tsx';
import type { AccessName, FullDiskAccessWords } from './FullDiskAccessPane.tsx';
import type { LoginItemsWords } from './LoginItemsPane.tsx';
import type { PrivacyListWords } from './PrivacyListPane.tsx';
import type { PrivacySecurityWords } from './PrivacySecurityPane.tsx';
import type { SecurityPaneWords } from './SecurityPane.tsx';
import type { FrameWords } from './SettingsFrame.tsx';

const defender = 'Microsoft Defender';

/** As macOS lists them (recordings of systemextensionsctl); names are not translated. */
const extensionNames: Readonly<Record<ExtensionList, string>> = {
  endpoint: 'Microsoft Defender Endpoint Security Extension',
  network: 'Microsoft Defender Network Extension',
};
export const accessNames: Readonly<Record<AccessName, string>> = { app: defender, extension: extensionNames.endpoint };

/** Names of developers and apps, as the row about blocked software gives them. */
export function blockedWords(apple: AppleWords, blocked: 'driver' | 'extension'): string {
  return blocked === 'driver'
    ? apple.systemSoftwareBlocked('Microsoft Corporation')
    : apple.systemSoftwareOfAppBlocked(defender);
}

export function securityWords(apple: AppleWords, blocked: 'driver' | 'extension'): SecurityPaneWords {
  const { approvalPane: title, approvalTabs: tabs, allow, clickTheLock } = apple;
  return { title, tabs, blocked: blockedWords(apple, blocked), allow, lock: clickTheLock ?? '', unlocked: null };
}

export function privacyListWords(apple: AppleWords): PrivacyListWords {
  const { approvalPane: title, approvalTabs: tabs, fullDiskAccess, clickTheLock } = apple;
  return { title, tabs, fullDiskAccess, names: accessNames, lock: clickTheLock ?? '', unlocked: null };
}

export function privacySecurityWords(apple: AppleWords, blocked: 'driver' | 'extension'): PrivacySecurityWords {
  const { fullDiskAccess, approvalPath, allow } = apple;
  const frame = frameWords(apple, apple.approvalPane);
  return {
    ...frame,
    fullDiskAccess,
    security: approvalPath.at(-1) ?? '',
    blocked: blockedWords(apple, blocked),
    allow,
  };
}

export function loginItemsWords(apple: AppleWords): LoginItemsWords {
  return {
    ...frameWords(apple, apple.approvalPane),
    extensions: apple.extensions,
    kinds: { endpoint: apple.endpointExtensions, network: apple.networkExtensions },
    names: extensionNames,
    done: null,
  };
}

export function backgroundWords(apple: AppleWords): BackgroundWords {
  return { ...frameWords(apple, apple.loginItemsPane), list: apple.backgroundList, name: defender };
}

export function fullDiskAccessWords(apple: AppleWords): FullDiskAccessWords {
  return { ...frameWords(apple, apple.fullDiskAccess), names: accessNames };
}

export function filterWords({ filterTitle, filterAllow, filterDontAllow }: AppleWords): FilterWords {
  return { title: filterTitle(defender), allow: filterAllow, dontAllow: filterDontAllow };
}

/** The list at the left names both pages that matter, whichever is shown. */
function frameWords(apple: AppleWords, title: string): FrameWords {
  return { title, general: apple.general, privacy: apple.fullDiskPath[1] ?? '' };
}
