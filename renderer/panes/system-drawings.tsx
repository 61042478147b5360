// Pictures of what a person sees on the way to approved system extensions and a service that runs.
import type { AppleWords } from '../../src/text/apple-words.ts';
import type { ExtensionList } from '../../src/text/catalogue.ts';
import { backgroundDrawings } from './background-drawings.tsx';
import type { Drawing, Drawings, Marked } from './drawing.ts';
import { FilterDialog } from './FilterDialog.tsx';
import { FullDiskAccessPane } from './FullDiskAccessPane.tsx';
import { LoginItemsPane } from './LoginItemsPane.tsx';
import { PrivacyListPane } from './PrivacyListPane.tsx';
import { PrivacySecurityPane } from './PrivacySecurityPane.tsx';
import { SecurityPane } from './SecurityPane.tsx';
import {
  accessNames,
  filterWords,
  fullDiskAccessWords,
  loginItemsWords,
  privacyListWords,
  privacySecurityWords,
  securityWords,
} from './words.ts';

const approvalPane = (apple: AppleWords) => apple.approvalPane;
const allowButton = ({ allow }: AppleWords): Marked => ({ kind: 'button', name: allow });
const appSwitch = (): Marked => ({ kind: 'switch', name: accessNames.app });

const securityPane: Drawing = {
  name: approvalPane,
  marked: allowButton,
  draw: (apple) => (
    <SecurityPane
      words={securityWords(apple, 'extension')}
      locked={false}
      blocked
      onAllow={null}
      onLock={null}
      marked="allow"
    />
  ),
};

const privacySecurity: Drawing = {
  name: approvalPane,
  marked: allowButton,
  draw: (apple) => (
    <PrivacySecurityPane words={privacySecurityWords(apple, 'extension')} blocked onAllow={null} marked="allow" />
  ),
};

const loginItems = (list: ExtensionList): Drawing => ({
  name: approvalPane,
  marked: (apple) => ({ kind: 'info', name: loginItemsWords(apple).kinds[list], list }),
  draw: (apple) => (
    <LoginItemsPane
      words={loginItemsWords(apple)}
      on={{ endpoint: false, network: false }}
      open={null}
      onPress={null}
      marked={`${list}-info`}
    />
  ),
});

const filter: Drawing = {
  isDialog: true,
  name: (apple) => filterWords(apple).title,
  marked: (apple) => ({ kind: 'button', name: filterWords(apple).allow }),
  draw: (apple) => <FilterDialog words={filterWords(apple)} onAnswer={null} />,
};

const off = { app: false, extension: false };

const fullDiskAccess: Drawing = {
  name: (apple) => apple.fullDiskAccess,
  marked: appSwitch,
  draw: (apple) => <FullDiskAccessPane words={fullDiskAccessWords(apple)} on={off} onSwitch={null} marked="app" />,
};

const privacyList: Drawing = {
  name: (apple) => apple.fullDiskAccess,
  marked: appSwitch,
  draw: (apple) => (
    <PrivacyListPane
      words={privacyListWords(apple)}
      locked={false}
      on={off}
      onSwitch={null}
      onLock={null}
      marked="app"
    />
  ),
};

export const systemDrawings: Drawings = {
  'allow-in-background': backgroundDrawings,
  'allow-endpoint-extension': { A: securityPane, B: privacySecurity, C: loginItems('endpoint') },
  'allow-network-extension': { A: securityPane, B: privacySecurity, C: loginItems('network') },
  'allow-network-filter': { A: filter, B: filter, C: filter },
  'grant-full-disk-access': { A: privacyList, B: fullDiskAccess, C: fullDiskAccess },
};
