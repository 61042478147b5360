// What the panel asks of Electron: focus given back on macOS, dialogs attached, no browser's tools, and its place.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setAppMenu } from '../../../main/window/menu-bar-app.ts';
import { Panel } from '../../../main/window/panel.ts';
import { saveDialog } from '../../../main/window/save.ts';

const electron = vi.hoisted(() => ({
  asked: [] as string[],
  isPackaged: false,
  visible: false,
  focused: false,
  made: [] as { readonly webPreferences: Readonly<Record<string, unknown>> }[],
  listeners: new Map<string, () => void>(),
  bounds: { x: 0, y: 0, width: 0, height: 0 },
  display: { bounds: { x: 0, y: 0, width: 1440, height: 900 }, workArea: { x: 0, y: 25, width: 1440, height: 875 } },
}));

// It starts neither without a display nor inside of this test's process; the e2e stories have the real one.
vi.mock('electron', () => {
  const ask = (what: string) => void electron.asked.push(what);
  class BrowserWindow {
    webContents = {
      on: () => {},
      send: () => {},
      getZoomFactor: () => 1,
      mainFrame: null,
      forcefullyCrashRenderer: () => {},
    };
    constructor(options: { readonly webPreferences: Readonly<Record<string, unknown>> }) {
      electron.made.push(options);
    }
    on = (event: string, listener: () => void) => electron.listeners.set(event, listener);
    isVisible = () => electron.visible;
    isFocused = () => electron.focused;
    loadURL = async () => {};
    getBounds = () => electron.bounds;
    setBounds = (bounds: typeof electron.bounds) => {
      electron.bounds = bounds;
    };
    setVisibleOnAllWorkspaces = (_on: boolean, how: unknown) => ask(`all workspaces ${JSON.stringify(how)}`);
    show = () => {
      ask('window shown');
      electron.visible = true;
      electron.focused = true;
    };
    hide = () => {
      ask('window hidden');
      electron.visible = false;
      electron.focused = false;
    };
    focus = () => ask('window focused');
    destroy = () => {};
  }
  const app = {
    get isPackaged() {
      return electron.isPackaged;
    },
    hide: () => ask('app hidden'),
    show: () => ask('app shown'),
    focus: (how: unknown) => ask(`app focused ${JSON.stringify(how)}`),
    getPath: () => '/downloads',
  };
  return {
    app,
    BrowserWindow,
    dialog: {
      showSaveDialog: async (...args: readonly unknown[]) => {
        ask(`dialog of ${args.length}`);
        return { canceled: true };
      },
    },
    Menu: {
      setApplicationMenu: (menu: unknown) => ask(`menu ${JSON.stringify(menu)}`),
      buildFromTemplate: (rows: unknown) => rows,
    },
    nativeTheme: { shouldUseDarkColors: false },
    protocol: {},
    net: {},
    screen: { getCursorScreenPoint: () => ({ x: 0, y: 0 }), getDisplayNearestPoint: () => electron.display },
  };
});

const asked = () => electron.asked.splice(0);
const icon = { x: 700, y: 0, width: 24, height: 24 };

function panelOn(isMac: boolean, state = { mustStay: false }) {
  const told: string[] = [];
  const panel = new Panel({
    isMac,
    preload: '/preload.cjs',
    icon: () => icon,
    elapsed: () => 0,
    log: () => {},
  });
  panel.connect({
    prepare: () => {},
    mustStay: () => state.mustStay,
    onShown: () => void told.push('shown'),
    onHidden: () => void told.push('hidden'),
  });
  return { panel, told };
}

beforeEach(() => {
  asked();
  electron.made.length = 0;
  electron.isPackaged = false;
  electron.visible = false;
  electron.focused = false;
});

describe('on macOS', () => {
  it('a panel that had the keyboard hides the app too, so that another app gets it', () => {
    const { panel } = panelOn(true);
    panel.show();
    panel.fit(300);
    expect(asked()).toEqual([expect.stringContaining('skipTransformProcessType'), 'app shown', 'window shown']);
    panel.hide();
    expect(asked()).toEqual(['window hidden', 'app hidden']);
  });

  it('one that lost the keyboard to another app already hides alone', () => {
    const { panel } = panelOn(true);
    panel.show();
    panel.fit(300);
    electron.focused = false;
    asked();
    electron.listeners.get('blur')?.();
    expect(asked()).toEqual(['window hidden']);
  });

  it('a click on the icon brings a panel to the front that stands beside a pane, and hides it with the next', () => {
    const { panel } = panelOn(true, { mustStay: true });
    panel.toggle(icon);
    panel.fit(300);
    electron.focused = false;
    asked();
    panel.toggle(icon);
    expect(asked()).toEqual(['app focused {"steal":true}', 'window focused']);
    electron.focused = true;
    panel.toggle(icon);
    expect(asked()).toEqual(['window hidden', 'app hidden']);
  });

  it('hangs below the icon that was clicked, and at the top right when that is out of sight', () => {
    const { panel } = panelOn(true);
    panel.toggle({ x: 200, y: 0, width: 24, height: 24 });
    panel.fit(300);
    expect(electron.bounds).toEqual({ x: 22, y: 33, width: 380, height: 300 });
    panel.hide();
    panel.toggle({ x: 0, y: 900, width: 24, height: 24 });
    expect(electron.bounds).toEqual({ x: 1052, y: 33, width: 380, height: 300 });
  });

  it('the menu has copying and closing, and nothing of a browser, nor a key to quit', () => {
    setAppMenu(true);
    const [menu = ''] = asked();
    const roles = [...menu.matchAll(/"role":"(\w+)"/g)].map(([, role]) => role);
    expect(roles).toEqual(['close', 'undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']);
  });
});

it('elsewhere no app is hidden or shown, a click always hides, and there is no menu', () => {
  const { panel, told } = panelOn(false, { mustStay: true });
  panel.toggle(icon);
  panel.fit(300);
  electron.focused = false;
  panel.toggle(icon);
  setAppMenu(false);
  expect(asked().slice(1)).toEqual(['window shown', 'window hidden', 'menu null']);
  expect(told).toEqual(['shown', 'hidden']);
});

it.each([
  [false, true],
  [true, false],
])('packaged %s: developer tools %s', (isPackaged, devTools) => {
  electron.isPackaged = isPackaged;
  panelOn(true).panel.show();
  expect(electron.made[0]?.webPreferences).toMatchObject({ devTools, sandbox: true });
});

it('a save dialog belongs to the panel while that is shown, and to nothing while it is not', async () => {
  const { panel } = panelOn(true);
  const saving = saveDialog(() => panel.shownWindow());
  panel.show();
  await saving.choosePlace('a');
  panel.fit(300);
  await saving.choosePlace('a');
  expect(asked().filter((what) => what.startsWith('dialog'))).toEqual(['dialog of 1', 'dialog of 2']);
});
