// What a person sees of a snapshot and can do next: found by role and name, pressed, and asked of main.
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { galleryNow, galleryStates } from '../../renderer/gallery-states.ts';
import type { Snapshot } from '../../src/snapshot.ts';
import { shown } from './fixtures.tsx';

function state(name: string): Snapshot {
  const snapshot = galleryStates[name];
  if (snapshot === undefined) throw new Error(`no state "${name}" in the gallery`);
  return snapshot;
}

const buttons = () =>
  within(
    screen.getByRole('list', { name: /driver|extensions|IT team|protection|Restart|Install|license|Wait/ }),
  ).getAllByRole('button');
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const currentStep = () =>
  screen.queryAllByRole('listitem').filter((item) => item.getAttribute('aria-current') === 'step');

describe('the step that is now', () => {
  it.each([
    ['fresh-open', 'Open Security & Privacy', 'openPane security-general'],
    ['fresh-allow', 'Open Security & Privacy', 'openPane security-general'],
    ['expired', 'Ask macOS again', 'loadDriver request'],
    ['expired-open', 'Open Security & Privacy', 'openPane security-general'],
    ['expired-allow', 'I clicked Allow', 'loadDriver load'],
    ['not-admin', 'Copy message', 'copy ask-it'],
    ['new-mac-all', 'Open Login Items & Extensions', 'openPane login-items-extensions'],
    ['managed-not-approved', 'Open Device Management', 'openPane profiles'],
    ['switched-off', 'Copy command', 'copy turn-on-command'],
    ['not-installed', 'Check now', 'lookNow'],
    ['not-onboarded', 'Copy report', 'copy report'],
    ['starting', 'Check now', 'lookNow'],
  ])('of %s has one main button, %s, which asks main for %s', (name, label, call) => {
    const { asked } = shown(state(name));
    const [step, ...others] = currentStep();
    expect(others).toEqual([]);
    expect(step).toBeDefined();
    expect(buttons().at(-1)?.textContent).toBe(label);
    press(label);
    expect(asked).toEqual([call]);
  });

  it('asks IT by copy, mail and profile, and offers the manual way to people who may take it', () => {
    const { asked } = shown(state('managed'));
    const list = within(screen.getByRole('list', { name: 'Ask your IT team' }));
    for (const label of ['Copy message', 'Write email', 'Save profile']) {
      fireEvent.click(list.getByRole('button', { name: label }));
    }
    expect(asked).toEqual(['copy ask-it', 'mailIt', 'saveProfile']);
    expect(screen.getByText(/appears turned off in the settings, but it works/)).toBeDefined();
    const byHand = screen.getByText('Do it yourself').closest('details');
    expect(byHand?.open).toBe(false);
    expect(byHand?.textContent).toContain('Allow Defender’s security extension');
  });

  it('does not offer the manual way to people who may not take it', () => {
    shown(state('managed-not-approved'));
    expect(screen.queryByText('Do it yourself')).toBeNull();
  });

  it('shows the notes about a switch and about Apple silicon', () => {
    shown(state('new-mac-all'));
    expect(screen.getByText(/anyone who uses this Mac turn it off/)).toBeDefined();
    expect(screen.getByText(/never needs reduced security/)).toBeDefined();
  });

  it('offers the command for Terminal beside the password dialog', () => {
    const { asked } = shown(state('expired'));
    press('Copy command');
    expect(asked).toEqual(['copy load-command']);
  });

  it('shows when each step was done and until when Allow is there, as clock times', () => {
    const { acts } = state('expired-allow');
    shown(state('expired-allow'));
    const times = screen.getAllByRole('time').map((time) => time.getAttribute('datetime'));
    const until = (acts.lastLoad?.at ?? 0) + 30 * 60_000;
    expect(times).toEqual(
      [acts.lastLoad?.at ?? 0, acts.paneOpenedAt ?? 0, until].map((at) => new Date(at).toISOString()),
    );
    expect(screen.getByText(/^until \d\d:\d\d$/)).toBeDefined();
  });

  it('has a picture of the pane in the words of this Mac', () => {
    shown({ ...state('expired-allow'), language: 'nl', macLanguage: 'nl' });
    const picture = screen.getByRole('img', {
      name: 'Afbeelding: Beveiliging en privacy. De knop ‘Sta\u00a0toe’ is gemarkeerd.',
    });
    expect(picture.textContent).toContain(
      "Het laden van de systeemsoftware van de ontwikkelaar 'Microsoft Corporation' is geblokkeerd.",
    );
    expect(within(picture).queryByRole('button')).toBeNull();
  });

  it('puts a space between two sentences only where the language has one', () => {
    shown({ ...state('expired-allow'), language: 'ja', macLanguage: 'ja' });
    expect(currentStep()[0]?.textContent).toMatch(/。その後ここに戻り/);
    cleanup();
    shown(state('expired-allow'));
    expect(currentStep()[0]?.textContent).toMatch(/\. Then come back/);
  });

  it('names the button as the Mac does, also when the guide speaks another language', () => {
    shown({ ...state('expired-allow'), language: 'en', macLanguage: 'de' });
    expect(screen.getByRole('heading', { name: /^Click “Erlauben” next to/ })).toBeDefined();
  });

  it('names a pane as this very Mac does', () => {
    const macWords = { loginItemsAndExtensions: 'Inloggen en extensies' };
    shown({ ...state('new-mac'), language: 'nl', macLanguage: 'nl', macWords });
    expect(screen.getByRole('button', { name: 'Open Inloggen en extensies' })).toBeDefined();
    expect(screen.queryByText(/Inlogonderdelen/)).toBeNull();
  });
});

describe('an act under way', () => {
  it('says what it waits for and lets nothing else be started, without taking the focus away', () => {
    const { asked, publish } = shown(state('expired'));
    const button = screen.getByRole('button', { name: 'Ask macOS again' });
    button.focus();
    publish({ ...state('expired'), busy: 'load-driver' });
    expect(screen.getByText(/Waiting for macOS/)).toBeDefined();
    expect(document.activeElement).toBe(button);
    press('Ask macOS again');
    press('Copy command');
    expect(asked).toEqual([]);
  });

  it('that was cancelled is said, and can be tried again', () => {
    const { asked } = shown(state('expired-cancelled'));
    expect(screen.getByText(/password window was closed/)).toBeDefined();
    press('Ask macOS again');
    expect(asked).toEqual(['loadDriver request']);
  });

  it('that macOS refused once more leads back to Allow with help', () => {
    shown(state('expired-refused'));
    expect(screen.getByText(/macOS hasn’t registered your click yet/)).toBeDefined();
    expect(screen.getByText('Don’t see the button, or nothing happens?')).toBeDefined();
  });

  it('that main could not do shows the manual way', async () => {
    shown(state('fresh-open'), { answer: { ok: false, code: 'failed' } });
    press('Open Security & Privacy');
    expect(
      await screen.findByText(/Open it yourself: Apple menu › System Preferences › Security & Privacy › General/, {
        selector: 'p',
      }),
    ).toBeDefined();
  });

  it('that copied says so for a moment', async () => {
    const { pass } = shown(state('not-onboarded'));
    press('Copy report');
    expect(await screen.findByRole('button', { name: /Copied/ })).toBeDefined();
    pass(3_000);
    expect(screen.getByRole('button', { name: 'Copy report' }).textContent).toBe('Copy report');
  });
});

describe('a snapshot that is too old', () => {
  it('is neither believed nor followed: only looking now is offered', () => {
    const { asked } = shown(state('stale'), { now: galleryNow });
    expect(screen.getByRole('heading', { name: 'No recent check' })).toBeDefined();
    expect(currentStep()).toEqual([]);
    press('Check now');
    expect(asked).toEqual(['lookNow']);
  });

  it('takes the green away, facts and all', () => {
    const { pass } = shown(state('protected'), { now: galleryNow });
    expect(screen.getByRole('img', { name: 'Protected' })).toBeDefined();
    expect(screen.getByText('Virus definitions')).toBeDefined();
    pass(10 * 60_000);
    expect(screen.queryByRole('img', { name: 'Protected' })).toBeNull();
    expect(screen.queryByText('Virus definitions')).toBeNull();
  });
});

describe('a Mac that is well', () => {
  it('has three facts and nothing to do', () => {
    shown(state('protected'));
    expect(screen.getByRole('heading', { name: 'This Mac is protected' })).toBeDefined();
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
      'Virus definitions',
      'Driver',
      'Version',
    ]);
    expect(screen.getByText('2 hours old')).toBeDefined();
    expect(currentStep()).toEqual([]);
  });

  it('says who manages it where that is known', () => {
    shown(state('protected-managed'));
    expect(screen.getByText('Jamf')).toBeDefined();
  });
});

describe('the rest of the panel', () => {
  it('names what else is wrong', () => {
    shown(state('unhealthy'));
    const also = within(screen.getByRole('region', { name: 'Also' })).getAllByRole('listitem');
    expect(also.map(({ textContent }) => textContent)).toEqual([
      'Defender’s virus definitions are out of date',
      'Another app is getting in Defender’s way',
    ]);
  });

  it('says that a practice Mac is one', () => {
    shown(state('practice'));
    expect(screen.getByText(/^Practice Mac/)).toBeDefined();
  });

  it('silences alerts from the menu and ends that from the foot', () => {
    const { asked, publish } = shown(state('not-onboarded'), { now: galleryNow });
    press('More');
    const untilTomorrow = { name: /^Mute notifications until tomorrow at \d/ };
    fireEvent.click(screen.getByRole('button', untilTomorrow));
    expect(screen.queryByRole('button', untilTomorrow)).toBeNull();
    publish(state('snoozed'));
    press('Unmute notifications');
    expect(asked).toEqual(['snooze tomorrow', 'snooze null']);
  });

  it('shows every reading and what each finding rests on', () => {
    const { store } = shown(state('expired'));
    expect(screen.queryByText('What Kextant read')).toBeNull();
    store.setState({ detailsOpen: true });
    return screen.findByText('What Kextant read').then(() => {
      expect(screen.getByText('tamper_protection')).toBeDefined();
      expect(screen.getByText('audit · managed')).toBeDefined();
      expect(screen.getByText('mdatp-health: "real_time_protection_available": false')).toBeDefined();
    });
  });
});
