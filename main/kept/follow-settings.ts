// Keeps what runs in step with the settings: language, verdict, silence, login item, from the moment they change.

import type { SettingsReading } from '../../src/settings.ts';
import type { Language, LoginItem, Snapshot } from '../../src/snapshot.ts';
import { cappedSnooze } from '../../src/snooze.ts';
import { areLoaded, loadLanguages } from '../../src/text/spoken.ts';
import type { ClockHours } from '../../src/text/times.ts';
import { traceOf } from '../errors.ts';
import type { Watch } from '../watch.ts';
import type { Log } from './log.ts';
import type { Memory } from './memory.ts';
import type { SettingsStore } from './settings-store.ts';

export interface FollowParts {
  readonly settingsStore: Pick<SettingsStore, 'read' | 'refresh' | 'follow'>;
  readonly watch: Pick<Watch, 'snapshot' | 'amend' | 'nudge'>;
  readonly memory: Memory;
  /** Of macOS, or of the flag at the start. */
  readonly systemLanguage: Language;
  /** As macOS has it now: a person may change it while we run. */
  readonly clockHours: () => ClockHours;
  readonly loginItem: () => LoginItem;
  readonly applyLoginItem: (settings: SettingsReading) => void;
  /** The Mac's clock, epoch ms. */
  readonly now: () => number;
  readonly log: Log;
}

export interface Following {
  /** What is set now, in effect at once. */
  apply(): void;
  stop(): void;
}

export function followSettings(parts: FollowParts): Following {
  const { settingsStore, watch, log } = parts;

  function apply(): void {
    const before = watch.snapshot();
    const settings = settingsStore.read();
    const isNews = JSON.stringify(settings) !== JSON.stringify(before.settings);
    if (isNews) parts.applyLoginItem(settings);
    const loginItem = parts.loginItem();
    const changes = changesBy(settings, before, parts);
    // Without news too: a clock that was set back makes a silence of hours one of months.
    const isOther =
      loginItem !== before.loginItem ||
      changes.clockHours !== before.clockHours ||
      changes.snoozedUntil !== before.snoozedUntil;
    if (isNews || isOther) watch.amend({ ...changes, loginItem });
    if (isNews) speak(languageFor(settings, parts.systemLanguage));
    if (isNews) log('settings', { set: settings.set.join(' '), forced: settings.forced.join(' ') });
    // What counts and how often to look: the next look knows, and need not be far away.
    if (isNews) watch.nudge('settings');
  }

  /** A language is spoken everywhere at once, when it is there; until then the one before it is. */
  function speak(language: Language): void {
    if (areLoaded(language)) return;
    loadLanguages(language)
      .then(() => watch.amend({ language: languageFor(settingsStore.read(), parts.systemLanguage) }))
      .catch((error: unknown) => log('language-not-loaded', { error: traceOf(error) }));
  }

  parts.applyLoginItem(settingsStore.read());
  const stop = settingsStore.follow(() => void settingsStore.refresh().then(apply));
  return { apply, stop };
}

type Changes = Pick<Snapshot, 'settings' | 'language' | 'clockHours' | 'snoozedUntil'>;

function changesBy(settings: SettingsReading, before: Snapshot, parts: FollowParts): Changes {
  const until = before.snoozedUntil;
  const language = languageFor(settings, parts.systemLanguage);
  const snoozedUntil = cappedSnooze(until, settings.values.snoozeMaxHours, parts.now());
  if (snoozedUntil !== until) parts.memory.change({ snoozedUntil });
  const clockHours = parts.clockHours();
  return { settings, snoozedUntil, clockHours, language: areLoaded(language) ? language : before.language };
}

export function languageFor({ values }: SettingsReading, systemLanguage: Language): Language {
  return values.language === 'system' ? systemLanguage : values.language;
}
