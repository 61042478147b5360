// Rules for every page of this app: no permission, no request, no navigation and no window but our own.
import { app, session } from 'electron';
import { panelAddress } from './pages.ts';

const ours = new URL('/', panelAddress).href;

/** Must run when the app is ready and before the first window. */
export function lockDown(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_page, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOurs(url) }));
  app.on('web-contents-created', (_event, page) => {
    page.on('will-navigate', (event) => event.preventDefault());
    page.on('will-attach-webview', (event) => event.preventDefault());
    page.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** Our pages, and the developer tools' own. */
function isOurs(url: string): boolean {
  return url.startsWith(ours) || url.startsWith('devtools://');
}
