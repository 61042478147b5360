// What a settings pane is called on this Mac, and the way to it by hand.
import type { PaneId } from '../macos.ts';
import type { AppleWords } from './apple-words.ts';

/** null: no pane in particular, so the one where extensions are approved. */
export function paneName(apple: AppleWords, pane: PaneId | null): string {
  if (pane === 'profiles') return apple.profilesPath[apple.profilesPath.length - 1] ?? apple.settingsApp;
  if (pane === 'login-items-extensions') {
    return apple.backgroundPath[apple.backgroundPath.length - 1] ?? apple.settingsApp;
  }
  return pane === 'full-disk-access' ? apple.fullDiskAccess : apple.approvalPane;
}

/** Longer names leave the narrowest panel: Polish calls Login Items & Extensions a whole sentence. */
const longestOnButton = 40;

/** The same on a button, which has one line: there the app has to do when the page's name is too long. */
export function placeOnButton(apple: AppleWords, pane: PaneId | null): string {
  const name = paneName(apple, pane);
  return name.length > longestOnButton ? apple.settingsApp : name;
}

/** From the Apple menu on. */
export function panePath(apple: AppleWords, pane: PaneId | null): readonly string[] {
  if (pane === 'profiles') return apple.profilesPath;
  if (pane === 'login-items-extensions') return apple.backgroundPath;
  return pane === 'full-disk-access' ? apple.fullDiskPath : apple.approvalPath;
}
