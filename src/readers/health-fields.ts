// Names of fields that Defender prints, in snake_case: they prove that a text is its health (facts: mdatp-health 4, 6).

/** Fields of plain `mdatp health`, of all versions and systems. */
export const healthFields: ReadonlySet<string> = new Set([
  'healthy',
  'health_issues',
  'licensed',
  'engine_version',
  'engine_load_status',
  'app_version',
  'org_id',
  'log_level',
  'machine_guid',
  'release_ring',
  'product_expiration',
  'cloud_enabled',
  'cloud_diagnostic_enabled',
  'cloud_automatic_sample_submission',
  'cloud_automatic_sample_submission_consent',
  'cloud_pin_certificate_thumbs',
  'passive_mode_enabled',
  'behavior_monitoring',
  'real_time_protection_enabled',
  'real_time_protection_available',
  'real_time_protection_subsystem',
  'network_events_subsystem',
  'supplementary_events_subsystem',
  'device_control_enforcement_level',
  'tamper_protection',
  'automatic_definition_update_enabled',
  'definitions_updated',
  'definitions_updated_minutes_ago',
  'definitions_version',
  'definitions_status',
  'edr_early_preview_enabled',
  'edr_device_tags',
  'edr_group_ids',
  'edr_client_version',
  'edr_configuration_version',
  'edr_machine_id',
  'conflicting_applications',
  'network_protection_status',
  'network_protection_enforcement_level',
  'data_loss_prevention_status',
  'full_disk_access_enabled',
  'troubleshooting_mode',
  'managed_by',
  'ecs_configuration_ids',
  // Legacy only.
  'version_engine',
]);

/** What `--details system_extensions` prints. */
export const extensionFields: ReadonlySet<string> = new Set([
  'network_extension_enabled',
  'network_extension_installed',
  'endpoint_security_extension_ready',
  'endpoint_security_extension_installed',
]);

/** What only `--details` prints beside that: antivirus and definitions. Others share names with plain health. */
const onlyInDetails = [
  'scan_archives',
  'scan_after_definition_update',
  'scan_history_cleanup_interval_hours',
  'scan_results_retention_days',
  'scan_history_maximum_items',
  'enable_file_hash_computation',
  'last_on_demand_scan_start_time',
  'last_on_demand_scan_end_time',
  'last_on_demand_scan_type',
  'last_on_demand_scan_threat_count',
  'last_on_demand_scan_files_scanned',
  'maximum_on_demand_scan_threads',
  'enforcement_level',
  'definitions_update_source_uri',
  'definitions_update_fail_reason',
  'offline_definition_url_configured',
  'offline_definition_update',
  'offline_definition_update_verify_sig',
  'offline_definition_update_fallback_to_cloud',
];

export const detailFields: ReadonlySet<string> = new Set([...healthFields, ...extensionFields, ...onlyInDetails]);
