// Payloads -> the text of a .mobileconfig file: an XML property list an admin can sign, upload or install.
import type { Payload, PayloadValue } from './payloads.ts';

/** What becomes one payload of a profile. */
export type ProfilePayload = Pick<Payload, 'type' | 'name' | 'values'> & { readonly id: string };

/** How a profile is called; the identifier decides what it replaces. It is never one of Microsoft's own samples'. */
export interface ProfileNames {
  readonly identifier: string;
  readonly name: string;
  readonly description: string;
}

/** Who provides the profile [APPLE-DM], and not whose software it is about. */
const organization = 'Kextant';

/** Of the profile that a person saves in the app for their IT team. */
export const savedApprovalsId = 'dev.kextant.defender-approvals';

const approvals: ProfileNames = {
  identifier: savedApprovalsId,
  name: 'Microsoft Defender approvals',
  description: 'Lets Microsoft Defender protect this Mac.',
};

/**
 * Equal payloads give an equal file, UUIDs included: installed again, it replaces itself. Profiles with such policies are
 * for the whole Mac, and only MDM may install them [APPLE-DM].
 */
export function mobileconfigOf(payloads: readonly ProfilePayload[], names: ProfileNames = approvals): string {
  const contents = payloads.map((payload) => ({
    PayloadDisplayName: payload.name,
    PayloadIdentifier: `${names.identifier}.${payload.id}`,
    PayloadOrganization: organization,
    PayloadType: payload.type,
    PayloadUUID: uuidOf(`${names.identifier}.${payload.id}`),
    PayloadVersion: 1,
    ...payload.values,
  }));
  return plistOf({
    PayloadContent: contents,
    PayloadDescription: names.description,
    PayloadDisplayName: names.name,
    PayloadIdentifier: names.identifier,
    PayloadOrganization: organization,
    PayloadRemovalDisallowed: true,
    PayloadScope: 'System',
    PayloadType: 'Configuration',
    PayloadUUID: uuidOf([names.identifier, ...payloads.map((payload) => payload.id)].join(' ')),
    PayloadVersion: 1,
  });
}

/** The text of a property list. */
export function plistOf(value: PayloadValue): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    ...linesOf(value, ''),
    '</plist>',
    '',
  ].join('\n');
}

function linesOf(value: PayloadValue, indent: string): readonly string[] {
  const inner = `${indent}\t`;
  switch (typeof value) {
    case 'string':
      return [`${indent}<string>${escaped(value)}</string>`];
    case 'number':
      return [`${indent}<integer>${value}</integer>`];
    case 'boolean':
      return [`${indent}<${value}/>`];
    case 'object':
      return isList(value)
        ? [`${indent}<array>`, ...value.flatMap((member) => linesOf(member, inner)), `${indent}</array>`]
        : [
            `${indent}<dict>`,
            ...Object.entries(value).flatMap(([key, member]) => [
              `${inner}<key>${escaped(key)}</key>`,
              ...linesOf(member, inner),
            ]),
            `${indent}</dict>`,
          ];
  }
}

function isList(value: PayloadValue): value is readonly PayloadValue[] {
  return Array.isArray(value);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * A UUID of version 8 (RFC 9562: free of form) from a name: four 32-bit FNV-1a hashes with different beginnings. It only
 * has to be the same every time and to differ between our own few names.
 */
export function uuidOf(name: string): string {
  const hex = [0, 1, 2, 3].map((part) => hash(`${part} ${name}`).toString(16).padStart(8, '0')).join('');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`, hex.slice(20)]
    .join('-')
    .toUpperCase();
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return value >>> 0;
}
