// What the tray asks of Electron: only what has changed, macOS's ways on a Mac, and clicks. Electron's part is stood in for.
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TrayIcon } from '../../../main/window/tray.ts';
import { noActs } from '../../../src/acts.ts';
import { defaultSettings } from '../../../src/default-settings.ts';
import type { FindingCode, Level } from '../../../src/finding.ts';
import { beforeFirstLook, type Snapshot } from '../../../src/snapshot.ts';
import { catalogueFor } from '../../../src/text/spoken.ts';

interface Row {
  readonly label?: string;
  readonly enabled?: boolean;
  readonly submenu?: readonly Row[];
  readonly click?: () => void;
}

/** What was asked of Electron, and the clicks it would pass on. */
const electron = vi.hoisted(() => ({
  asked: [] as string[],
  rows: [] as readonly unknown[],
  clicks: new Map<string, (event: { readonly ctrlKey: boolean }, bounds: unknown) => void>(),
}));

// It starts neither without a display nor inside of this test's process; the e2e stories have the real one.
vi.mock('electron', () => {
  const ask = (what: string) => void electron.asked.push(what);
  class Tray {
    constructor(image: string) {
      ask(`icon ${image}`);
    }
    on = (event: string, listener: (event: { readonly ctrlKey: boolean }, bounds: unknown) => void) =>
      electron.clicks.set(event, listener);
    setIgnoreDoubleClickEvents = (ignore: boolean) => ask(`double clicks ${ignore ? 'ignored' : 'told'}`);
    setImage = (image: string) => ask(`image ${image}`);
    setToolTip = (text: string) => ask(`tooltip ${text}`);
    setTitle = (text: string) => ask(`title ${text}`);
    setContextMenu = () => ask('menu set');
    popUpContextMenu = () => ask('menu shown');
    getBounds = () => ({ x: 3, y: 0, width: 22, height: 22 });
    destroy = () => ask('gone');
  }
  const buildFromTemplate = (rows: readonly unknown[]) => {
    ask('menu made');
    electron.rows = rows;
    return {};
  };
  return { Tray, Menu: { buildFromTemplate }, nativeImage: { createFromPath: (file: string) => path.basename(file) } };
});

const plainClick = { ctrlKey: false };
const place = { x: 700, y: 0, width: 24, height: 24 };
const now = new Date(2026, 5, 12, 9).getTime();
const words = catalogueFor('en');
const acts = {
  toggle: vi.fn(),
  open: vi.fn(),
  checkNow: vi.fn(),
  snooze: vi.fn(),
  showPage: vi.fn(),
  quit: vi.fn(),
};
const first = beforeFirstLook({ at: now, acts: noActs, language: 'en', snoozedUntil: null, practice: false });

function snapshotOf(level: Level, ...codes: readonly FindingCode[]): Snapshot {
  const findings = codes.map((code) => ({ code, level, fixableBy: 'user', evidence: [] }) as const);
  return { ...first, looked: true, agreed: true, diagnosis: { level, findings } };
}

const well = snapshotOf('protected');
const off = snapshotOf('unprotected', 'switched-off');

function trayOf(isMac: boolean): TrayIcon {
  const tray = new TrayIcon({ folder: '/tray', isMac });
  tray.connect(acts);
  return tray;
}
const asked = () => electron.asked.splice(0);
const rowNamed = (label: string, rows = electron.rows as readonly Row[]): Row | undefined =>
  rows.flatMap((row) => [row, ...(row.submenu ?? [])]).find((row) => row.label === label);

beforeEach(() => {
  asked();
  vi.clearAllMocks();
});

describe('drawing', () => {
  it('the same twice asks nothing of Electron, and a second later neither', () => {
    const tray = trayOf(false);
    tray.show(off, now);
    expect(asked()).toEqual([
      'icon unprotected.png',
      `tooltip ${words.banner['switched-off'].title}`,
      'menu made',
      'menu set',
    ]);
    tray.show(off, now);
    tray.show({ ...off, sequence: 7, at: now + 1_000 }, now + 1_000);
    expect(asked()).toEqual([]);
  });

  it('another level changes icon, tooltip and menu of the same tray', () => {
    const tray = trayOf(false);
    tray.show(off, now);
    asked();
    tray.show(well, now);
    expect(asked()).toEqual([
      'image protected.png',
      `tooltip ${words.banner.protected.title}`,
      'menu made',
      'menu set',
    ]);
  });

  it('is not green once the last look is too old', () => {
    const tray = trayOf(false);
    tray.show(well, now);
    asked();
    tray.show(well, now + 60 * 60_000);
    expect(asked()).toContain('image unknown.png');
  });

  it('says the headline and no more, in the language of the guide', () => {
    trayOf(false).show({ ...off, practice: true, language: 'nl' }, now);
    expect(asked()).toContain(`tooltip ${catalogueFor('nl').banner['switched-off'].title}`);
  });

  it('stays away while there is nothing to say where the person wants that, and comes back', () => {
    const tray = trayOf(false);
    const settings = { ...first.settings, values: { ...defaultSettings, showIconOnlyWhenNeeded: true } };
    tray.show({ ...well, settings }, now);
    tray.mark(true);
    expect(asked()).toEqual([]);
    expect(tray.bounds()).toEqual({ x: 0, y: 0, width: 0, height: 0 });
    tray.show({ ...off, settings }, now);
    expect(asked()).toContain('icon unprotected.png');
    tray.show({ ...well, settings }, now);
    expect(asked()).toEqual(['gone']);
  });
});

describe('on macOS', () => {
  it('icons are templates, and the menu opens by the right button only', () => {
    trayOf(true).show(off, now);
    expect(asked()).toEqual([
      'icon unprotectedTemplate.png',
      'double clicks ignored',
      `tooltip ${words.banner['switched-off'].title}`,
      'menu made',
    ]);
    electron.clicks.get('click')?.(plainClick, place);
    expect(acts.toggle).toHaveBeenCalledExactlyOnceWith(place);
    expect(asked()).toEqual([]);
    electron.clicks.get('right-click')?.(plainClick, place);
    expect(asked()).toEqual(['menu shown']);
  });

  it('Control with a click opens the menu and not the panel; elsewhere it is a click', () => {
    trayOf(true).show(off, now);
    asked();
    electron.clicks.get('click')?.({ ctrlKey: true }, place);
    expect(asked()).toEqual(['menu shown']);
    expect(acts.toggle).not.toHaveBeenCalled();
    trayOf(false).show(off, now);
    expect(asked()).not.toContain('double clicks ignored');
    electron.clicks.get('click')?.({ ctrlKey: true }, place);
    expect(acts.toggle).toHaveBeenCalledOnce();
  });

  it('a dot stays beside the icon from a refused notification to one that was shown', () => {
    const tray = trayOf(true);
    tray.show(off, now);
    asked();
    tray.mark(true);
    tray.mark(true);
    expect(asked()).toEqual(['title •']);
    tray.show(well, now);
    expect(asked()).not.toContain('title ');
    tray.mark(false);
    expect(asked()).toEqual(['title ']);
  });
});

describe('the menu', () => {
  it('silences until a clock time and ends that, looks, opens pages and quits', () => {
    const tray = trayOf(false);
    tray.show(off, now);
    rowNamed(words.tray.forAnHour)?.click?.();
    expect(acts.snooze).toHaveBeenLastCalledWith('one-hour');
    const tomorrowAtNine = new Date(now);
    tomorrowAtNine.setDate(tomorrowAtNine.getDate() + 1);
    const until = Math.min(tomorrowAtNine.setHours(9, 0, 0, 0), now + 24 * 3_600_000);
    const time = words.times.clock(until, 24);
    rowNamed(words.pages.snooze.trayUntilTomorrow(time))?.click?.();
    expect(acts.snooze).toHaveBeenLastCalledWith('tomorrow');
    expect(rowNamed(words.tray.endSnooze)).toBeUndefined();
    tray.show({ ...off, snoozedUntil: now + 60_000 }, now);
    rowNamed(words.tray.endSnooze)?.click?.();
    expect(acts.snooze).toHaveBeenLastCalledWith(null);
    rowNamed(`${words.pages.titles.report}…`)?.click?.();
    expect(acts.showPage).toHaveBeenCalledWith('report');
    for (const [label, act] of [
      [words.tray.open, acts.open],
      [words.tray.checkNow, acts.checkNow],
      [words.tray.quit, acts.quit],
    ] as const) {
      rowNamed(label)?.click?.();
      expect(act).toHaveBeenCalledOnce();
    }
  });

  it('begins with how the Mac is, which nobody can click', () => {
    trayOf(false).show(well, now);
    expect(electron.rows[0]).toEqual({ label: words.banner.protected.title, enabled: false });
  });

  it('offers no silence before the first look, nor where the profile allows none', () => {
    trayOf(false).show(first, now);
    expect(rowNamed(words.tray.snooze)).toBeUndefined();
    const settings = { ...first.settings, values: { ...defaultSettings, snoozeMaxHours: 0 } };
    trayOf(false).show({ ...off, settings }, now);
    expect(rowNamed(words.tray.snooze)).toBeUndefined();
  });
});
