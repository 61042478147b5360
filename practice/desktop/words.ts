// The practice Mac's words: Apple's where macOS would speak, our own where practice is spoken of.

import type { SecurityPaneWords } from '../../renderer/panes/SecurityPane.tsx';
import type { PaneGeneration } from '../../src/macos.ts';
import type { Language } from '../../src/snapshot.ts';
import { appleWords } from '../../src/text/apple-words.ts';

/** From memory: in no table that could be read. */
const unlocked: Readonly<Record<Language, string>> = {
  en: 'Click the lock to prevent further changes.',
  nl: 'Klik op het hangslot om verdere wijzigingen te voorkomen.',
};

/** The practice Mac's pane is the one of macOS 10.13-12, whatever version it says it has. */
export function paneWords(language: Language): SecurityPaneWords {
  const { approvalPane, approvalTabs, systemSoftwareBlocked, allow, clickTheLock } = appleWords(language, 'A');
  return {
    title: approvalPane,
    tabs: approvalTabs,
    blocked: systemSoftwareBlocked('Microsoft Corporation'),
    allow,
    lock: clickTheLock ?? '',
    unlocked: unlocked[language],
  };
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
  };
  readonly emptyPane: string;
  readonly close: string;
  readonly dialog: {
    /** macOS's own words for osascript's dialog, from memory of 10.15: no recording was found. */
    readonly asks: string;
    readonly enter: string;
    readonly userName: string;
    readonly password: string;
    readonly cancel: string;
    readonly ok: string;
    readonly user: string;
    readonly anyWillDo: string;
  };
}

const words: Readonly<Record<Language, PracticeWords>> = {
  en: {
    locale: 'en-GB',
    paneTitle: (generation) => `${generation === 'A' ? 'Security & Privacy' : 'Privacy & Security'} — practice`,
    passwordTitle: 'osascript — practice',
    bar: {
      name: 'Practice Mac',
      clock: 'Practice clock',
      minutes: (count) => `+${count} min`,
      allowUntil: (time) => `Allow is there until ${time}`,
      noButton: 'No Allow button now',
      allowed: 'Allowed',
    },
    emptyPane: 'This pane is empty on the practice Mac.',
    close: 'Close',
    dialog: {
      asks: 'osascript wants to make changes.',
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
    paneTitle: (generation) => `${generation === 'A' ? 'Beveiliging en privacy' : 'Privacy en beveiliging'} — oefening`,
    passwordTitle: 'osascript — oefening',
    bar: {
      name: 'Oefen-Mac',
      clock: 'Oefenklok',
      minutes: (count) => `+${count} min.`,
      allowUntil: (time) => `‘Sta toe’ is er tot ${time}`,
      noButton: 'Nu geen knop ‘Sta toe’',
      allowed: 'Toegestaan',
    },
    emptyPane: 'Dit paneel is leeg op de oefen-Mac.',
    close: 'Sluit',
    dialog: {
      asks: 'osascript wil wijzigingen aanbrengen.',
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
  return words[language];
}
