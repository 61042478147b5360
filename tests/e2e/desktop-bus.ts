// A stand-in desktop on a session bus: tray (StatusNotifierWatcher) and notification daemon.
// Start it before the app: Electron looks for a tray once, when it makes its icon. Raw messages, as Electron's own
// objects on the bus do not say what they can do.
import { EventEmitter } from 'node:events';
import dbus, { type Message, type MessageBus } from '@particle/dbus-next';
import { list, plain, properties, record, type TrayItem, trayItem } from './tray-item.ts';

export type { MenuItem, TrayItem } from './tray-item.ts';

/** Why a notification went away: its time was over, the person dismissed it, the app withdrew it. */
type Closed = 'expired' | 'dismissed' | 'withdrawn';

export interface Notification {
  readonly id: number;
  readonly appName: string;
  readonly summary: string;
  readonly body: string;
  /** Keys of what can be clicked; `default` is the notification itself. */
  readonly actions: readonly string[];
  readonly urgency: number;
  /** null while it is on screen. */
  readonly closed: Closed | null;
}

const watcher = { name: 'org.kde.StatusNotifierWatcher', path: '/StatusNotifierWatcher' };
const notifier = { name: 'org.freedesktop.Notifications', path: '/org/freedesktop/Notifications' };
const reasons: Readonly<Record<Closed, number>> = { expired: 1, dismissed: 2, withdrawn: 3 };
const waitMs = 10_000;
const pollMs = 50;

/** What one method answers: the signature of its values and the values. */
type Answer = readonly [signature: string, ...values: unknown[]];

export class DesktopBus extends EventEmitter<{
  tray: [TrayItem];
  notification: [Notification];
  closed: [Notification];
}> {
  /** Every notification so far, oldest first. */
  readonly notifications: Notification[] = [];
  /** As on a desktop where nobody may notify: every notification from now on is answered with an error. */
  refuses = false;
  readonly #items: TrayItem[] = [];
  readonly #bus: MessageBus;

  private constructor(bus: MessageBus) {
    super();
    this.#bus = bus;
  }

  static async start(busAddress: string): Promise<DesktopBus> {
    const bus = dbus.sessionBus({ busAddress });
    const desktop = new DesktopBus(bus);
    bus.on('error', () => {}); // the bus ending before us is how a test ends
    bus.addMethodHandler((message: Message) => desktop.#handle(message));
    for (const { name } of [watcher, notifier]) {
      const reply = await bus.requestName(name, dbus.NameFlag.DO_NOT_QUEUE);
      if (reply !== dbus.RequestNameReply.PRIMARY_OWNER)
        throw new Error(`Someone else is ${name} on this bus. Give each test a bus of its own.`);
    }
    return desktop;
  }

  stop(): void {
    this.#bus.disconnect();
  }

  /** The newest tray icon; waits for the first one, or for the one after `before`, which the bus still knows. */
  tray(before?: TrayItem): Promise<TrayItem> {
    return this.until('a tray icon', () => {
      const newest = this.#items.at(-1);
      return newest === before ? undefined : newest;
    });
  }

  /** The newest notification on screen that fits; waits for it. */
  notification(fits: (notification: Notification) => boolean = () => true): Promise<Notification> {
    const open = () =>
      this.notifications.findLast((notification) => notification.closed === null && fits(notification));
    return this.until(() => `a notification; so far: ${JSON.stringify(this.notifications)}`, open);
  }

  /** As desktops do it: the click is told, then the notification goes away. */
  clickNotification(id: number, action = 'default'): void {
    this.#signal('ActionInvoked', 'us', id, action);
    this.#close(id, 'dismissed');
  }

  dismissNotification(id: number): void {
    this.#close(id, 'dismissed');
  }

  /** Waits, without ever sleeping past the moment, until `get` gives a value that is not undefined, null or false. */
  async until<T>(
    what: string | (() => string),
    get: () => T | Promise<T>,
    patienceMs = waitMs,
  ): Promise<Exclude<T, undefined | null | false>> {
    const deadline = performance.now() + patienceMs;
    for (;;) {
      const value = await get();
      if (isThere(value)) return value;
      if (performance.now() > deadline)
        throw new Error(`Waited ${patienceMs / 1000} s in vain for ${typeof what === 'string' ? what : what()}.`);
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
  }

  /** True when the message was for us; else the library answers it. */
  #handle(message: Message): boolean {
    if (this.refuses && `${message.interface}.${message.member}` === `${notifier.name}.Notify`) {
      const { serial, sender: destination } = message;
      const errorName = 'org.freedesktop.DBus.Error.AccessDenied';
      // The library's types want a text here; on the bus it is a number either way.
      const replySerial = String(serial);
      const about = { type: dbus.MessageType.ERROR, replySerial, destination, errorName };
      this.#bus.send(new dbus.Message({ ...about, signature: 's', body: ['not allowed'] }));
      return true;
    }
    const answer = this.#answer(message);
    if (answer === null) return false;
    const [signature, ...values] = answer;
    this.#bus.send(dbus.Message.newMethodReturn(message, signature, values));
    return true;
  }

  #answer({ interface: of, member, body, sender }: Message): Answer | null {
    switch (`${of}.${member}`) {
      case `${watcher.name}.RegisterStatusNotifierItem`:
        this.#register(String(body[0]), sender);
        return [''];
      case `${properties}.Get`:
        return body[0] === watcher.name
          ? ['v', watcherProperties[String(body[1])] ?? new dbus.Variant('b', false)]
          : null;
      case `${properties}.GetAll`:
        return ['a{sv}', body[0] === watcher.name ? watcherProperties : {}];
      case `${notifier.name}.GetCapabilities`:
        return ['as', ['body', 'actions', 'persistence']];
      case `${notifier.name}.GetServerInformation`:
        return ['ssss', 'desktop-bus', 'tests', '1', '1.2'];
      case `${notifier.name}.Notify`:
        return ['u', this.#notify(body)];
      case `${notifier.name}.CloseNotification`:
        this.#close(Number(body[0]), 'withdrawn');
        return [''];
    }
    return null;
  }

  /** Items come as a path of the sender, as a bus name, or as both in one word. */
  #register(item: string, sender: string): void {
    const slash = item.indexOf('/');
    const service = slash === 0 ? sender : slash === -1 ? item : item.slice(0, slash);
    const added = trayItem(this.#bus, service, slash === -1 ? '/StatusNotifierItem' : item.slice(slash));
    this.#items.push(added);
    this.emit('tray', added);
  }

  #notify([appName, replaces, , summary, body, actions, hints]: readonly unknown[]): number {
    const id = Number(replaces) || this.notifications.length + 1;
    const notification: Notification = {
      id,
      appName: String(appName),
      summary: String(summary),
      body: String(body),
      closed: null,
      actions: list(actions)
        .filter((_, index) => index % 2 === 0)
        .map(String), // key, label, key, label …
      urgency: Number(record(plain(hints))['urgency'] ?? 1),
    };
    const old = this.notifications.findIndex((one) => one.id === id);
    if (old === -1) this.notifications.push(notification);
    else this.notifications[old] = notification;
    this.emit('notification', notification);
    return id;
  }

  #close(id: number, closed: Closed): void {
    const index = this.notifications.findIndex((one) => one.id === id);
    const open = this.notifications[index];
    if (open === undefined || open.closed !== null) return;
    const notification = { ...open, closed };
    this.notifications[index] = notification;
    this.#signal('NotificationClosed', 'uu', id, reasons[closed]);
    this.emit('closed', notification);
  }

  #signal(member: string, signature: string, ...body: unknown[]): void {
    this.#bus.send(dbus.Message.newSignal(notifier.path, notifier.name, member, signature, body));
  }
}

const watcherProperties: Readonly<Record<string, unknown>> = {
  RegisteredStatusNotifierItems: new dbus.Variant('as', []),
  IsStatusNotifierHostRegistered: new dbus.Variant('b', true),
  ProtocolVersion: new dbus.Variant('i', 0),
};

function isThere<T>(value: T): value is Exclude<T, undefined | null | false> {
  return value !== undefined && value !== null && value !== false;
}
