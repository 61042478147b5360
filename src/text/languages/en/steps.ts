// English words of the guide: every step, what its buttons say, and what to do when something did not work.
import type { AppleWords } from '../../apple-words.ts';
import type { Catalogue, ExtensionList } from '../../catalogue.ts';
import { panePath, placeOnButton } from '../../pane-words.ts';
import { quoting } from '../../quote.ts';

const quoted = quoting('“', '”');

const path = (names: readonly string[]) => names.join(' › ');
const lockFirst = ({ allow, clickTheLock }: AppleWords) =>
  clickTheLock === null ? '' : ` If ${quoted(allow)} is dimmed, click the lock first.`;

/** Where it is not known what macOS calls them. */
export const describedLists: Readonly<Record<ExtensionList, string>> = {
  endpoint: 'the security extensions (Endpoint Security)',
  network: 'the network extensions',
};

/** `list` is what macOS calls the list of this kind; null: not known, so it is described. */
function whereToAllow(apple: AppleWords, list: string | null, description: string): string {
  const { approvalPath, allow, details } = apple;
  if (apple.generation === 'C') {
    const beside = list === null ? `${description},` : quoted(`${list},`);
    return `In ${path(approvalPath)}, click the info button next to ${beside} then turn on Microsoft Defender.`;
  }
  return `In ${path(approvalPath)}, find the line about Microsoft Defender and click ${quoted(allow)}. If it says ${quoted(details)} instead, click that and select Microsoft Defender.${lockFirst(apple)}`;
}

export const steps: Catalogue['steps'] = {
  'request-approval': ({ allow }) => ({
    title: `Bring back the ${quoted(allow)} button`,
    body: `macOS shows ${quoted(allow)} for 30 minutes at a time. Click “Ask macOS again” and enter your password to bring it back.`,
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `Open ${approvalPane}`,
    body: `Use the button below, even if the window is already open. A window opened earlier won’t show ${quoted(`${allow}.`)}`,
  }),
  allow: (apple) => ({
    title: `Click ${quoted(apple.allow)} next to “Microsoft Corporation”`,
    body: `You’ll find it in ${path(apple.approvalPath.slice(1))}.${lockFirst(apple)}`,
  }),
  'load-driver': () => ({
    title: 'Load the driver',
    body: 'Use the button below. macOS asks for your password again, then loads Microsoft’s driver.',
  }),
  'allow-endpoint-extension': (apple) => ({
    title: 'Allow Defender’s security extension',
    body: whereToAllow(apple, apple.endpointExtensions, describedLists.endpoint),
  }),
  'allow-network-extension': (apple) => ({
    title: 'Allow Defender’s network extension',
    body: whereToAllow(apple, apple.networkExtensions, describedLists.network),
  }),
  'allow-network-filter': ({ filterTitle, filterAllow, terminal }) => ({
    title: `Click ${quoted(filterAllow)} when macOS asks about filtering network content`,
    body: `The message says: ${filterTitle('Microsoft Defender')}. If you don’t see it, copy the command, paste it into ${quoted(`${terminal},`)} and press Return.`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath, clickTheLock }) => ({
    title: `Turn on both Defender entries in ${quoted(fullDiskAccess)}`,
    body: `In ${path(fullDiskPath)}, ${clickTheLock === null ? 'turn on' : 'click the lock, then select'} Microsoft Defender and Microsoft Defender Endpoint Security Extension.`,
  }),
  'approve-enrolment': ({ profilesPath }) => ({
    title: 'Approve your organization’s profile',
    body: `In ${path(profilesPath)}, open the management profile, then click the button that approves it.`,
  }),
  'ask-it': () => ({
    title: 'Ask your IT team',
    body: 'This needs your IT team or an administrator of this Mac. The message says what’s missing and contains no names or serial numbers.',
  }),
  'turn-on': ({ terminal }) => ({
    title: 'Turn on real-time protection',
    body: `Copy the command, open ${terminal} (in Applications › Utilities), paste it, and press Return. You’ll be asked for your password. Nothing appears while you type it.`,
  }),
  onboard: () => ({
    title: 'Ask your IT team for a license',
    body: 'They can connect Defender to your organization. The report includes what Defender says about its license.',
  }),
  install: (_apple, finding) =>
    finding === 'kernel-extension-faulty'
      ? {
          title: 'Ask your IT team to reinstall Defender',
          body: 'Its driver is damaged or macOS doesn’t accept it. The report tells your IT team why.',
        }
      : finding === 'product-expired'
        ? {
            title: 'Ask your IT team to update Defender',
            body: 'This version has expired. A newer one may also be in your organization’s app catalog.',
          }
        : {
            title: 'Ask your IT team to install Defender',
            body: 'It may also be in your organization’s app catalog. This panel updates automatically once it’s installed.',
          },
  'update-definitions': ({ terminal }) => ({
    title: 'Update Defender’s virus definitions',
    body: `Copy the command, open ${terminal} (in Applications › Utilities), paste it, and press Return. It takes a few minutes.`,
  }),
  restart: ({ restart }) => ({
    title: 'Restart this Mac',
    body: `Save your work, then choose ${quoted(restart)} from the Apple menu.`,
  }),
  'update-defender': () => ({
    title: 'Ask your IT team to update Defender',
    body: 'A newer version of Defender should fix this. The report tells your IT team which versions this Mac has.',
  }),
  'update-macos': () => ({
    title: 'Update macOS',
    body: notes['macos-15-0'],
  }),
  'allow-in-background': ({ backgroundPath }) => ({
    title: 'Let Microsoft Defender run in the background',
    body: `In ${path(backgroundPath)}, find Microsoft Defender in the list of background items and turn on its switch.`,
  }),
  wait: () => ({ title: 'Give it a minute', body: 'You don’t need to do anything. This panel updates automatically.' }),
  report: () => ({
    title: 'Send the report to your IT team',
    body: 'It contains what Defender and macOS say about this Mac, but no names or serial numbers.',
  }),
  confirm: () => ({
    title: 'Wait for Defender to confirm',
    body: 'You don’t need to do anything. This panel updates automatically.',
  }),
};

const copyCommand = () => 'Copy command';

export const actions: Catalogue['actions'] = {
  'request-approval': () => 'Ask macOS again',
  'open-pane': (apple, pane) => `Open ${placeOnButton(apple, pane)}`,
  'load-driver': () => 'Load the driver',
  'copy-load-command': copyCommand,
  'copy-turn-on-command': copyCommand,
  'copy-filter-command': copyCommand,
  'copy-update-command': copyCommand,
  'copy-ask-it': () => 'Copy message',
  'mail-ask-it': () => 'Write email',
  'save-profile': () => 'Save profile',
  'copy-report': () => 'Copy report',
  'look-now': () => 'Check now',
};

export const otherWays: Catalogue['otherWays'] = {
  command: ({ terminal }) => `Or copy the command and run it in ${terminal}.`,
  commandForAdmins: ({ terminal }) => `An administrator can also run the copied command in ${terminal}.`,
  profile: 'You can also save a profile with what’s missing and attach it.',
};

export const hints: Catalogue['hints'] = {
  cancelled: () => 'The password window was closed, so nothing has changed. Try again when you’re ready.',
  'not-authorised': () => 'macOS didn’t accept that account. Enter an administrator’s name and password.',
  'still-refused': ({ allow, approvalPane }) =>
    `macOS hasn’t registered your click yet. Click ${quoted(allow)} in ${approvalPane}. If you already did, open the tips below.`,
  'not-root': () => 'macOS didn’t run this as an administrator. Try again, or use the command for Terminal.',
  'no-answer': () => 'macOS gave no clear answer. Try again, or use the command for Terminal.',
  disagree: () =>
    'After three tries, macOS and Defender still disagree about what’s allowed. Please send the report to your IT team.',
  'not-ours': () => 'The driver isn’t signed by Microsoft, so it wasn’t loaded. Please tell your IT team.',
};

export const notes: Catalogue['notes'] = {
  'fda-on-already':
    'Both items are needed. If one is already on, turn it off and on again, or remove it and add it again. After an installation, an item can take hours to appear.',
  'organisation-forbids':
    'There’s nothing to allow. Your organization may not let you approve this yourself; in that case, only your IT team can.',
  'macos-15-0': 'macOS 15.0 stops network extensions. Update macOS to 15.1 or later.',
  'extension-left-behind':
    'Defender was deleted, but its extension is still running. Install Defender again, or restart this Mac and remove the extension in the settings.',
  'switch-can-be-turned-off': 'Leave Microsoft Defender turned on. macOS lets anyone who uses this Mac turn it off.',
  'fda-by-mdm-shows-off': 'Full Disk Access granted by your IT team appears turned off in the settings, but it works.',
  'no-reduced-security':
    'Defender never needs reduced security. If you’re asked to start up in macOS Recovery, that isn’t for Defender.',
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ settingsApp }) => `Opening ${settingsApp}…`,
  'load-driver': () => 'Waiting for macOS. Enter your password in the window it opened.',
};

export const failed: Catalogue['failed'] = {
  'open-pane': (apple, pane) =>
    `macOS couldn’t open it. Open it yourself: Apple menu › ${path(panePath(apple, pane))}.`,
  'load-driver': () => 'It couldn’t be started. Use the command for Terminal instead.',
  copy: () => 'It couldn’t be copied. Try again.',
  mail: () => 'No email app opened. Copy the message instead.',
  save: () => 'The profile couldn’t be saved there. Try another folder.',
  other: () => 'That didn’t work. Try again, or quit Kextant and open it again.',
};

export const help: Catalogue['help'] = {
  summary: { noButton: 'Don’t see the button, or nothing happens?', notWorking: 'Not working?' },
  notes: ({ allow, approvalPath, generation }) => [
    ...(generation === 'C'
      ? []
      : [
          `Click ${quoted(allow)} with this Mac’s own mouse or trackpad. macOS ignores clicks made through Screen Sharing or another remote tool.`,
        ]),
    'Quit apps that remap the mouse, keyboard, or media keys. While they’re running, macOS may ignore your clicks.',
    ...(generation === 'A'
      ? [
          `Or use the keyboard: in the Keyboard settings, let Tab move between all controls. Then press Tab until ${quoted(allow)} is highlighted, and press the Space bar.`,
          `If you don’t see ${quoted(`${allow},`)} close the window and open it again from here. macOS removes the button 30 minutes after the driver asks to load.`,
        ]
      : ['If a switch doesn’t stay on, close the window, restart this Mac, and try again.']),
    `Open it yourself: Apple menu › ${path(approvalPath)}.`,
  ],
};

export const licenceNote: Catalogue['licenceNote'] = (version) =>
  version === null ? oldLicence : `${oldLicence} This Mac has Defender ${version}.`;

const oldLicence =
  'An old version of Defender may report a missing license even though there is one. Microsoft says that updating Defender fixes this.';
