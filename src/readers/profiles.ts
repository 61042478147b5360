// Which configuration profiles are installed, and which of Defender's approvals they carry: `profiles list`, `-C`, `-C -v`
// and `show -output stdout-xml` (facts: macos-commands section 7, managed-deployment section 1).
import { type Outcome, plainText, printedLines, whyUnread } from '../outcome.ts';
import { type PlistDict, type PlistValue, readPlist } from './plist.ts';
import {
  type Approvals,
  approvalsOfPayloads,
  approvalsOfTypes,
  noApprovals,
  type Payload,
} from './profile-approvals.ts';

export interface Profile {
  readonly identifier: string;
  readonly name: string | null;
  /** Types of its payloads as far as they are printed. */
  readonly payloadTypes: readonly string[];
  /** Installed for the whole Mac, where policy payloads belong, and not for one user. */
  readonly system: boolean;
}

export type ProfilesReading =
  | { readonly kind: 'read'; readonly profiles: readonly Profile[]; readonly approvals: Approvals }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Reads any of the forms. Only a run as root lists the Mac's own profiles: a list without them, or without the
 * content of its payloads, proves no absence.
 */
export function readProfiles(outcome: Outcome): ProfilesReading {
  if (outcome.kind !== 'exited') return { kind: 'unreadable', reason: whyUnread(outcome) };
  const text = plainText(outcome.stdout);
  const plist = readPlist(text);
  const read = plist === null ? readLines(printedLines(text), outcome.code) : readXml(plist);
  return read ?? { kind: 'unreadable', reason: whyUnread(outcome) };
}

/** Identifiers of all profiles, which may name the manager. */
export function identifiersOf(reading: ProfilesReading): readonly string[] {
  return reading.kind === 'read' ? reading.profiles.map(({ identifier }) => identifier) : [];
}

/** Owner and index, then the attribute's name and value: `_computerlevel[3] attribute: profileIdentifier: ID`. */
const attributeLine = /^([^\s[\]]+\[\d+\])\s+attribute:\s*(\w+):\s*(.*)$/;

/** `_computerlevel[4]            payload[1] type\t= com.apple.mdm`; what stands between varies. */
const typeLine = /^([^\s[\]]+\[\d+\])\s+(payload\[\d+\])\s+type\s*[=:]?\s*([\w.-]+)$/;

function readLines(lines: readonly string[], code: number): ProfilesReading | null {
  const profiles = new Map<string, { identifier?: string; name?: string; payloadTypes: string[] }>();
  for (const line of lines) {
    const found = attributeLine.exec(line) ?? typeLine.exec(line);
    if (found === null) continue;
    const [owner, what, value] = [String(found[1]), String(found[2]).toLowerCase(), String(found[3])];
    const profile = profiles.get(owner) ?? { payloadTypes: [] };
    profiles.set(owner, profile);
    if (what.startsWith('payload[')) profile.payloadTypes.push(value);
    if (what === 'profileidentifier' && value !== '') profile.identifier ??= value;
    if (what === 'name') profile.name ??= value;
  }
  const found = [...profiles].flatMap(([owner, { identifier, name, payloadTypes }]) =>
    identifier === undefined
      ? []
      : [{ identifier, name: name ?? null, payloadTypes, system: owner.startsWith('_computerlevel') }],
  );
  const types = found.filter(({ system }) => system).flatMap(({ payloadTypes }) => payloadTypes);
  if (found.length > 0) return { kind: 'read', profiles: found, approvals: approvalsOfTypes(types) };
  const none = lines.some((line) => /^There are no configuration profiles installed in the system domain/i.test(line));
  return none && code === 0 ? { kind: 'read', profiles: [], approvals: noApprovals } : null;
}

/** `_computerlevel` and the users are keys; each holds a list of profiles with `ProfileItems`. */
function readXml(plist: PlistValue): ProfilesReading | null {
  if (!(plist instanceof Map)) return null;
  const owners = [...plist].filter(([, profiles]) => Array.isArray(profiles));
  const found = owners.flatMap(([owner, profiles]) =>
    dictsIn(profiles).flatMap((dict) => profileFrom(dict, owner === '_computerlevel')),
  );
  const whole = owners.some(([owner]) => owner === '_computerlevel');
  if (found.length === 0 && !whole) return null;
  const payloads = found.filter(({ profile }) => profile.system).flatMap((each) => each.payloads);
  return {
    kind: 'read',
    profiles: found.map(({ profile }) => profile),
    approvals: approvalsOfPayloads(payloads, whole),
  };
}

function profileFrom(dict: PlistDict, system: boolean) {
  const identifier = dict.get('ProfileIdentifier');
  if (typeof identifier !== 'string') return [];
  const name = dict.get('ProfileDisplayName');
  const payloads = dictsIn(dict.get('ProfileItems')).flatMap((item): readonly Payload[] => {
    const [type, content] = [item.get('PayloadType'), item.get('PayloadContent')];
    return typeof type === 'string' ? [{ type, content: content instanceof Map ? content : null }] : [];
  });
  const payloadTypes = payloads.map(({ type }) => type);
  const profile: Profile = { identifier, name: typeof name === 'string' ? name : null, payloadTypes, system };
  return [{ profile, payloads }];
}

function dictsIn(value: PlistValue | undefined): readonly PlistDict[] {
  return Array.isArray(value) ? value.filter((member): member is PlistDict => member instanceof Map) : [];
}
