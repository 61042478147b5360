// The practice Mac's words: Apple's where macOS would speak, our own where practice is spoken of.
import type { LoginItemsWords } from '../../renderer/panes/LoginItemsPane.tsx';
import type { PrivacyListWords } from '../../renderer/panes/PrivacyListPane.tsx';
import type { SecurityPaneWords } from '../../renderer/panes/SecurityPane.tsx';
import { loginItemsWords, privacyListWords, securityWords } from '../../renderer/panes/words.ts';
import type { PaneGeneration } from '../../src/macos.ts';
import type { Language } from '../../src/snapshot.ts';
import { appleWords } from '../../src/text/apple-shown.ts';

/** Practice itself is spoken of in these; a practice Mac in another language speaks English beside Apple's words. */
type Taught = 'en' | 'nl';

const taughtFor = (language: Language): Taught => (language === 'nl' ? 'nl' : 'en');

/** From memory: in no table that could be read. A practice window must be whole, where a picture has a bar. */
const fromMemory: Readonly<Record<Taught, { readonly unlocked: string; readonly done: string }>> = {
  en: { unlocked: 'Click the lock to prevent further changes.', done: 'Done' },
  nl: { unlocked: 'Klik op het hangslot om verdere wijzigingen te voorkomen.', done: 'Gereed' },
};

/** Security & Privacy of macOS 10.13-12, tab General. */
export function generalWords(
  language: Language,
  major: number | null,
  blocked: 'driver' | 'extension',
): SecurityPaneWords {
  const { unlocked } = fromMemory[taughtFor(language)];
  return { ...securityWords(appleWords(language, 'A', {}, major), blocked), unlocked };
}

/** The same, tab Privacy. */
export function privacyWords(language: Language, major: number | null): PrivacyListWords {
  const { unlocked } = fromMemory[taughtFor(language)];
  return { ...privacyListWords(appleWords(language, 'A', {}, major)), unlocked };
}

/** Login Items & Extensions of macOS 15 and later. */
export function extensionsWords(language: Language): LoginItemsWords {
  return { ...loginItemsWords(appleWords(language, 'C')), done: fromMemory[taughtFor(language)].done };
}

export interface PracticeWords {
  readonly locale: string;
  readonly paneTitle: (generation: PaneGeneration) => string;
  readonly passwordTitle: string;
  readonly bar: {
    readonly name: string;
    readonly clock: string;
    readonly minutes: (count: number) => string;
    readonly allowUntil: (time: string) => string;
    readonly noButton: string;
    readonly allowed: string;
    readonly missing: (count: number) => string;
    readonly notInBackground: string;
  };
  readonly filter: { readonly title: string; readonly nothingIsFiltered: string };
  readonly emptyPane: string;
  readonly close: string;
  readonly dialog: {
    /** macOS's own words for osascript's dialog, from memory of 10.15: no recording was found. */
    readonly enter: string;
    readonly userName: string;
    readonly password: string;
    readonly cancel: string;
    readonly ok: string;
    readonly user: string;
    readonly anyWillDo: string;
  };
}

const words: Readonly<Record<Taught, Omit<PracticeWords, 'paneTitle'> & { readonly practice: string }>> = {
  en: {
    locale: 'en-GB',
    practice: 'practice',
    passwordTitle: 'osascript — practice',
    bar: {
      name: 'Practice Mac',
      clock: 'Practice clock',
      minutes: (count) => `+${count} min`,
      allowUntil: (time) => `Allow is there until ${time}`,
      noButton: 'No Allow button now',
      allowed: 'Allowed',
      missing: (count) => (count === 0 ? 'All is allowed' : `${count} of 4 still to allow`),
      notInBackground: 'Not allowed in the background',
    },
    filter: { title: 'Network content — practice', nothingIsFiltered: 'Practice Mac: nothing is filtered.' },
    emptyPane: 'This pane is empty on the practice Mac.',
    close: 'Close',
    dialog: {
      enter: 'Enter your password to allow this.',
      userName: 'User Name:',
      password: 'Password:',
      cancel: 'Cancel',
      ok: 'OK',
      user: 'Practice',
      anyWillDo: 'Practice Mac: any password will do, and none is kept.',
    },
  },
  nl: {
    locale: 'nl-NL',
    practice: 'oefening',
    passwordTitle: 'osascript — oefening',
    bar: {
      name: 'Oefen-Mac',
      clock: 'Oefenklok',
      minutes: (count) => `+${count} min.`,
      allowUntil: (time) => `‘Sta toe’ is er tot ${time}`,
      noButton: 'Nu geen knop ‘Sta toe’',
      allowed: 'Toegestaan',
      missing: (count) => (count === 0 ? 'Alles is toegestaan' : `Nog ${count} van 4 toe te staan`),
      notInBackground: 'Niet toegestaan op de achtergrond',
    },
    filter: { title: 'Netwerkinhoud — oefening', nothingIsFiltered: 'Oefen-Mac: er wordt niets gefilterd.' },
    emptyPane: 'Dit paneel is leeg op de oefen-Mac.',
    close: 'Sluit',
    dialog: {
      enter: 'Voer je wachtwoord in om dit toe te staan.',
      userName: 'Gebruikersnaam:',
      password: 'Wachtwoord:',
      cancel: 'Annuleer',
      ok: 'OK',
      user: 'Oefening',
      anyWillDo: 'Oefen-Mac: elk wachtwoord is goed en er wordt er geen bewaard.',
    },
  },
};

export function practiceWords(language: Language): PracticeWords {
  const { practice, ...taught } = words[taughtFor(language)];
  return {
    ...taught,
    paneTitle: (generation) => `${appleWords(language, generation).settingsApp} — ${practice}`,
  };
}
