// Which configuration profiles are installed, and which of Defender's approvals they carry: `profiles list`, `-C`, `-C -v`
// and `show -output stdout-xml` (facts: macos-commands section 7, managed-deployment section 1).
import { type Outcome, plainText, printedLines, unread } from '../outcome.ts';
import { type PlistDict, type PlistValue, readPlist } from './plist.ts';
import {
  type Approvals,
  approvalsOfPayloads,
  approvalsOfTypes,
  noApprovals,
  type Payload,
} from './profile-approvals.ts';

export type ProfilesReading =
  | {
      readonly kind: 'read';
      /** Of all profiles that were listed, also those of one user; they may name the manager. */
      readonly identifiers: readonly string[];
      /** By the profiles of the whole Mac alone, where policy payloads belong. */
      readonly approvals: Approvals;
    }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Reads any of the forms. Only a run as root lists the Mac's own profiles: a list without them, or without the
 * content of its payloads, proves no absence.
 */
export function readProfiles(outcome: Outcome): ProfilesReading {
  if (outcome.kind !== 'exited') return unread(outcome);
  const text = plainText(outcome.stdout);
  const plist = readPlist(text);
  const read = plist === null ? readLines(printedLines(text), outcome.code) : readXml(plist);
  return read ?? unread(outcome);
}

/** Owner and index, then the attribute's name and value: `_computerlevel[3] attribute: profileIdentifier: ID`. */
const attributeLine = /^([^\s[\]]+\[\d+\])\s+attribute:\s*(\w+):\s*(.*)$/;

/** `_computerlevel[4]            payload[1] type\t= com.apple.mdm`; what stands between varies. */
const typeLine = /^([^\s[\]]+\[\d+\])\s+(payload\[\d+\])\s+type\s*[=:]?\s*([\w.-]+)$/;

/** Who owns what is installed for the whole Mac. */
const wholeMac = '_computerlevel';

function readLines(lines: readonly string[], code: number): ProfilesReading | null {
  const profiles = new Map<string, { identifier: string | null; readonly types: string[] }>();
  for (const line of lines) {
    const found = attributeLine.exec(line) ?? typeLine.exec(line);
    if (found === null) continue;
    const [owner, what, value] = [String(found[1]), String(found[2]).toLowerCase(), String(found[3])];
    const profile = profiles.get(owner) ?? { identifier: null, types: [] };
    profiles.set(owner, profile);
    if (what.startsWith('payload[')) profile.types.push(value);
    if (what === 'profileidentifier' && value !== '') profile.identifier ??= value;
  }
  const found = [...profiles].flatMap(([owner, { identifier, types }]) =>
    identifier === null ? [] : [{ identifier, types: owner.startsWith(wholeMac) ? types : [] }],
  );
  const identifiers = found.map(({ identifier }) => identifier);
  const types = found.flatMap((profile) => profile.types);
  if (found.length > 0) return { kind: 'read', identifiers, approvals: approvalsOfTypes(types) };
  const none = lines.some((line) => /^There are no configuration profiles installed in the system domain/i.test(line));
  return none && code === 0 ? { kind: 'read', identifiers, approvals: noApprovals } : null;
}

/** `_computerlevel` and the users are keys; each holds a list of profiles with `ProfileItems`. */
function readXml(plist: PlistValue): ProfilesReading | null {
  if (!(plist instanceof Map)) return null;
  const owners = [...plist].filter(([, profiles]) => Array.isArray(profiles));
  const found = owners.flatMap(([owner, profiles]) =>
    dictsIn(profiles).flatMap((dict) => profileFrom(dict, owner === wholeMac)),
  );
  const whole = owners.some(([owner]) => owner === wholeMac);
  if (found.length === 0 && !whole) return null;
  return {
    kind: 'read',
    identifiers: found.map(({ identifier }) => identifier),
    approvals: approvalsOfPayloads(
      found.flatMap(({ payloads }) => payloads),
      whole,
    ),
  };
}

/** Its payloads count when it is installed for the whole Mac. */
function profileFrom(dict: PlistDict, isWhole: boolean) {
  const identifier = dict.get('ProfileIdentifier');
  if (typeof identifier !== 'string') return [];
  const items = isWhole ? dictsIn(dict.get('ProfileItems')) : [];
  const payloads = items.flatMap((item): readonly Payload[] => {
    const [type, content] = [item.get('PayloadType'), item.get('PayloadContent')];
    return typeof type === 'string' ? [{ type, content: content instanceof Map ? content : null }] : [];
  });
  return [{ identifier, payloads }];
}

function dictsIn(value: PlistValue | undefined): readonly PlistDict[] {
  return Array.isArray(value) ? value.filter((member): member is PlistDict => member instanceof Map) : [];
}
