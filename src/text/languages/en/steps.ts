// English words of the guide: every step, what its buttons say, and what to do when something did not work.
import type { AppleWords } from '../../apple-words.ts';
import type { Catalogue } from '../../catalogue.ts';
import { panePath, placeOnButton } from '../../pane-words.ts';
import { quoting } from '../../quote.ts';

const quoted = quoting('“', '”');

const path = (names: readonly string[]) => names.join(' › ');
const lockFirst = ({ allow, clickTheLock }: AppleWords) =>
  clickTheLock === null ? '' : ` If ${quoted(allow)} is grey, click the lock first.`;

function whereToAllow(apple: AppleWords, category: string | null): string {
  if (apple.generation === 'C') {
    const list = category === null ? 'the list of its kind' : quoted(category);
    return `In ${path(apple.approvalPath)}, click the info button beside ${list} and switch Microsoft Defender on.`;
  }
  return `In ${path(apple.approvalPath)}, the line names Microsoft Defender. With several lines there is ${quoted(apple.details)} instead.${lockFirst(apple)}`;
}

export const steps: Catalogue['steps'] = {
  'request-approval': ({ allow }) => ({
    title: 'Ask macOS for the button again',
    body: `macOS shows ${quoted(allow)} for 30 minutes at a time. Your password brings it back.`,
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `Open ${approvalPane}`,
    body: `Use the button below: a window that was open before does not show ${quoted(allow)}.`,
  }),
  allow: (apple) => ({
    title: `Click ${quoted(apple.allow)} next to “Microsoft Corporation”`,
    body: `In ${path(apple.approvalPath.slice(1))}.${lockFirst(apple)}`,
  }),
  'load-driver': () => ({
    title: 'Load the driver',
    body: 'macOS asks for your password once more and starts Microsoft’s driver.',
  }),
  'allow-endpoint-extension': (apple) => ({
    title: 'Allow Defender’s security extension',
    body: whereToAllow(apple, apple.endpointExtensions),
  }),
  'allow-network-extension': (apple) => ({
    title: 'Allow Defender’s network extension',
    body: whereToAllow(apple, apple.networkExtensions),
  }),
  'allow-network-filter': ({ filterTitle, filterAllow }) => ({
    title: `Click ${quoted(filterAllow)} when macOS asks about the network`,
    body: `The question reads: ${filterTitle('Microsoft Defender')}.`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath }) => ({
    title: `Switch Microsoft Defender on in ${quoted(fullDiskAccess)}`,
    body: `It is in ${path(fullDiskPath)}.`,
  }),
  'approve-enrolment': ({ profilesPath }) => ({
    title: 'Approve your organisation’s profile',
    body: `In ${path(profilesPath)}, open the management profile and approve it.`,
  }),
  'ask-it': () => ({
    title: 'Ask your IT team',
    body: 'Somebody who may administer this Mac has to do this. The message tells them what is missing, without names or serial numbers.',
  }),
  'turn-on': ({ terminal }) => ({
    title: 'Turn on real-time protection',
    body: `Copy the command, paste it into ${quoted(terminal)} and press Return. It asks for your password.`,
  }),
  onboard: () => ({
    title: 'Ask your IT team for a licence',
    body: 'They connect Defender to your organisation. The report tells them what Defender says.',
  }),
  install: (_apple, finding) =>
    finding === 'kernel-extension-faulty'
      ? {
          title: 'Have Defender installed again',
          body: 'Its driver is damaged or not as macOS wants it. The report tells your IT team why.',
        }
      : finding === 'product-expired'
        ? {
            title: 'Ask for an update of Defender',
            body: 'This version has expired. Your IT team, or your organisation’s app catalogue, has a newer one.',
          }
        : {
            title: 'Have Defender installed',
            body: 'Your IT team, or your organisation’s app catalogue, has it. This changes by itself once it is there.',
          },
  'update-definitions': ({ terminal }) => ({
    title: 'Update Defender’s definitions',
    body: `Copy the command, paste it into ${quoted(terminal)} and press Return. It takes a few minutes.`,
  }),
  restart: ({ restart }) => ({
    title: 'Restart this Mac',
    body: `Save your work, then choose ${quoted(restart)} from the Apple menu.`,
  }),
  'update-defender': () => ({
    title: 'Ask for an update of Defender',
    body: 'A newer version of Defender should fix this. The report tells your IT team which versions this Mac has.',
  }),
  'update-macos': () => ({
    title: 'Update macOS',
    body: notes['macos-15-0'],
  }),
  'allow-in-background': ({ backgroundPath }) => ({
    title: 'Let Microsoft Defender run in the background',
    body: `In ${path(backgroundPath)}, find Microsoft Defender in the list of background items and turn it on.`,
  }),
  wait: () => ({ title: 'Give it a minute', body: 'There is nothing to do. This changes by itself.' }),
  report: () => ({
    title: 'Send the report to your help desk',
    body: 'It holds what Defender and macOS say about this Mac; no names and no serial numbers.',
  }),
  confirm: () => ({ title: 'Defender confirms', body: 'There is nothing to do. This changes by itself.' }),
};

export const actions: Catalogue['actions'] = {
  'request-approval': () => 'Ask macOS again',
  'open-pane': (apple, pane) => `Open ${placeOnButton(apple, pane)}`,
  'load-driver': () => 'Load the driver',
  'copy-load-command': () => 'Copy for Terminal',
  'copy-turn-on-command': () => 'Copy command',
  'copy-filter-command': () => 'Copy command',
  'copy-update-command': () => 'Copy command',
  'copy-ask-it': () => 'Copy message',
  'mail-ask-it': () => 'Write mail',
  'save-profile': () => 'Save profile',
  'copy-report': () => 'Copy report',
  'look-now': () => 'Check now',
};

export const hints: Catalogue['hints'] = {
  cancelled: () => 'The password dialog was closed, so nothing has changed. Try again when you are ready.',
  'not-authorised': () => 'macOS did not accept that account. It takes the password of an administrator.',
  'still-refused': ({ allow }) =>
    `macOS has not been told yet: click ${quoted(allow)} in the window first. If you did, see below.`,
  'not-root': () => 'macOS did not run this as an administrator. Try again, or use the command for Terminal.',
  'no-answer': () => 'macOS gave no clear answer. Try again, or use the command for Terminal.',
  disagree: () =>
    'After three tries macOS and Defender still disagree on what is allowed. Please send the report to your help desk.',
  'not-ours': () => 'The driver is not signed by Microsoft, so it was not loaded. Please tell your IT team.',
};

export const notes: Catalogue['notes'] = {
  'fda-on-already':
    'Both entries count: Microsoft Defender and Microsoft Defender Endpoint Security Extension. Is one on already? Turn it off and on again, or remove it and add it anew. After an installation, an entry may take hours to appear.',
  'organisation-forbids':
    'Nothing is there to allow. Your organisation may forbid approvals by hand; then only your IT team can give this one.',
  'macos-15-0': 'macOS 15.0 stops network extensions. Update macOS to 15.1 or later.',
  'extension-left-behind':
    'Defender was deleted, but its extension still runs. Install Defender again, or restart this Mac and remove the extension in the settings.',
  'switch-can-be-turned-off': 'Leave the switch on: anybody who uses this Mac can turn it off again.',
  'fda-by-mdm-shows-off':
    'Full Disk Access that your IT team gives shows as off in the settings, and works all the same.',
  'no-reduced-security':
    'Defender never needs reduced security. If something asks you to restart into Recovery, it is not for Defender.',
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ settingsApp }) => `Opening ${settingsApp}…`,
  'load-driver': () => 'Waiting for macOS: it asks for a password in a window of its own.',
};

export const failed: Catalogue['failed'] = {
  'open-pane': (apple, pane) => `macOS did not open it. By hand: Apple menu › ${path(panePath(apple, pane))}.`,
  'load-driver': () => 'That could not be started. Use the command for Terminal instead.',
  copy: () => 'It could not be copied. Try again from the icon’s menu in the menu bar.',
  mail: () => 'No mail program opened. Copy the message instead.',
  save: () => 'The profile could not be saved there. Try another folder.',
  other: () => 'That did not work. Try again, or quit Kextant and open it anew.',
};

export const help: Catalogue['help'] = {
  summary: 'The button is missing, or nothing happens?',
  notes: ({ allow, approvalPath, generation }) => [
    `Click at this Mac itself. ${quoted(allow)} ignores clicks that come through Screen Sharing or another remote tool.`,
    'Quit tools that change the mouse, the keyboard or media keys. While they run, your own clicks may not count either.',
    ...(generation === 'A'
      ? [
          `Or use the keyboard: switch on full keyboard access, press Tab until ${quoted(allow)} is selected, then press Space.`,
          `${quoted(allow)} is there for 30 minutes only. Close the window and open it from here to see it again.`,
        ]
      : ['A switch that does not stay on: close the window, restart this Mac and try once more.']),
    `By hand: Apple menu › ${path(approvalPath)}.`,
  ],
};

export const licenceNote: Catalogue['licenceNote'] = (version) =>
  version === null ? oldLicence : `${oldLicence} This Mac has Defender ${version}.`;

const oldLicence =
  'An old Defender may report a missing licence although there is one. Microsoft says that updating Defender cures this.';
