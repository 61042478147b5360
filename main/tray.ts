// Draws icon, tooltip and menu from a snapshot. Drawing the same twice changes nothing. Runs in main.
import path from 'node:path';
import { Menu, type MenuItemConstructorOptions, nativeImage, type Rectangle, Tray } from 'electron';
import { bannerFor } from '../src/banner.ts';
import type { SnoozeId } from '../src/contract.ts';
import type { Level } from '../src/finding.ts';
import type { Snapshot } from '../src/snapshot.ts';
import { catalogueFor } from '../src/text/catalogue.ts';

/** What the menu can do; each a person's click. */
export interface TrayActs {
  readonly toggle: () => void;
  readonly open: () => void;
  readonly checkNow: () => void;
  readonly snooze: (until: SnoozeId | null) => void;
  readonly copyReport: () => void;
  readonly quit: () => void;
}

export interface TrayParts {
  readonly folder: string;
  /** macOS tints template images itself and opens menus by right click; elsewhere icons are coloured. */
  readonly isMac: boolean;
  readonly acts: TrayActs;
}

/** How the tray looks; what is drawn is remembered to draw only differences. */
interface Face {
  readonly level: Level;
  readonly headline: string;
  readonly snoozed: boolean;
  readonly language: Snapshot['language'];
  readonly marked: boolean;
}

export class TrayIcon {
  private tray: Tray | null = null;
  private drawn: Face | null = null;
  private face: Face | null = null;
  private menu: Menu | null = null;
  private readonly parts: TrayParts;

  constructor(parts: TrayParts) {
    this.parts = parts;
  }

  /** `now` is the Mac's clock: a snapshot that is too old is shown as unknown. */
  show(snapshot: Snapshot, now: number): void {
    const { key, level } = bannerFor(snapshot, now);
    const { language, snoozedUntil } = snapshot;
    const headline = catalogueFor(language).banner[key].title;
    const snoozed = snoozedUntil !== null && now < snoozedUntil;
    this.draw({ level, headline, language, snoozed, marked: this.face?.marked ?? false });
  }

  /** A dot beside the icon (macOS): there was something to say and no notification could say it. */
  mark(marked: boolean): void {
    if (this.face !== null) this.draw({ ...this.face, marked });
  }

  bounds(): Rectangle {
    return this.tray?.getBounds() ?? { x: 0, y: 0, width: 0, height: 0 };
  }

  destroy(): void {
    this.tray?.destroy();
    this.tray = null;
  }

  private draw(face: Face): void {
    const { drawn } = this;
    this.face = face;
    const tray = this.tray ?? this.create(face.level);
    if (drawn !== null && drawn.level !== face.level) tray.setImage(this.image(face.level));
    if (drawn?.headline !== face.headline) tray.setToolTip(face.headline);
    if (this.parts.isMac && (drawn?.marked ?? false) !== face.marked) tray.setTitle(face.marked ? '•' : '');
    if (drawn?.headline !== face.headline || drawn.snoozed !== face.snoozed || drawn.language !== face.language) {
      this.menu = Menu.buildFromTemplate(this.rows(face));
      // Linux exports a menu only when it is set; on macOS a set menu would take the left click.
      if (!this.parts.isMac) tray.setContextMenu(this.menu);
    }
    this.drawn = face;
  }

  private create(level: Level): Tray {
    const tray = new Tray(this.image(level));
    tray.on('click', () => this.parts.acts.toggle());
    tray.on('right-click', () => {
      if (this.parts.isMac && this.menu !== null) tray.popUpContextMenu(this.menu);
    });
    this.tray = tray;
    return tray;
  }

  private image(level: Level) {
    return nativeImage.createFromPath(
      path.join(this.parts.folder, `${level}${this.parts.isMac ? 'Template' : ''}.png`),
    );
  }

  private rows({ headline, language, snoozed }: Face): MenuItemConstructorOptions[] {
    const words = catalogueFor(language).tray;
    const { acts } = this.parts;
    const snooze: MenuItemConstructorOptions[] = [
      { label: words.forAnHour, click: () => acts.snooze('one-hour') },
      { label: words.untilTomorrow, click: () => acts.snooze('tomorrow') },
      ...(snoozed ? [{ label: words.endSnooze, click: () => acts.snooze(null) }] : []),
    ];
    return [
      { label: headline, enabled: false },
      { type: 'separator' },
      { label: words.open, click: acts.open },
      { label: words.checkNow, click: acts.checkNow },
      { label: words.snooze, submenu: snooze },
      { label: words.copyReport, click: acts.copyReport },
      { type: 'separator' },
      { label: words.quit, click: acts.quit },
    ];
  }
}
