// What a person or an organisation may set: one schema is the source of types, checks and published manifests.
import { z } from 'zod';
import { isContact } from './contact.ts';
import { defaultSettings, type Watchable } from './default-settings.ts';
import type { CodeWith } from './finding.ts';
import { languages } from './language.ts';
import { isObject } from './readers/json.ts';

/** Names are interface. Titles and descriptions are for those who write profiles. */
export const settingsSchema = z.object({
  language: z
    .enum(['system', ...languages])
    .default(defaultSettings.language)
    .meta({
      title: 'Language',
      description:
        'Language of Kextant itself. "system" follows macOS. Pane and button names always appear in the Mac’s language.',
    }),
  launchAtLogin: z.boolean().default(defaultSettings.launchAtLogin).meta({
    title: 'Open at login',
    description: 'Whether Kextant opens when the user logs in. If not set, the login item is left unchanged.',
  }),
  notifications: z.boolean().default(defaultSettings.notifications).meta({
    title: 'Notifications',
    description: 'Whether a notification reports new problems and when they are resolved. The icon changes either way.',
  }),
  snoozeMaxHours: z.int().min(0).max(168).default(defaultSettings.snoozeMaxHours).meta({
    title: 'Maximum mute time',
    description: 'The longest time, in hours, that a user can mute notifications. 0 removes the option.',
  }),
  lookEverySeconds: z.int().min(15).max(3600).default(defaultSettings.lookEverySeconds).meta({
    title: 'Seconds between checks',
    description:
      'How often Kextant checks the Mac while everything is fine. It checks more often when something is wrong.',
  }),
  showIconOnlyWhenNeeded: z.boolean().default(defaultSettings.showIconOnlyWhenNeeded).meta({
    title: 'Show the icon only when needed',
    description: 'Hides the menu bar icon while the Mac is protected. Opening Kextant again shows its panel.',
  }),
  supportContact: z
    .string()
    .max(200)
    .refine((text) => text === '' || isContact(text))
    .default(defaultSettings.supportContact)
    .meta({
      title: 'Help desk contact',
      description: 'An email address, https URL or phone number, shown when the user needs the help of IT.',
    }),
  supportName: z.string().max(80).default(defaultSettings.supportName).meta({
    title: 'Help desk name',
    description: 'What people in the organization call the help desk, for example "IT Service Desk".',
  }),
  watch: z
    .object({
      'passive-mode': watched('Defender is in passive mode; false says that another product protects this Mac'),
      'network-extension-not-approved': watched('Defender’s network extension is not allowed'),
      'network-filter-off': watched('Defender’s network filter is switched off'),
      'full-disk-access-missing': watched('Defender has no Full Disk Access'),
      'conflicting-software': watched('Defender reports conflicting software'),
      'definitions-outdated': watched('Defender’s definitions are older than a week'),
      'enrolment-not-approved': watched('The MDM enrolment is not approved by the user'),
    } satisfies Record<Watchable, z.ZodType>)
    .default(defaultSettings.watch)
    .meta({
      title: 'Findings that count',
      description: 'false: the finding changes neither the icon nor the headline, but is still listed under Details.',
    }),
});

type Settable<Shape> = {
  readonly [Name in keyof Shape]: Shape[Name] extends z.ZodDefault<infer Value> ? z.ZodExactOptional<Value> : never;
};

/** Any of these settings, without defaults for the others. */
function settable<Shape extends Readonly<Record<string, z.ZodDefault<z.ZodType>>>>(shape: Shape): Settable<Shape> {
  const entries = Object.entries(shape).map(([name, schema]) => [name, schema.unwrap().exactOptional()]);
  return Object.fromEntries(entries) as Settable<Shape>;
}

/** Of the findings that an organisation may leave out those that a person may not. */
const byProfileAlone = { 'passive-mode': true } as const satisfies Record<
  CodeWith<{ readonly unwatchedBy: 'profile' }>,
  true
>;

/** How long a person may mute notifications is for profiles alone. */
const { watch: watchSchema, ...plainShape } = settingsSchema.omit({ snoozeMaxHours: true }).shape;

/** What the panel may ask to change: all settings but those that only a profile sets. */
export const settingsChangeSchema = z.strictObject({
  ...settable(plainShape),
  watch: z.strictObject(settable(watchSchema.unwrap().omit(byProfileAlone).shape)).exactOptional(),
});

export type SettingsChange = Readonly<z.infer<typeof settingsChangeSchema>>;

export type Settings = Readonly<z.infer<typeof settingsSchema>>;

function watched(title: string) {
  return z.boolean().default(true).meta({ title, description: 'Whether this finding counts.' });
}

/** Where a value comes from: the organisation's profile, or the person's own file. */
export type SettingSource = 'profile' | 'file';

export type IgnoredReason =
  | 'wrong-type'
  | 'too-small'
  | 'too-large'
  | 'unknown-choice'
  | 'no-contact'
  | 'unknown-setting'
  | 'unreadable'
  | 'newer-version'
  | 'profile-only';

/** A value that has no effect, and why. */
export interface IgnoredValue {
  readonly source: SettingSource;
  /** The setting, e.g. `watch.network-filter-off`; empty when the whole source is meant. */
  readonly name: string;
  readonly reason: IgnoredReason;
}

/** What holds, and what of it the organisation has set. */
export interface SettingsReading {
  readonly values: Settings;
  /** Names of settings as in `IgnoredValue`: these a person cannot change. */
  readonly forced: readonly string[];
  /** Names of settings that somebody has set, in the profile or in the file. */
  readonly set: readonly string[];
  readonly ignored: readonly IgnoredValue[];
}

/** What a source holds: its entries, nothing, or something other than a list of settings. */
export type SourceContent =
  | { readonly kind: 'entries'; readonly entries: Readonly<Record<string, unknown>> }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable' };

/** Format of the person's file. A newer one is not read, and never overwritten without its own keys. */
export const settingsVersion = 1;

/**
 * An earlier profile wins over a later one, profiles over the file, the file over the defaults, value by value; a bad
 * value never takes others with it.
 */
export function readSettings(profiles: readonly SourceContent[], file: SourceContent): SettingsReading {
  const sources = profiles.map((profile) => readSource('profile', profile));
  const own = readSource('file', file);
  const forced = new Map([...sources].reverse().flatMap(({ entries }) => entries));
  const set = new Map([...own.entries, ...forced]);
  return {
    values: withEntries(set),
    forced: [...forced.keys()],
    set: [...set.keys()],
    ignored: [...sources.flatMap(({ ignored }) => ignored), ...own.ignored.filter(({ name }) => !forced.has(name))],
  };
}

interface SourceReading {
  readonly entries: readonly (readonly [string, unknown])[];
  readonly ignored: readonly IgnoredValue[];
}

function readSource(source: SettingSource, content: SourceContent): SourceReading {
  const whole = (reason: IgnoredReason): SourceReading => ({ entries: [], ignored: [{ source, name: '', reason }] });
  if (content.kind === 'absent') return { entries: [], ignored: [] };
  if (content.kind === 'unreadable') return whole('unreadable');
  const { version, ...entries } = content.entries;
  if (source === 'file' && typeof version === 'number' && version > settingsVersion) return whole('newer-version');
  return readEntries(source, settingsSchema.shape, entries, '');
}

/** Not taken from the person's own file either: their word would make a green that nobody stands for. */
const profileOnly: ReadonlySet<string> = new Set(Object.keys(byProfileAlone).map((code) => `watch.${code}`));

/** Each value on its own; a group of settings, such as `watch`, likewise. */
function readEntries(
  source: SettingSource,
  shape: Readonly<Record<string, z.ZodType>>,
  entries: Readonly<Record<string, unknown>>,
  group: string,
): SourceReading {
  const readings = Object.entries(entries).map(([key, value]): SourceReading => {
    const name = group + key;
    const ignore = (reason: IgnoredReason) => ({ entries: [], ignored: [{ source, name, reason }] });
    const schema = Object.keys(shape).includes(key) ? shape[key] : undefined;
    // Unknown keys in the file may come from another version. In a profile they are typos that somebody looks for.
    if (source === 'file' && profileOnly.has(name)) return ignore('profile-only');
    if (schema === undefined) return source === 'profile' ? ignore('unknown-setting') : { entries: [], ignored: [] };
    const inner = schema instanceof z.ZodDefault ? schema.unwrap() : schema;
    if (inner instanceof z.ZodObject) {
      return isObject(value) ? readEntries(source, inner.shape, value, `${name}.`) : ignore('wrong-type');
    }
    const parsed = schema.safeParse(value);
    return parsed.success
      ? { entries: [[name, parsed.data]], ignored: [] }
      : ignore(reasonOf(parsed.error.issues[0]?.code));
  });
  return {
    entries: readings.flatMap(({ entries: read }) => read),
    ignored: readings.flatMap(({ ignored }) => ignored),
  };
}

function withEntries(set: ReadonlyMap<string, unknown>): Settings {
  const { watch, ...plain } = defaultSettings;
  const over = (defaults: object, group: string) =>
    Object.fromEntries(Object.entries(defaults).map(([key, value]) => [key, set.get(group + key) ?? value]));
  return settingsSchema.parse({ ...over(plain, ''), watch: over(watch, 'watch.') });
}

function reasonOf(code: string | undefined): IgnoredReason {
  switch (code) {
    case 'too_small':
      return 'too-small';
    case 'too_big':
      return 'too-large';
    case 'invalid_value':
      return 'unknown-choice';
    case 'custom':
      return 'no-contact';
    default:
      return 'wrong-type';
  }
}
