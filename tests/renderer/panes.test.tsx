// The drawings of Apple's windows: as pictures with one mark and nothing to press, and as windows that tell every click.
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { backgroundDrawings } from '../../renderer/panes/background-drawings.tsx';
import type { Drawing } from '../../renderer/panes/drawing.ts';
import { FilterDialog } from '../../renderer/panes/FilterDialog.tsx';
import { FullDiskAccessPane } from '../../renderer/panes/FullDiskAccessPane.tsx';
import { type LoginItemsControl, LoginItemsPane } from '../../renderer/panes/LoginItemsPane.tsx';
import { PrivacyListPane } from '../../renderer/panes/PrivacyListPane.tsx';
import { PrivacySecurityPane } from '../../renderer/panes/PrivacySecurityPane.tsx';
import { systemDrawings } from '../../renderer/panes/system-drawings.tsx';
import {
  filterWords,
  fullDiskAccessWords,
  loginItemsWords,
  privacyListWords,
  privacySecurityWords,
} from '../../renderer/panes/words.ts';
import type { PaneGeneration } from '../../src/macos.ts';
import type { StepId } from '../../src/step.ts';
import { appleWords } from '../../src/text/apple-shown.ts';

afterEach(cleanup);

describe('the picture of the switch for the background', () => {
  it.each([
    ['B', 14, 'Login Items', 'Allow in the Background', 'en'],
    ['C', 15, 'Login Items & Extensions', 'Allow in the Background', 'en'],
    ['C', 26, 'Login Items & Extensions', 'App Background Activity', 'en'],
    ['B', 14, 'ログイン項目', 'バックグラウンドでの実行を許可', 'ja'],
  ] as const)('of generation %s, macOS %i, is of %s, has the list %s, and marks one control', (...row) => {
    const [generation, major, name, list, language] = row;
    const apple = appleWords(language, generation, {}, major);
    const { container } = render(backgroundDrawings[generation]?.draw(apple));
    expect(backgroundDrawings[generation]?.name?.(apple)).toBe(name);
    expect(container.textContent).toContain(list);
    const marked = container.querySelector('svg[viewBox="0 0 14 19"]')?.closest('li');
    expect(marked?.textContent).toContain('Microsoft Defender');
    expect(container.querySelectorAll('button, input, a').length).toBe(0);
  });

  it('has a bar where Apple’s word is not known, and is not there before macOS 13', () => {
    const { container } = render(backgroundDrawings.C?.draw(appleWords('nl', 'C', {}, 26)));
    expect(container.textContent).not.toMatch(/achtergrond|Background/i);
    expect(backgroundDrawings.A).toBeUndefined();
  });
});

const generations: readonly PaneGeneration[] = ['A', 'B', 'C'];

function drawingOf(step: StepId, generation: PaneGeneration): Drawing {
  const drawing = systemDrawings[step]?.[generation];
  if (drawing === undefined) throw new Error(`no picture of ${step} in generation ${generation}`);
  return drawing;
}

const blocked = {
  en: 'System software from application “Microsoft Defender” was blocked from loading.',
  nl: 'Het laden van de systeemsoftware van de app Microsoft Defender is geblokkeerd.',
};

describe('the picture', () => {
  const rows: readonly (readonly [StepId, string, string, 'en' | 'nl'])[] = [
    ['allow-endpoint-extension', 'AB', blocked.en, 'en'],
    ['allow-network-extension', 'AB', blocked.nl, 'nl'],
    ['allow-endpoint-extension', 'C', 'Endpoint Security Extensions', 'en'],
    ['allow-network-extension', 'C', 'Netwerkextensies', 'nl'],
    ['allow-network-filter', 'ABC', '“Microsoft Defender” Would Like to Filter Network Content', 'en'],
    ['allow-network-filter', 'ABC', 'Microsoft Defender wil je netwerkinhoud filteren', 'nl'],
    ['grant-full-disk-access', 'ABC', 'Volledige schijftoegang', 'nl'],
    ['grant-full-disk-access', 'ABC', 'Microsoft Defender Endpoint Security Extension', 'en'],
  ];

  it.each(rows)('of %s, generations %s, says %j and marks one control', (step, letters, words, language) => {
    for (const generation of generations.filter((letter) => letters.includes(letter))) {
      const { container } = render(drawingOf(step, generation).draw(appleWords(language, generation)));
      expect(container.textContent).toContain(words);
      expect(container.querySelectorAll('svg[viewBox="0 0 14 19"]').length).toBe(1);
      expect(container.querySelectorAll('button, input, a').length).toBe(0);
      cleanup();
    }
  });

  it('has the name of the window it shows', () => {
    const nameOf = (step: StepId, generation: PaneGeneration) =>
      drawingOf(step, generation).name?.(appleWords('en', generation));
    expect(generations.map((generation) => nameOf('allow-endpoint-extension', generation))).toEqual([
      'Security & Privacy',
      'Privacy & Security',
      'Login Items & Extensions',
    ]);
    expect(nameOf('grant-full-disk-access', 'B')).toBe('Full Disk Access');
  });

  it('marks the info button of its own extension', () => {
    for (const [step, row] of [
      ['allow-endpoint-extension', 'Endpoint Security Extensions'],
      ['allow-network-extension', 'Network Extensions'],
    ] as const) {
      const { container } = render(drawingOf(step, 'C').draw(appleWords('en', 'C')));
      const marked = container.querySelector('svg[viewBox="0 0 14 19"]')?.closest('li');
      expect(marked?.textContent).toContain(row);
      cleanup();
    }
  });
});

describe('Login Items & Extensions', () => {
  const words = { ...loginItemsWords(appleWords('en', 'C')), done: 'Done' };

  it('draws a line where Apple’s word is not known, and still marks the button beside it', () => {
    const { container } = render(drawingOf('allow-endpoint-extension', 'C').draw(appleWords('nl', 'C')));
    const marked = container.querySelector('svg[viewBox="0 0 14 19"]')?.closest('li');
    expect(marked?.textContent).not.toMatch(/Endpoint|extensi/i);
    expect(container.textContent).toContain('Netwerkextensies');
  });

  it('reports which info button was pressed', () => {
    const onPress = vi.fn<(control: LoginItemsControl) => void>();
    render(<LoginItemsPane words={words} on={{ endpoint: false, network: true }} open={null} onPress={onPress} />);
    fireEvent.click(screen.getByRole('button', { name: 'Network Extensions' }));
    fireEvent.click(screen.getByRole('button', { name: 'Endpoint Security Extensions' }));
    expect(onPress.mock.calls.flat()).toEqual(['network-info', 'endpoint-info']);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('has a sheet with the switch, over a page that cannot be clicked then', () => {
    const onPress = vi.fn<(control: LoginItemsControl) => void>();
    const { container } = render(
      <LoginItemsPane words={words} on={{ endpoint: false, network: true }} open="network" onPress={onPress} />,
    );
    const sheet = within(screen.getByRole('dialog', { name: 'Network Extensions' }));
    const control = sheet.getByRole('switch', { name: 'Microsoft Defender Network Extension' });
    expect(control.getAttribute('aria-checked')).toBe('true');
    fireEvent.click(control);
    fireEvent.click(sheet.getByRole('button', { name: 'Done' }));
    expect(onPress.mock.calls.flat()).toEqual(['network-switch', 'done']);
    expect(container.querySelectorAll('[inert]').length).toBe(1);
  });

  it('has no switch where Defender has no extension', () => {
    render(<LoginItemsPane words={words} on={{ endpoint: null, network: null }} open="endpoint" onPress={vi.fn()} />);
    expect(screen.queryByRole('switch')).toBeNull();
  });
});

describe('Privacy & Security', () => {
  const words = privacySecurityWords(appleWords('nl', 'B'), 'driver');

  it('has the row only while something is blocked', () => {
    const onAllow = vi.fn();
    const { rerender } = render(<PrivacySecurityPane words={words} blocked onAllow={onAllow} />);
    expect(screen.getByText(/ontwikkelaar 'Microsoft Corporation'/)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Sta toe' }));
    expect(onAllow).toHaveBeenCalledOnce();
    rerender(<PrivacySecurityPane words={words} blocked={false} onAllow={onAllow} />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('Beveiliging')).toBeDefined();
  });
});

describe('Full Disk Access', () => {
  const on = { app: true, extension: false };

  it('has a switch for Defender and one for its extension', () => {
    const onSwitch = vi.fn<(name: string) => void>();
    render(<FullDiskAccessPane words={fullDiskAccessWords(appleWords('en', 'C'))} on={on} onSwitch={onSwitch} />);
    const checked = screen.getAllByRole('switch').map((control) => control.getAttribute('aria-checked'));
    expect(checked).toEqual(['true', 'false']);
    for (const control of screen.getAllByRole('switch')) fireEvent.click(control);
    expect(onSwitch.mock.calls.flat()).toEqual(['app', 'extension']);
  });

  it('lists nothing of a Defender that is not there', () => {
    render(<FullDiskAccessPane words={fullDiskAccessWords(appleWords('en', 'C'))} on={null} onSwitch={vi.fn()} />);
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('up to macOS 12 is grey until the lock is clicked', () => {
    const onSwitch = vi.fn<(name: string) => void>();
    const onLock = vi.fn();
    const words = privacyListWords(appleWords('en', 'A'));
    const pane = (locked: boolean) => (
      <PrivacyListPane words={words} locked={locked} on={on} onSwitch={onSwitch} onLock={onLock} />
    );
    const { rerender } = render(pane(true));
    const name = 'Microsoft Defender Endpoint Security Extension';
    fireEvent.click(screen.getByRole('switch', { name }));
    expect(onSwitch).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Click the lock to make changes.' }));
    expect(onLock).toHaveBeenCalledOnce();
    rerender(pane(false));
    fireEvent.click(screen.getByRole('switch', { name }));
    expect(onSwitch.mock.calls.flat()).toEqual(['extension']);
  });
});

it('the question about network content reports the answer', () => {
  const onAnswer = vi.fn<(answer: string) => void>();
  render(<FilterDialog words={filterWords(appleWords('nl', 'C'))} onAnswer={onAnswer} />);
  fireEvent.click(screen.getByRole('button', { name: 'Weiger' }));
  fireEvent.click(screen.getByRole('button', { name: 'Sta toe' }));
  expect(onAnswer.mock.calls.flat()).toEqual(['deny', 'allow']);
});
