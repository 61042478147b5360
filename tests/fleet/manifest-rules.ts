// The rules of ProfileManifests and of the hooks that Mac admins run before a commit, from their documented keys: a manifest
// or a schema -> what is wrong.
import { z } from 'zod';

const valueTypes = { string: 'string', integer: 'number', real: 'number', boolean: 'boolean' } as const;

const subkey = z
  .strictObject({
    pfm_name: z.string().min(1),
    pfm_title: z.string().min(1),
    pfm_description: z.string().optional(),
    pfm_type: z.enum(['string', 'integer', 'real', 'boolean', 'date', 'data', 'array', 'dictionary']),
    pfm_default: z.union([z.string(), z.number(), z.boolean()]).optional(),
    pfm_require: z.enum(['always', 'always-nested', 'push']).optional(),
    pfm_range_list: z
      .array(z.union([z.string(), z.number()]))
      .min(1)
      .optional(),
    pfm_range_min: z.number().optional(),
    pfm_range_max: z.number().optional(),
    pfm_format: z.string().optional(),
    get pfm_subkeys() {
      return z.array(subkey).optional();
    },
  })
  .superRefine(({ pfm_name: name, pfm_type: type, ...key }, context) => {
    const wrong = (what: string) => context.addIssue(`${name}: ${what}`);
    const value = key.pfm_default;
    if (value !== undefined && typeof value !== Reflect.get(valueTypes, type))
      wrong(`default of another type than ${type}`);
    if ((type === 'dictionary') !== (key.pfm_subkeys !== undefined)) wrong('dictionaries and only they have subkeys');
    if (key.pfm_range_list?.includes(typeof value === 'boolean' || value === undefined ? '' : value) === false)
      wrong('default is not one of the choices');
    if (typeof value === 'number' && (value < (key.pfm_range_min ?? value) || value > (key.pfm_range_max ?? value)))
      wrong('default out of range');
    if (key.pfm_format !== undefined && !new RegExp(key.pfm_format).test(String(value ?? '')))
      wrong('default has another format');
  });

/** What every payload has; the hook asks for each of them. */
const frame = [
  'PayloadDescription',
  'PayloadDisplayName',
  'PayloadIdentifier',
  'PayloadType',
  'PayloadUUID',
  'PayloadVersion',
];

const manifest = z
  .strictObject({
    pfm_title: z.string().min(1),
    pfm_description: z.string().min(1),
    pfm_domain: z.string().regex(/^[\w.-]+$/),
    pfm_format_version: z.literal(1),
    pfm_interaction: z.enum(['combined', 'exclusive', 'undefined']),
    pfm_last_modified: z.date(),
    pfm_macos_min: z.string().regex(/^\d+(\.\d+)*$/),
    pfm_platforms: z.array(z.enum(['macOS', 'iOS', 'tvOS'])).min(1),
    pfm_subkeys: z.array(subkey).min(1),
    pfm_targets: z.array(z.enum(['system', 'user', 'user-managed', 'system-managed'])).min(1),
    pfm_unique: z.boolean(),
    pfm_version: z.int().min(1),
  })
  .superRefine(({ pfm_subkeys: keys, pfm_domain: domain }, context) => {
    const names = keys.map(({ pfm_name: name }) => name);
    for (const name of frame.filter((one) => !names.includes(one))) context.addIssue(`${name} is missing`);
    for (const name of names.filter((one, index) => names.indexOf(one) !== index))
      context.addIssue(`${name} is there twice`);
    const type = keys.find(({ pfm_name: name }) => name === 'PayloadType')?.pfm_default;
    if (type !== domain) context.addIssue('PayloadType is not the domain');
  });

/** One line for each rule that a manifest breaks. */
export function brokenManifest(value: unknown): readonly string[] {
  const read = manifest.safeParse(value);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
