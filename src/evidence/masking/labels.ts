// What the label of a value says about it: whether it names somebody by its nature, or is one that tools are known to print.
import { detailFields } from '../../readers/health-fields.ts';
import { snakeCase } from '../../readers/health-json.ts';
import { isKnown } from './words.ts';

/**
 * - `private`: its value names a person, a Mac or an organisation.
 * - `plain`: a label of the tools we read; its value is shown word by word.
 * - `server`: of its value only who manages is shown.
 * - `unknown`: nobody knows what may stand there.
 */
export type LabelKind = 'private' | 'plain' | 'server' | 'unknown';

/** Fields of `mdatp health` that name an organisation, a machine or its groups (facts: managed-deployment section 6). */
export const privateFields: ReadonlySet<string> = new Set([
  'org_id',
  'machine_guid',
  'edr_machine_id',
  'edr_device_tags',
  'edr_group_ids',
  'managed_by',
  'ecs_configuration_ids',
]);

/** A word of a label that makes its value a name, whatever tool prints it. */
const privateWord =
  /^(name|description|contact)$|(^|_)(users?|user_?names?|logins?|owners?|hosts?|host_?names?|serial|serials|serial_?number|tenants?|org|org_?name|organi[sz]ations?|company|customers?|e?mails?|phones?|tags?|guids?|uuids?|udids?|departments?|accounts?|device_?(name|id)s?|computer_?(name|id)s?|machine_?(name|id)s?|display_?name|full_?name|real_?name|short_?name|local_?host_?name|payload_?description|profile_?description|address(es)?|domain_?name)(_|$)/;

/** Labels of the tools and of our own rows in product words, in snake_case, beside the fields of Defender's health. */
const toolLabels: ReadonlySet<string> = new Set(
  `
  attention warning warnings error errors note notice info debug fatal reason message details diagnostics_for
  executing executable identifier format code_directory hashes signature signature_size authority team_identifier
  cd_hash hash_type hash_choices size flags location signed_time timestamp sealed_resources internal_requirements
  runtime_version page_size candidate_cd_hash candidate_cd_hash_full cms_digest cms_digest_type info_plist version
  platform_identifier launch_constraints notarization
  package_id volume install_time groups
  mdm_enrollment mdm_enrolment enrolled_via_dep attribute profile_identifier profile_uuid payload_type type
  profile_removal_disallowed profile_verification_state profile_version install_date verification_state
  product_name product_version product_version_extra build_version
  system_integrity_protection_status kernel_extension_user_consent allowed_team_identifiers
  apple_internal kext_signing filesystem_protections debugging_restrictions dtrace_restrictions nvram_protections
  basesystem_verification
  team_id enabled active state path program domain runs pid minimum_runtime exit_timeout last_exit_code last_exit_reason
  last_terminating_signal immediate_reason forks execs spawn_type jetsam_priority jetsam_memory_limit_active
  jetsam_memory_limit_inactive jetsamproperties_category submitted_job_ignore_execute_allowed properties
  successive_crashes on_demand active_count copy_count one_shot bundle_id bundle_version parent_bundle_identifier
  id url code error_domain error_code exit status result kextutil kextload kextstat kmutil codesign mdatp launchctl
  profiles systemextensionsctl sudo osascript sh execution_error unsatisfied_dependencies authentication_failures
  validation_failures linking_failures code_signing_failure client_identifier server filter_type healthy_state
  loaded extensions last_try wdavkext_kext profile_for_kernel_extension profile_for_endpoint_extension
  profile_for_network_extension profile_for_network_filter profile_for_full_disk_access
  `
    .split(/\s+/)
    .filter((label) => label !== ''),
);

/** Any spelling of a label, as `orgId`, `Org ID`, `org-id` or `Serial Number (system)`, in one. */
function spelled(label: string): string {
  const bare = label.replace(/\([^()]*\)/g, '').trim();
  return snakeCase(bare.replace(/[\s.-]+/g, '_')).replace(/_+/g, '_');
}

export function labelKind(label: string): LabelKind {
  const name = spelled(label);
  if (privateFields.has(name)) return 'private';
  if (name === 'mdm_server') return 'server';
  if (detailFields.has(name) || toolLabels.has(name)) return 'plain';
  if (privateWord.test(name) && name.split('_').length <= 5) return 'private';
  return 'unknown';
}

/** Seconds or milliseconds since 1970, of a label that says so. */
export function isMoment(label: string, value: string): boolean {
  return /(time|date|expiration|updated|at)$/.test(spelled(label)) && /^[1-4]\d{9}(\d{3})?$/.test(value);
}

/** Whether Defender's text form prints a field of this name: such a line starts a new value. */
export function isHealthField(label: string): boolean {
  return detailFields.has(spelled(label));
}

/** A sentence's beginning rather than somebody's label. */
export function isSpeaking(label: string): boolean {
  return (label.match(/[\p{L}\p{M}]+/gu) ?? []).every(isKnown);
}
