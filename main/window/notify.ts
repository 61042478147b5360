// Shows and withdraws desktop notifications; one at a time. Runs in main.
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

  show(words: { readonly title: string; readonly body: string }): void {
    this.withdraw();
    if (!Notification.isSupported()) {
      this.parts.onFailed();
      return;
    }
    const notification = new Notification(words);
    notification.on('click', () => this.parts.onClick());
    notification.on('show', () => this.parts.onShown());
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
}
