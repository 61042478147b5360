// Draws icon, tooltip and menu from a snapshot. Drawing the same twice changes nothing.
import path from 'node:path';
import { Menu, type MenuItemConstructorOptions, nativeImage, type Rectangle, Tray } from 'electron';
import { bannerFor } from '../../src/banner.ts';
import type { SnoozeId } from '../../src/contract.ts';
import type { Level } from '../../src/finding.ts';
import type { PageId, Snapshot } from '../../src/snapshot.ts';
import { type Snooze, snoozesAt } from '../../src/snooze.ts';
import { catalogueFor } from '../../src/text/spoken.ts';

/** What the menu can do; each a person's click. */
export interface TrayActs {
  /** With where the icon is that was clicked. */
  readonly toggle: (icon: Rectangle) => void;
  readonly open: () => void;
  readonly checkNow: () => void;
  readonly snooze: (until: SnoozeId | null) => void;
  readonly showPage: (page: PageId) => void;
  readonly quit: () => void;
}

export interface TrayParts {
  readonly folder: string;
  /** macOS tints template images itself and opens menus by right click; elsewhere icons are coloured. */
  readonly isMac: boolean;
}

const noActs: TrayActs = {
  toggle: () => {},
  open: () => {},
  checkNow: () => {},
  snooze: () => {},
  showPage: () => {},
  quit: () => {},
};

/** How the tray looks; what is drawn is remembered to draw only differences. */
interface Face {
  readonly level: Level;
  readonly headline: string;
  readonly snoozed: boolean;
  readonly snoozes: readonly Snooze[];
  readonly language: Snapshot['language'];
  readonly clockHours: Snapshot['clockHours'];
  readonly marked: boolean;
}

export class TrayIcon {
  private tray: Tray | null = null;
  private drawn: Face | null = null;
  private face: Face | null = null;
  private menu: Menu | null = null;
  private readonly parts: TrayParts;
  private acts = noActs;

  constructor(parts: TrayParts) {
    this.parts = parts;
  }

  /** What a click does from now on: the panel that it opens is made after the icon. */
  connect(acts: TrayActs): void {
    this.acts = acts;
  }

  /** `now` is the Mac's clock: a snapshot that is too old is shown as unknown. */
  show(snapshot: Snapshot, now: number): void {
    const { key, level } = bannerFor(snapshot, now);
    const { language, clockHours, snoozedUntil, settings, looked } = snapshot;
    // Nothing to say yet, or nothing to say at all: then it may stay away.
    if (settings.values.showIconOnlyWhenNeeded && (level === 'protected' || level === 'starting')) {
      this.destroy();
      return;
    }
    const headline = catalogueFor(language).banner[key].title;
    const snoozed = snoozedUntil !== null && now < snoozedUntil;
    // Before the first look there is nothing to silence.
    const snoozes = looked ? snoozesAt(now, settings.values.snoozeMaxHours) : [];
    this.draw({ level, headline, language, clockHours, snoozed, snoozes, marked: this.face?.marked ?? false });
  }

  /** A dot beside the icon (macOS): there was something to say and no notification could say it. */
  mark(marked: boolean): void {
    if (this.face !== null && this.tray !== null) this.draw({ ...this.face, marked });
  }

  bounds(): Rectangle {
    return this.tray?.getBounds() ?? { x: 0, y: 0, width: 0, height: 0 };
  }

  destroy(): void {
    this.tray?.destroy();
    this.tray = null;
    this.drawn = null;
  }

  private draw(face: Face): void {
    const { drawn } = this;
    this.face = face;
    const tray = this.tray ?? this.create(face.level);
    if (drawn !== null && drawn.level !== face.level) tray.setImage(this.image(face.level));
    if (drawn?.headline !== face.headline) tray.setToolTip(face.headline);
    if (this.parts.isMac && (drawn?.marked ?? false) !== face.marked) tray.setTitle(face.marked ? '•' : '');
    if (rowsKey(drawn) !== rowsKey(face)) {
      this.menu = Menu.buildFromTemplate(this.rows(face));
      // Linux exports a menu only when it is set; on macOS a set menu would take the left click.
      if (!this.parts.isMac) tray.setContextMenu(this.menu);
    }
    this.drawn = face;
  }

  private create(level: Level): Tray {
    const tray = new Tray(this.image(level));
    const showMenu = () => {
      if (this.parts.isMac && this.menu !== null) tray.popUpContextMenu(this.menu);
    };
    // On macOS Control with a click is the other button, and Electron tells it as a click.
    tray.on('click', ({ ctrlKey }, bounds) => {
      if (this.parts.isMac && ctrlKey) showMenu();
      else this.acts.toggle(bounds);
    });
    tray.on('right-click', showMenu);
    // Otherwise a second click that comes soon is reported as a double click only.
    if (this.parts.isMac) tray.setIgnoreDoubleClickEvents(true);
    this.tray = tray;
    return tray;
  }

  private image(level: Level) {
    return nativeImage.createFromPath(
      path.join(this.parts.folder, `${level}${this.parts.isMac ? 'Template' : ''}.png`),
    );
  }

  private rows({ headline, language, clockHours, snoozed, snoozes }: Face): MenuItemConstructorOptions[] {
    const { tray: words, pages } = catalogueFor(language);
    const snooze: MenuItemConstructorOptions[] = [
      ...snoozes.map((choice) => ({
        label: snoozeLabel(choice, language, clockHours),
        click: () => this.acts.snooze(choice.id),
      })),
      ...(snoozed ? [{ label: words.endSnooze, click: () => this.acts.snooze(null) }] : []),
    ];
    return [
      { label: headline, enabled: false },
      { type: 'separator' },
      { label: words.open, click: () => this.acts.open() },
      { label: words.checkNow, click: () => this.acts.checkNow() },
      ...(snooze.length === 0 ? [] : [{ label: words.snooze, submenu: snooze }]),
      { label: `${pages.titles.settings}…`, click: () => this.acts.showPage('settings') },
      { label: `${pages.titles.report}…`, click: () => this.acts.showPage('report') },
      { type: 'separator' },
      { label: words.quit, click: () => this.acts.quit() },
    ];
  }
}

function snoozeLabel(
  { id, until, isTomorrow }: Snooze,
  language: Snapshot['language'],
  clockHours: Snapshot['clockHours'],
): string {
  const { tray, pages, times } = catalogueFor(language);
  if (id === 'one-hour') return tray.forAnHour;
  const time = times.clock(until, clockHours);
  return isTomorrow ? pages.snooze.trayUntilTomorrow(time) : pages.snooze.trayUntil(time);
}

/** What the menu is made from: its words, for the end of a silence moves on with every second. */
function rowsKey(face: Face | null): string {
  if (face === null) return '';
  const { headline, language, clockHours, snoozed, snoozes } = face;
  return JSON.stringify([
    headline,
    language,
    snoozed,
    snoozes.map((choice) => snoozeLabel(choice, language, clockHours)),
  ]);
}
