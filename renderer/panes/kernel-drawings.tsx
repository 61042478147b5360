// Pictures of what a person sees on the way to an approved and loaded driver, by step and generation.
import type { Drawing, Drawings } from './drawing.ts';
import { PasswordDialog } from './PasswordDialog.tsx';
import { SecurityPane } from './SecurityPane.tsx';

const password: Drawing = {
  name: null,
  marked: ({ ok }) => ({ kind: 'button', name: ok }),
  draw: ({ ok }) => (
    <PasswordDialog
      words={{ asks: null, enter: null, userName: null, password: null, cancel: null, ok, user: '' }}
      onAnswer={null}
    />
  ),
};

const security = (marked: 'allow' | null): Drawing => ({
  name: ({ approvalPane }) => approvalPane,
  marked: marked === null ? null : ({ allow }) => ({ kind: 'button', name: allow }),
  draw: ({ approvalPane, approvalTabs, allow, clickTheLock, systemSoftwareBlocked }) => (
    <SecurityPane
      words={{
        title: approvalPane,
        tabs: approvalTabs,
        blocked: systemSoftwareBlocked('Microsoft Corporation'),
        allow,
        lock: clickTheLock ?? '',
        unlocked: null,
      }}
      locked={false}
      blocked
      onAllow={null}
      onLock={null}
      marked={marked}
    />
  ),
});

export const kernelDrawings: Drawings = {
  'request-approval': { A: password, B: password, C: password },
  'load-driver': { A: password, B: password, C: password },
  'open-pane': { A: security(null) },
  allow: { A: security('allow') },
};
