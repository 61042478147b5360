// Which of Defender's approvals a Mac's profiles carry, by payload type and values (facts: managed-deployment section 1).
import { microsoftTeam } from '../ids.ts';
import { endpointExtensionId, networkExtensionId } from './extensions.ts';
import { driverId } from './kextutil.ts';
import type { PlistDict, PlistValue } from './plist.ts';

export type ApprovalKind =
  | 'kernel-extension'
  | 'endpoint-extension'
  | 'network-extension'
  | 'network-filter'
  | 'full-disk-access';

/**
 * - `given`: a payload with Defender's values is installed; macOS heeds it only under an approved enrolment.
 * - `not-given`: all payloads were listed with their values, none gives it.
 * - `not-shown`: a payload of the right type is installed, its values were not printed.
 * - `unknown`: not enough was listed.
 */
export type ApprovalState = 'given' | 'not-given' | 'not-shown' | 'unknown';

export type Approvals = Readonly<Record<ApprovalKind, ApprovalState>>;

export interface Payload {
  readonly type: string;
  /** null when its values were not printed. */
  readonly content: PlistDict | null;
}

/** Payload type of each approval, and the values that give it to Defender. */
const rules: Readonly<Record<ApprovalKind, { readonly type: string; readonly gives: (values: PlistDict) => boolean }>> =
  {
    'kernel-extension': {
      type: 'com.apple.syspolicy.kernel-extension-policy',
      gives: (values) => allowsTeam(values) || allows(values.get('AllowedKernelExtensions'), driverId),
    },
    'endpoint-extension': {
      type: 'com.apple.system-extension-policy',
      gives: (values) => allowsTeam(values) || allows(values.get('AllowedSystemExtensions'), endpointExtensionId),
    },
    'network-extension': {
      type: 'com.apple.system-extension-policy',
      gives: (values) => allowsTeam(values) || allows(values.get('AllowedSystemExtensions'), networkExtensionId),
    },
    'network-filter': {
      type: 'com.apple.webcontent-filter',
      gives: (values) =>
        values.get('PluginBundleID') === productId ||
        values.get('FilterDataProviderBundleIdentifier') === networkExtensionId,
    },
    'full-disk-access': { type: 'com.apple.TCC.configuration-profile-policy', gives: givesDiskAccess },
  };

/** Bundle id of Defender itself. */
const productId = 'com.microsoft.wdav';

/** No profile at all is installed for this Mac. */
export const noApprovals: Approvals = approvalsBy(() => 'not-given');

/** From payload types alone. */
export function approvalsOfTypes(types: readonly string[]): Approvals {
  return approvalsBy((kind) => (types.includes(rules[kind].type) ? 'not-shown' : 'unknown'));
}

/** From payloads with values; `whole` when all of the Mac's own profiles were listed. Rights may be spread over several. */
export function approvalsOfPayloads(payloads: readonly Payload[], whole: boolean): Approvals {
  return approvalsBy((kind) => {
    const { type, gives } = rules[kind];
    const contents = payloads.filter((payload) => payload.type === type).map(({ content }) => content);
    if (contents.some((content) => content !== null && gives(content))) return 'given';
    if (contents.some((content) => content === null)) return 'not-shown';
    return whole ? 'not-given' : 'unknown';
  });
}

function approvalsBy(state: (kind: ApprovalKind) => ApprovalState): Approvals {
  const kinds = Object.keys(rules) as readonly ApprovalKind[];
  return Object.fromEntries(kinds.map((kind) => [kind, state(kind)])) as Approvals;
}

function allowsTeam(values: PlistDict): boolean {
  const teams = values.get('AllowedTeamIdentifiers');
  return Array.isArray(teams) && teams.includes(microsoftTeam);
}

/** A dictionary of teams, each with a list of bundle ids. */
function allows(value: PlistValue | undefined, id: string): boolean {
  const ids = value instanceof Map ? value.get(microsoftTeam) : undefined;
  return Array.isArray(ids) && ids.includes(id);
}

/** Both Defender and its security extension need it [MS-SYSEXT]; `Authorization` is the newer key for `Allowed`. */
function givesDiskAccess(values: PlistDict): boolean {
  const services = values.get('Services');
  const entries = services instanceof Map ? services.get('SystemPolicyAllFiles') : undefined;
  const isAllowed = (id: string) => Array.isArray(entries) && entries.some((entry) => allowsFiles(entry, id));
  return isAllowed(productId) && isAllowed(endpointExtensionId);
}

function allowsFiles(entry: PlistValue, id: string): boolean {
  if (!(entry instanceof Map) || entry.get('Identifier') !== id) return false;
  return entry.get('Allowed') === true || entry.get('Allowed') === 1 || entry.get('Authorization') === 'Allow';
}
