// The one schema of settings -> what admins' consoles read: a Jamf schema, a ProfileManifests plist, an example, a table.

import { z } from 'zod';
import { defaultSettings } from '../default-settings.ts';
import { kextantId } from '../ids.ts';
import { type Settings, settingsSchema } from '../settings.ts';
import { markdownTable } from './markdown-table.ts';
import { mobileconfigOf, plistOf } from './mobileconfig.ts';
import type { PayloadValue } from './payloads.ts';

/** Changes with the schema: consoles take the newer manifest. */
const manifestVersion = 2;
const lastModified = '2026-11-30T00:00:00Z';

const about = 'Settings for Kextant, which helps people get Microsoft Defender working.';

/** What of a JSON schema our settings use; anything else is a mistake of ours that the tests see. */
const node = z.object({
  type: z.enum(['string', 'boolean', 'integer', 'object']),
  title: z.string(),
  description: z.string(),
  default: z.union([z.string(), z.boolean(), z.number(), z.record(z.string(), z.boolean())]),
  enum: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxLength: z.number().optional(),
  get properties() {
    return z.record(z.string(), node).optional();
  },
});

type Node = z.infer<typeof node>;

function settings(): readonly (readonly [name: string, setting: Node])[] {
  const { properties } = z.toJSONSchema(settingsSchema);
  return Object.entries(z.record(z.string(), node).parse(properties));
}

/**
 * For Jamf Pro: Application & Custom Settings > External Applications > Add > Source: Custom Schema. Its form is made by
 * json-editor, which sends every property that it shows: none is shown, and so none is locked, until an admin adds it with
 * "Add/Remove properties".
 */
export function jamfSchema(): string {
  const properties = settings().map(([name, setting], index) => [
    name,
    { ...jamfProperty(setting), property_order: index + 1 },
  ]);
  const schema = {
    title: `Kextant (${kextantId})`,
    description: about,
    ...onlyWhatIsAdded,
    properties: Object.fromEntries(properties),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

const onlyWhatIsAdded = { type: 'object', options: { remove_empty_properties: true }, defaultProperties: [] };

/** What is inside a dictionary is added one by one, too; a default of the whole would fill in all of it. */
function jamfProperty(setting: Node) {
  const { properties, default: value, ...rest } = setting;
  return properties === undefined ? setting : { ...rest, ...onlyWhatIsAdded, properties };
}

/** In the format of the ProfileManifests project, which ProfileCreator and iMazing Profile Editor read. */
export function profileManifest(): string {
  const text = plistOf({
    pfm_description: about,
    pfm_domain: kextantId,
    pfm_format_version: 1,
    pfm_interaction: 'combined',
    pfm_last_modified: lastModified,
    pfm_macos_min: '10.15',
    pfm_platforms: ['macOS'],
    pfm_subkeys: [...frame.map(([name, type, value]) => frameKey(name, type, value)), ...settings().map(subkey)],
    pfm_targets: ['system', 'user'],
    pfm_title: 'Kextant',
    pfm_unique: true,
    pfm_version: manifestVersion,
  });
  // A date is not a string in a property list, and nothing else here is a date.
  return text.replace(`<string>${lastModified}</string>`, `<date>${lastModified}</date>`);
}

/** Keys that every payload has; the editors ask for them in each manifest. */
const frame: readonly (readonly [name: string, type: 'string' | 'integer', value: string | number])[] = [
  ['PayloadDescription', 'string', about],
  ['PayloadDisplayName', 'string', 'Kextant'],
  ['PayloadIdentifier', 'string', kextantId],
  ['PayloadType', 'string', kextantId],
  ['PayloadUUID', 'string', ''],
  ['PayloadVersion', 'integer', 1],
  ['PayloadOrganization', 'string', ''],
];

function frameKey(name: string, type: 'string' | 'integer', value: string | number): PayloadValue {
  const must = name === 'PayloadOrganization' || name === 'PayloadDescription' ? {} : { pfm_require: 'always' };
  return { pfm_name: name, pfm_title: name, pfm_type: type, ...(value === '' ? {} : { pfm_default: value }), ...must };
}

function subkey([name, setting]: readonly [string, Node]): PayloadValue {
  const { type, title, description, enum: choices, minimum, maximum, maxLength, properties } = setting;
  return {
    pfm_name: name,
    pfm_title: title,
    pfm_description: description,
    pfm_type: type === 'object' ? 'dictionary' : type,
    ...(type === 'object' ? {} : { pfm_default: setting.default }),
    ...(choices === undefined ? {} : { pfm_range_list: choices }),
    ...(minimum === undefined ? {} : { pfm_range_min: minimum }),
    ...(maximum === undefined ? {} : { pfm_range_max: maximum }),
    ...(maxLength === undefined ? {} : { pfm_format: `^.{0,${maxLength}}$` }),
    ...(properties === undefined ? {} : { pfm_subkeys: Object.entries(properties).map(subkey) }),
  };
}

/** Every setting once, so that an admin deletes what should stay as it is. */
const example = {
  language: 'system',
  launchAtLogin: true,
  notifications: true,
  snoozeMaxHours: 8,
  lookEverySeconds: 60,
  showIconOnlyWhenNeeded: false,
  supportContact: 'servicedesk@example.com',
  supportName: 'IT Service Desk',
  watch: defaultSettings.watch,
} as const satisfies Settings;

export function exampleProfile(): string {
  const payload = { id: 'settings', type: kextantId, name: 'Kextant settings' };
  return mobileconfigOf([{ ...payload, values: example }], {
    identifier: 'dev.kextant.profile.settings',
    name: 'Kextant settings',
    description: about,
  });
}

/** The table of the documentation. */
export function settingsTable(): string {
  const rows = settings().flatMap(([name, setting]) => [
    row(name, setting),
    ...Object.entries(setting.properties ?? {}).map(([key, inner]) => row(`${name}.${key}`, inner)),
  ]);
  return markdownTable(['key', 'type', 'default', 'what it does'], rows);
}

function row(name: string, { type, title, description, default: value, properties, ...limits }: Node): string[] {
  const kind = type === 'object' ? 'dictionary' : type;
  const usual = properties === undefined ? `\`${JSON.stringify(value)}\`` : '';
  return [`\`${name}\``, [kind, limitsOf(limits)].filter(Boolean).join(', '), usual, `${title}. ${description}`];
}

function limitsOf({
  enum: choices,
  minimum,
  maximum,
  maxLength,
}: Pick<Node, 'enum' | 'minimum' | 'maximum' | 'maxLength'>): string {
  if (choices !== undefined) return `one of ${choices.map((choice) => `\`${choice}\``).join(' ')}`;
  // Whatever has one of the two has both.
  if (minimum !== undefined) return `${minimum} to ${maximum}`;
  return maxLength === undefined ? '' : `at most ${maxLength} characters`;
}
