// One icon in the tray of the stand-in desktop, as its app offers it on the bus: what it shows, and clicks.
import dbus, { type MessageBus } from '@particle/dbus-next';

export interface MenuItem {
  readonly id: number;
  /** As a person reads it, without the underscore of a shortcut; empty for a line between items. */
  readonly label: string;
  readonly enabled: boolean;
  readonly checked: boolean;
  readonly isSeparator: boolean;
  readonly children: readonly MenuItem[];
}

export interface TrayItem {
  readonly id: string;
  tooltip(): Promise<string>;
  /** The largest picture; four bytes a pixel: alpha, red, green, blue. */
  iconPixels(): Promise<{ readonly width: number; readonly height: number; readonly argb: Buffer }>;
  /** A click of the main button. */
  activate(): Promise<void>;
  menu(): Promise<readonly MenuItem[]>;
  /** Clicks the item with this label, also in a submenu; an error when it is absent or disabled. */
  clickMenu(label: string): Promise<void>;
}

export const properties = 'org.freedesktop.DBus.Properties';
const itemInterface = 'org.kde.StatusNotifierItem';
const menuInterface = 'com.canonical.dbusmenu';

export function trayItem(bus: MessageBus, destination: string, path: string): TrayItem {
  const call = async (at: string, of: string, member: string, signature: string, ...body: readonly unknown[]) => {
    const message = new dbus.Message({ destination, path: at, interface: of, member, signature, body: [...body] });
    return list(plain((await bus.call(message))?.body ?? []));
  };
  const get = async (name: string) => (await call(path, properties, 'Get', 'ss', itemInterface, name))[0];
  const menuPath = async () => String(await get('Menu'));
  const menu = async () => {
    const [, layout] = await call(await menuPath(), menuInterface, 'GetLayout', 'iias', 0, -1, []);
    return menuItem(layout).children;
  };
  const clickOnce = async (label: string) => {
    const items = (await menu()).flatMap(withChildren);
    const item = items.find((one) => one.label === label);
    const labels = items.map((one) => one.label).filter(Boolean);
    if (item === undefined) throw new Error(`The tray's menu has no "${label}"; it has: ${labels.join(', ')}.`);
    if (!item.enabled) throw new Error(`"${label}" in the tray's menu is disabled.`);
    const click = [item.id, 'clicked', new dbus.Variant('i', 0), 0];
    await call(await menuPath(), menuInterface, 'Event', 'isvu', ...click);
  };
  return {
    id: `${destination}${path}`,
    menu,
    tooltip: async () => String(list(await get('ToolTip'))[2]),
    async iconPixels() {
      const pictures = list(await get('IconPixmap')).map(list);
      const [width, height, argb] = pictures.toSorted((one, other) => Number(other[0]) - Number(one[0]))[0] ?? [];
      if (!Buffer.isBuffer(argb)) throw new Error('The tray icon has no picture.');
      return { width: Number(width), height: Number(height), argb };
    },
    async activate() {
      await call(path, itemInterface, 'Activate', 'ii', 0, 0);
    },
    async clickMenu(label) {
      try {
        await clickOnce(label);
      } catch {
        // A look may replace the menu between the two questions: what is in the new one is clicked.
        await clickOnce(label);
      }
    },
  };
}

function menuItem(layout: unknown): MenuItem {
  const [id, values, children] = list(layout);
  const { label = '', enabled = true, type, 'toggle-state': toggle } = record(values);
  return {
    id: Number(id),
    label: String(label).replace(/_(?!_)/g, ''),
    enabled: enabled !== false,
    checked: toggle === 1,
    isSeparator: type === 'separator',
    children: list(children).map(menuItem),
  };
}

function withChildren(item: MenuItem): readonly MenuItem[] {
  return [item, ...item.children.flatMap(withChildren)];
}

/** The value without the wrappers that carry types on the wire. */
export function plain(value: unknown): unknown {
  if (value instanceof dbus.Variant) return plain(value.value);
  if (Buffer.isBuffer(value)) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}

export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`The bus gave ${JSON.stringify(value)} where a list was due.`);
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  return { ...Object(value) };
}
