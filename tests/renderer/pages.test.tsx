// The pages beside the guide: the way there and back, what can be changed, what is forced, and what is told.
// biome-ignore-all lint/style/noExcessiveLinesPerFile: pages are reached from each other.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { galleryHistory, lostHistory } from '../../renderer/gallery-history.ts';
import { galleryNow, galleryStates } from '../../renderer/gallery-states.ts';
import { showPage } from '../../renderer/store.ts';
import { defaultSettings, watchable } from '../../src/default-settings.ts';
import { disclosures } from '../../src/disclosure.ts';
import type { SettingsReading } from '../../src/settings.ts';
import type { PageId, Snapshot } from '../../src/snapshot.ts';
import { catalogueFor } from '../../src/text/spoken.ts';
import { unsetSettings } from '../../src/unset-settings.ts';
import { type Given, shown } from './fixtures.tsx';

const state = (name: string): Snapshot => {
  const snapshot = galleryStates[name];
  if (snapshot === undefined) throw new Error(`there is no state ${name}`);
  return { ...snapshot, request: null };
};
const well = state('protected');
const hourMs = 60 * 60_000;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const heading = () => screen.getByRole('heading', { level: 1 });
const on = (page: PageId, snapshot: Snapshot = well, given: Given = {}) => {
  const panel = shown(snapshot, given);
  act(() => showPage(panel.store, page));
  return panel;
};
const having = (part: Partial<SettingsReading>): Snapshot => ({ ...well, settings: { ...unsetSettings, ...part } });

describe('the way', () => {
  it.each(['Settings', 'History', 'What Kextant reads', 'Report'])(
    'to %s leads over the menu, and back to it',
    (name) => {
      shown(well);
      press('More');
      press(name);
      expect(heading().textContent).toBe(name);
      expect(document.activeElement).toBe(heading());
      press('Back');
      expect(heading().textContent).toBe('This Mac is protected');
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More' }));
    },
  );

  it('back is what Escape does first; then it hides the panel', () => {
    const { asked } = on('settings');
    fireEvent.keyDown(window, { key: 'Escape' });
    expect(heading().textContent).toBe('This Mac is protected');
    expect(asked).toEqual([]);
    fireEvent.keyDown(window, { key: 'Escape' });
    expect(asked).toEqual(['hide']);
  });

  it('leads where a click outside of the panel wants to be, once for each click', () => {
    const { publish, store } = shown(well);
    publish({ ...well, request: { page: 'settings', id: 1 } });
    expect(heading().textContent).toBe('Settings');
    act(() => showPage(store, 'guide'));
    publish({ ...well, request: { page: 'settings', id: 1 } });
    expect(heading().textContent).toBe('This Mac is protected');
    publish({ ...well, request: { page: 'report', id: 2 } });
    expect(heading().textContent).toBe('Report');
  });

  it('leads from a notification to the step it is about; looks leave the focus alone', () => {
    const expired = state('expired');
    const { publish } = on('settings', expired);
    publish({ ...expired, request: { page: 'guide', id: 1 } });
    const step = screen.getByRole('heading', { level: 2 });
    expect(document.activeElement).toBe(step);
    screen.getByRole('button', { name: 'More' }).focus();
    publish({ ...expired, request: { page: 'guide', id: 1 } });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More' }));
  });

  it('leads to the headline where there is no step', () => {
    const { publish } = shown(well);
    publish({ ...well, request: { page: 'guide', id: 1 } });
    expect(document.activeElement).toBe(heading());
  });
});

describe('settings', () => {
  it('asks for one change with each control', () => {
    const { asked } = on('settings', { ...well, loginItem: 'off' });
    fireEvent.click(screen.getByRole('switch', { name: 'Show notifications' }));
    fireEvent.click(screen.getByRole('switch', { name: 'Open at login' }));
    fireEvent.change(screen.getByRole('combobox', { name: 'Check every' }), { target: { value: '300' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Language' }), { target: { value: 'nl' } });
    fireEvent.click(screen.getByRole('switch', { name: 'Web protection is off' }));
    expect(asked).toEqual([
      'changeSettings {"notifications":false}',
      'changeSettings {"launchAtLogin":true}',
      'changeSettings {"lookEverySeconds":300}',
      'changeSettings {"language":"nl"}',
      'changeSettings {"watch":{"network-filter-off":false}}',
    ]);
  });

  it('has a control for every setting that a person may change', () => {
    on('settings', { ...well, loginItem: 'off' });
    const labels = Object.values(catalogueFor('en').pages.settings.names);
    const hasControl = (name: string) =>
      ['switch', 'combobox', 'textbox'].some((role) => screen.queryByRole(role, { name }) !== null);
    expect(labels.filter((label) => !hasControl(label))).toEqual([]);
  });

  it('takes a text when the person is done with it, and only when it is another one', () => {
    const { asked } = on('settings');
    const name = screen.getByRole('textbox', { name: 'Name' });
    fireEvent.change(name, { target: { value: ' IT ' } });
    expect(asked).toEqual([]);
    fireEvent.keyDown(name, { key: 'Enter' });
    fireEvent.blur(name);
    fireEvent.change(name, { target: { value: '' } });
    fireEvent.blur(name);
    expect(asked).toEqual(['changeSettings {"supportName":"IT"}']);
  });

  it('a look does not disturb a person who is typing', () => {
    const { publish } = on('settings');
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
    fireEvent.change(name, { target: { value: 'IT Serv' } });
    publish(well);
    expect(name.value).toBe('IT Serv');
  });

  it('shows what the organisation has set, and lets nobody change it', () => {
    const values = { ...defaultSettings, supportName: 'IT', lookEverySeconds: 120 };
    const forced = ['supportName', 'lookEverySeconds', 'watch.network-filter-off'];
    const { asked } = on('settings', having({ values, forced }));
    const filter = screen.getByRole('switch', {
      name: 'Web protection is off',
      description: 'Set by your organization',
    });
    fireEvent.click(filter);
    expect(asked).toEqual([]);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Check every' }).disabled).toBe(true);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Check every' }).value).toBe('120');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).readOnly).toBe(true);
    expect(screen.getAllByText('Set by your organization')).toHaveLength(forced.length);
  });

  it('shows what macOS really does at login', () => {
    const { publish } = on('settings', { ...well, loginItem: 'needs-approval' });
    const item = screen.getByRole('switch', { name: 'Open at login' });
    expect(item.getAttribute('aria-checked')).toBe('false');
    expect(screen.getByText(/Allow Kextant in the login items/)).toBeTruthy();
    publish({ ...well, loginItem: 'on' });
    expect(item.getAttribute('aria-checked')).toBe('true');
    publish({ ...well, loginItem: 'not-available' });
    expect(item.getAttribute('aria-disabled')).toBe('true');
  });

  it('says when a change was not taken', async () => {
    on('settings', well, { answer: { ok: false, code: 'refused' } });
    fireEvent.click(screen.getByRole('switch', { name: 'Show notifications' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Not saved');
  });

  it('lists what has no effect, with the reason', () => {
    on('settings', having({ ignored: [{ source: 'profile', name: 'lookEverySeconds', reason: 'too-small' }] }));
    expect(screen.getByText('lookEverySeconds').closest('li')?.textContent).toBe(
      'Your organization’s profile: lookEverySecondstoo low or too short',
    );
  });

  it('has a switch for each finding that may not count', () => {
    on('settings');
    const section = screen.getByRole('heading', { name: 'Warn me when' }).parentElement;
    expect(within(section as HTMLElement).getAllByRole('switch')).toHaveLength(watchable.length - 1);
    expect(within(section as HTMLElement).queryByRole('switch', { name: /passive|watching only/i })).toBeNull();
  });
});

describe('history', () => {
  it('tells changes, newest first, with how long each lasted', async () => {
    on('history', well, { history: galleryHistory });
    const rows = await screen.findAllByRole('listitem');
    expect(rows).toHaveLength(galleryHistory.length);
    expect(rows[0]?.textContent).toMatch(/^Protectedsince /);
    expect(rows[1]?.textContent).toMatch(
      /^Not protectedReal-time protection is offDefender can’t see all files.* · 5 hours$/,
    );
    expect(rows.some((row) => row.textContent?.startsWith('Kextant wasn’t running'))).toBe(true);
    expect(rows.some((row) => row.textContent?.endsWith('duration unknown'))).toBe(true);
  });

  it('says in one sentence when protection was lost, and after which update', async () => {
    on('history', state('page-history-lost'), { history: lostHistory });
    const [sentence] = await screen.findAllByText(
      /^Not protected since .*, after macOS changed from 26\.1 to 26\.2\.$/,
    );
    expect(sentence).toBeTruthy();
  });

  it('says each day of the strip in words, for the keyboard and for the pointer', async () => {
    on('history', well, { history: galleryHistory, now: galleryNow });
    const strip = await screen.findByRole('slider', { name: 'The last 90 days' });
    expect(strip.getAttribute('aria-valuetext')).toMatch(/Nov 25, Not protected, Real-time protection is off, /);
    fireEvent.change(strip, { target: { value: '87' } });
    expect(strip.getAttribute('aria-valuetext')).toMatch(/Nov 23, Protected$/);
    const chart = strip.parentElement as HTMLElement;
    chart.getBoundingClientRect = () => new DOMRect(0, 0, 360, 38);
    fireEvent.pointerMove(chart, { clientX: 0 });
    expect(screen.getByText(/^Nothing recorded$/, { selector: 'p' }).textContent).toMatch(/Aug 28 Nothing recorded$/);
    fireEvent.pointerLeave(chart);
    expect(screen.getByText(/Nov 23/, { selector: 'strong' })).toBeTruthy();
  });

  it('parts what it says of a day as Japanese and Chinese do', async () => {
    const history = [{ at: galleryNow, level: 'unprotected', codes: ['switched-off'], first: true }] as const;
    on('history', { ...well, language: 'ja' }, { history, now: galleryNow });
    const strip = await screen.findByRole('slider');
    expect(strip.getAttribute('aria-valuetext')).toMatch(/11月25日.*、保護なし、リアルタイム保護がオフです$/);
  });

  it('counts the days of each level, for people who cannot see the strip', async () => {
    on('history', well, { history: galleryHistory, now: galleryNow });
    const legend = (await screen.findAllByText(/^\d+ days$/)).map(({ parentElement }) => parentElement?.textContent);
    expect(legend).toEqual([
      'Not protected 5 days',
      'Unknown 2 days',
      'Needs attention 4 days',
      'Protected 47 days',
      'Nothing recorded 32 days',
    ]);
  });

  it('says so when nothing has changed yet', async () => {
    on('history');
    expect(await screen.findByText('Nothing has changed yet.')).toBeTruthy();
  });
});

describe('what Kextant reads', () => {
  it('says of every program and file why and when', () => {
    on('reads');
    expect(screen.getAllByRole('listitem')).toHaveLength(disclosures.length);
    for (const { what } of disclosures)
      for (const line of what) expect(screen.getAllByText(line).length).toBeGreaterThan(0);
  });
});

describe('the report', () => {
  it('is shown before it is saved or copied', async () => {
    const { asked } = on('report');
    expect((await screen.findByText('the text of a report')).closest('section')?.tabIndex).toBe(0);
    press('Copy');
    await waitFor(() => expect(screen.getByText('Copied')).toBeTruthy());
    press('Save…');
    await waitFor(() => expect(screen.getByText('Saved')).toBeTruthy());
    expect(asked).toEqual(['copy report', 'saveReport']);
  });

  it('says when it could not be saved, and nothing when the person changed their mind', async () => {
    on('report', well, { saved: { ok: false, code: 'failed' } });
    press('Save…');
    expect(await screen.findByText(/couldn’t be saved there/)).toBeTruthy();
  });

  it('claims nothing when the person changed their mind', async () => {
    const { asked } = on('report', well, { saved: { ok: true, value: false } });
    press('Save…');
    await waitFor(() => expect(asked).toEqual(['saveReport']));
    expect(screen.queryByText('Saved')).toBeNull();
  });
});

describe('on the overview', () => {
  it('a Mac where somebody else has to act shows who can help', () => {
    shown(state('managed-support'));
    expect(screen.getByText('Your IT team: IT Service Desk, servicedesk@example.org')).toBeTruthy();
  });

  it('a notification that could not be shown is explained to people who want notifications', () => {
    const { publish } = shown({ ...well, alertFailed: true });
    expect(screen.getByText(/didn’t show a notification from Kextant/)).toBeTruthy();
    publish({ ...having({ values: { ...defaultSettings, notifications: false } }), alertFailed: true });
    expect(screen.queryByText(/didn’t show/)).toBeNull();
  });

  it('the first start says why macOS asks for notifications, to people who want them', () => {
    const { publish } = shown({ ...well, asksForAlerts: true });
    expect(screen.getByText(/macOS is asking whether Kextant may send notifications/)).toBeTruthy();
    publish({ ...having({ values: { ...defaultSettings, notifications: false } }), asksForAlerts: true });
    expect(screen.queryByText(/macOS is asking/)).toBeNull();
    publish({ ...well, asksForAlerts: false });
    expect(screen.queryByText(/macOS is asking/)).toBeNull();
  });

  it('the menu offers no silence that the profile does not allow', () => {
    const { publish } = shown(having({ values: { ...defaultSettings, snoozeMaxHours: 0 } }));
    press('More');
    expect(screen.queryByRole('button', { name: /Silence/ })).toBeNull();
    publish(having({}));
    expect(screen.getByRole('button', { name: 'Mute notifications for an hour' })).toBeTruthy();
  });

  it('a finding that is not watched is named in the details, where nobody then says that nothing is wrong', () => {
    const { store } = shown(state('not-watched'));
    act(() => store.setState({ detailsOpen: true }));
    expect(screen.getByText(/Web protection is off \(warning off\)/)).toBeTruthy();
    expect(screen.queryByText('Nothing is wrong.')).toBeNull();
  });

  it('a silence that ends another day says so', () => {
    const morning = new Date(well.at).setHours(8, 0, 0, 0);
    const { publish } = shown({ ...well, at: morning, snoozedUntil: morning + 15 * hourMs }, { now: morning });
    expect(screen.getByText(/^Notifications are muted until \d/)).toBeTruthy();
    publish({ ...well, at: morning, snoozedUntil: morning + 24 * hourMs });
    expect(screen.getByText(/^Notifications are muted until tomorrow at \d/)).toBeTruthy();
  });

  it('a silence ends on the minute, without a look', () => {
    const { pass } = shown({ ...well, snoozedUntil: well.at + hourMs });
    expect(screen.getByText(/Notifications are muted until/)).toBeTruthy();
    pass(hourMs);
    expect(screen.queryByText(/Notifications are muted until/)).toBeNull();
  });
});
