// The practice Mac's settings window: which pane it shows on which macOS, and what a click there asks of the practice Mac.
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PracticeView } from '../../practice/desktop/contract.ts';
import { FilterQuestion } from '../../practice/desktop/FilterQuestion.tsx';
import { PracticeBar } from '../../practice/desktop/PracticeBar.tsx';
import { SettingsPane } from '../../practice/desktop/SettingsPane.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Every call that was made, e.g. `flip endpoint`. */
function calls(): readonly string[] {
  const made: string[] = [];
  const practice = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...args: readonly unknown[]) =>
          void made.push([String(name), ...args].join(' ')),
    },
  );
  vi.stubGlobal('practice', practice);
  return made;
}

function viewOf(part: Partial<PracticeView>): PracticeView {
  return {
    language: 'en',
    generation: 'C',
    pane: 'login-items-extensions',
    locked: true,
    blocked: null,
    allowed: false,
    extensions: { endpoint: false, network: false },
    major: 26,
    background: true,
    access: { app: false, extension: false },
    missing: 4,
    now: 0,
    allowUntil: null,
    asking: false,
    prompt: '',
    askingFilter: false,
    ...part,
  };
}

const empty = 'This pane is empty on the practice Mac.';

describe('the settings window', () => {
  it.each([
    ['A', 'security-general', 'Security & Privacy'],
    ['A', 'privacy-security', 'Security & Privacy'],
    ['B', 'security-general', 'Privacy & Security'],
    ['B', 'privacy-security', 'Privacy & Security'],
    ['B', 'login-items-extensions', 'Login Items'],
    ['C', 'login-items-extensions', 'Login Items & Extensions'],
    ['C', 'network-extensions', 'Login Items & Extensions'],
    ['A', 'full-disk-access', 'Security & Privacy'],
    ['B', 'full-disk-access', 'Full Disk Access'],
  ] as const)('of generation %s at %s is %s', (generation, pane, name) => {
    calls();
    render(<SettingsPane view={viewOf({ generation, pane })} />);
    expect(screen.getByRole('region', { name })).toBeDefined();
    expect(screen.queryByText(empty)).toBeNull();
  });

  it.each([
    ['A', 'login-items-extensions'],
    ['B', 'endpoint-security-extensions'],
    ['C', 'all-panes'],
  ] as const)('of generation %s has nothing at %s', (generation, pane) => {
    calls();
    render(<SettingsPane view={viewOf({ generation, pane })} />);
    expect(screen.getByText(empty)).toBeDefined();
  });

  it('goes from the info button to the switch and back', () => {
    const made = calls();
    render(<SettingsPane view={viewOf({})} />);
    fireEvent.click(screen.getByRole('button', { name: 'Endpoint Security Extensions' }));
    fireEvent.click(screen.getByRole('switch', { name: 'Microsoft Defender Endpoint Security Extension' }));
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(screen.queryByRole('switch', { name: /Extension/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(made).toEqual(['flip endpoint', 'closeWindow']);
  });

  it('opens the sheet that was asked for by its address', () => {
    const made = calls();
    render(<SettingsPane view={viewOf({ pane: 'network-extensions' })} />);
    fireEvent.click(screen.getByRole('switch', { name: 'Microsoft Defender Network Extension' }));
    expect(made).toEqual(['flip network']);
  });

  it('names the developer of a driver and the app of an extension', () => {
    calls();
    const { rerender } = render(
      <SettingsPane view={viewOf({ generation: 'A', pane: 'security-general', blocked: 'driver' })} />,
    );
    expect(screen.getByText(/developer “Microsoft Corporation”/)).toBeDefined();
    rerender(<SettingsPane view={viewOf({ generation: 'B', pane: 'privacy-security', blocked: 'network' })} />);
    expect(screen.getByText(/application “Microsoft Defender”/)).toBeDefined();
  });

  it('allows, unlocks and switches accesses', () => {
    const made = calls();
    const old = { generation: 'A', locked: true } as const;
    const { rerender } = render(
      <SettingsPane view={viewOf({ ...old, pane: 'security-general', blocked: 'endpoint' })} />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Allow' }));
    fireEvent.click(screen.getByRole('button', { name: 'Click the lock to make changes.' }));
    rerender(<SettingsPane view={viewOf({ ...old, locked: false, pane: 'security-general', blocked: 'endpoint' })} />);
    fireEvent.click(screen.getByRole('button', { name: 'Allow' }));
    rerender(<SettingsPane view={viewOf({ pane: 'full-disk-access' })} />);
    fireEvent.click(screen.getByRole('switch', { name: 'Microsoft Defender' }));
    expect(made).toEqual(['unlock', 'allow', 'flip access-app']);
  });

  it.each([
    ['B', 14, 'Allow in the Background'],
    ['C', 15, 'Allow in the Background'],
    ['C', 26, 'App Background Activity'],
  ] as const)('of generation %s, macOS %i, switches what may run in the background: %s', (generation, major, list) => {
    const made = calls();
    const pane = 'login-items-extensions';
    const { rerender } = render(<SettingsPane view={viewOf({ generation, major, pane, background: false })} />);
    expect(screen.getByText(list)).toBeDefined();
    const control = screen.getByRole('switch', { name: 'Microsoft Defender' });
    expect(control.getAttribute('aria-checked')).toBe('false');
    fireEvent.click(control);
    expect(made).toEqual(['flip background']);
    rerender(<SettingsPane view={viewOf({ generation, major, pane, background: null })} />);
    expect(screen.queryByRole('switch', { name: 'Microsoft Defender' })).toBeNull();
  });
});

it('the filter question says that nothing is filtered, and hands the answer on', () => {
  const made = calls();
  render(<FilterQuestion view={viewOf({ language: 'nl' })} />);
  expect(screen.getByText('Oefen-Mac: er wordt niets gefilterd.')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Sta toe' }));
  expect(made).toEqual(['answerFilter allow']);
});

it.each([
  [{ missing: 2 }, '2 of 4 still to allow'],
  [{ missing: 0 }, 'All is allowed'],
  [{ missing: 0, background: false }, 'Not allowed in the background'],
  [{ missing: null, allowed: true }, 'Allowed'],
  [{ missing: null }, 'No Allow button now'],
])('the strip tells of %j: %s', (part, told) => {
  calls();
  render(<PracticeBar view={viewOf(part)} />);
  expect(screen.getByText(told)).toBeDefined();
});
