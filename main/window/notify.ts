// Shows and withdraws desktop notifications; one at a time.
import { Notification } from 'electron';
import type { Log } from '../kept/log.ts';

export interface NotifyParts {
  readonly onClick: () => void;
  /** No permission or an unsigned build: normal on macOS; the icon has to say it alone. */
  readonly onFailed: () => void;
  readonly onShown: () => void;
  readonly log: Log;
}

export class Notifier {
  // Kept, because a notification that is collected as garbage loses its click.
  private shown: Notification | null = null;
  private readonly parts: NotifyParts;

  constructor(parts: NotifyParts) {
    this.parts = parts;
  }

  /** `taken` is called when the system took it, which is not to say that anybody saw it. */
  show(words: { readonly title: string; readonly body: string }, taken: () => void): void {
    this.withdraw();
    if (!Notification.isSupported()) {
      this.parts.onFailed();
      return;
    }
    const notification = new Notification(words);
    notification.on('click', () => this.parts.onClick());
    notification.on('show', () => {
      taken();
      this.parts.onShown();
    });
    notification.on('failed', (_event, error) => {
      this.parts.log('notification-failed', { error });
      this.parts.onFailed();
    });
    notification.show();
    this.shown = notification;
  }

  withdraw(): void {
    this.shown?.close();
    this.shown = null;
  }

  /**
   * At the start. macOS asks the person for permission the first time it is needed, and what comes meanwhile is refused:
   * so it is asked before there is anything to say. What another run left in Notification Center may not be true now.
   */
  begin(): void {
    Notification.isSupported();
    // Since Electron 45.
    if ('removeAll' in Notification && typeof Notification.removeAll === 'function') Notification.removeAll();
  }
}
