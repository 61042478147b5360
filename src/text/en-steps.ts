// English words of the guide: every step, what its buttons say, and what to do when something did not work.
import type { AppleWords } from './apple-words.ts';
import type { Catalogue } from './catalogue.ts';

const path = (names: readonly string[]) => names.join(' › ');
const lockFirst = ({ allow, clickTheLock }: AppleWords) =>
  clickTheLock === null ? '' : ` If “${allow}” is grey, click the lock first.`;

function whereToAllow(apple: AppleWords, category: string | null): string {
  if (apple.generation === 'C') {
    const list = category === null ? 'the list of its kind' : `“${category}”`;
    return `In ${path(apple.approvalPath)}, click the info button beside ${list} and switch Microsoft Defender on.`;
  }
  return `In ${path(apple.approvalPath)}, the line names Microsoft Defender. With several lines there is “${apple.details}” instead.${lockFirst(apple)}`;
}

export const steps: Catalogue['steps'] = {
  'request-approval': ({ allow }) => ({
    title: `Ask macOS for the “${allow}” button again`,
    body: 'macOS shows it for 30 minutes at a time. It asks for your password, and then the button is back.',
  }),
  'open-pane': ({ approvalPane, allow }) => ({
    title: `Open ${approvalPane}`,
    body: `Use the button below: a window that was open before does not show “${allow}”.`,
  }),
  allow: (apple) => ({
    title: `Click “${apple.allow}” next to “Microsoft Corporation”`,
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
    title: `Click “${filterAllow}” when macOS asks about the network`,
    body: `The question reads: ${filterTitle('Microsoft Defender')}.`,
  }),
  'grant-full-disk-access': ({ fullDiskAccess, fullDiskPath }) => ({
    title: `Switch Microsoft Defender on in “${fullDiskAccess}”`,
    body: `It is in ${path(fullDiskPath)}.`,
  }),
  'approve-enrolment': ({ profilesPath }) => ({
    title: 'Approve your organisation’s profile',
    body: `In ${path(profilesPath)}, open the management profile and approve it.`,
  }),
  'ask-it': () => ({
    title: 'Ask your IT team',
    body: 'This step needs somebody who may administer this Mac. The report tells them what is missing; it holds no names and no serial numbers.',
  }),
  'turn-on': ({ terminal }) => ({
    title: 'Switch real-time protection on',
    body: `Copy the command, paste it into “${terminal}” and press Return. It asks for your password.`,
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
      : {
          title: 'Have Defender installed',
          body: 'Your IT team, or your organisation’s app catalogue, has it. This changes by itself once it is there.',
        },
  restart: ({ restart }) => ({
    title: 'Restart this Mac',
    body: `Save your work, then choose “${restart}” from the Apple menu.`,
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
  'open-pane': ({ approvalPane }) => `Open ${approvalPane}`,
  'load-driver': () => 'Load the driver',
  'copy-load-command': () => 'Copy for Terminal',
  'copy-turn-on-command': () => 'Copy the command',
  'copy-report': () => 'Copy report',
  'look-now': () => 'Check now',
};

export const hints: Catalogue['hints'] = {
  cancelled: () => 'The password dialog was closed, so nothing has changed. Try again when you are ready.',
  'not-authorised': () => 'macOS did not accept that account. It takes the password of an administrator.',
  'still-refused': ({ allow }) =>
    `macOS has not been told yet: click “${allow}” in the window first. If you did, see below.`,
  'not-root': () => 'macOS did not run this as an administrator. Try again, or use the command for Terminal.',
  'no-answer': () => 'macOS gave no clear answer. Try again, or use the command for Terminal.',
  'not-ours': () => 'The driver is not signed by Microsoft, so it was not loaded. Please tell your IT team.',
};

export const busy: Catalogue['busy'] = {
  'open-pane': ({ approvalPane }) => `Opening ${approvalPane}…`,
  'load-driver': () => 'Waiting for macOS: it asks for a password in a window of its own.',
};

export const failed: Catalogue['failed'] = {
  'open-pane': ({ approvalPath }) => `macOS did not open it. By hand: Apple menu › ${path(approvalPath)}.`,
  'load-driver': () => 'That could not be started. Use the command for Terminal instead.',
  copy: () => 'It could not be copied. Try again from the icon’s menu in the menu bar.',
  other: () => 'That did not work. Try again, or quit Kextant and open it anew.',
};

export const help: Catalogue['help'] = {
  summary: 'The button is missing, or nothing happens?',
  notes: ({ allow, approvalPath, generation }) => [
    `Click at this Mac itself. “${allow}” ignores clicks that come through Screen Sharing or another remote tool.`,
    'Quit tools that change the mouse, the keyboard or media keys. While they run, your own clicks may not count either.',
    ...(generation === 'A'
      ? [
          `Or use the keyboard: switch on full keyboard access, press Tab until “${allow}” is selected, then press Space.`,
          `“${allow}” is there for 30 minutes only. Close the window and open it from here to see it again.`,
        ]
      : ['A switch that does not stay on: close the window, restart this Mac and try once more.']),
    `By hand: Apple menu › ${path(approvalPath)}.`,
  ],
};
