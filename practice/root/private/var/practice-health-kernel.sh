# How the practice Defender of the kernel extension prints its health: fields, order and columns as in the recorded
# outputs (facts: mdatp-health sections 1-7). Sourced by mdatp after practice-health.sh.

print_json() {
  set -- '{"displayValue":true,"isManaged":false,"value":'
  printf '%s' "{\"\$type\":\"getHealthAllResult\",\"appVersion\":\"$version\"," \
    "\"automaticDefinitionUpdateEnabled\":${1}true}," \
    "\"cloudAutomaticSampleSubmissionConsent\":${1}\"safe\"}," \
    "\"cloudDiagnosticEnabled\":${1}true},\"cloudEnabled\":${1}true}," \
    "\"conflictingApplications\":[$conflicting],\"definitionsStatus\":{\"\$type\":\"upToDate\"}," \
    "\"definitionsUpdated\":\"${updated}000\",\"definitionsUpdatedMinutesAgo\":60," \
    '"definitionsVersion":"1.325.1107.0",' \
    "\"edrDeviceTags\":${1}[]},\"edrEarlyPreviewEnabled\":${1}\"disabled\"},\"edrGroupIds\":${1}\"\"}," \
    '"edrMachineId":"0000000000000000000000000000000000000000","engineVersion":"1.1.17600.5",' \
    "\"healthIssues\":[$issues],\"healthy\":$healthy,\"licensed\":$licensed,\"logLevel\":\"info\"," \
    '"machineGuid":"00000000-0000-0000-0000-000000000000","networkEventsSubsystem":"unavailable",' \
    '"orgId":"00000000-0000-0000-0000-000000000000",' \
    "\"passiveModeEnabled\":${1}$passive},\"productExpiration\":\"${expires}000\"," \
    "\"realTimeProtectionAvailable\":$available," \
    "\"realTimeProtectionEnabled\":{\"displayValue\":true,\"isManaged\":$managed,\"value\":$enabled}," \
    '"realTimeProtectionSubsystem":"kernel_extension","releaseRing":"Production",' \
    "\"tamperProtection\":${1}\"disabled\"}}"
  echo
}

print_text() {
  day_and_time $expires && expires=$said
  day_and_time $updated && updated=$said
  print_fields healthy $healthy health_issues "[$issues]" licensed $licensed \
    engine_version '"1.1.17600.5"' app_version "\"$version\"" \
    org_id '"00000000-0000-0000-0000-000000000000"' log_level '"info"' \
    machine_guid '"00000000-0000-0000-0000-000000000000"' release_ring '"Production"' \
    product_expiration "$expires" cloud_enabled true cloud_automatic_sample_submission_consent '"safe"' \
    cloud_diagnostic_enabled true passive_mode_enabled $passive \
    real_time_protection_enabled "$enabled$mark" real_time_protection_available $available \
    real_time_protection_subsystem '"kernel_extension"' network_events_subsystem unavailable \
    tamper_protection '"disabled"' automatic_definition_update_enabled true definitions_updated "$updated" \
    definitions_updated_minutes_ago 60 definitions_version '"1.325.1107.0"' definitions_status '"up_to_date"' \
    edr_early_preview_enabled '"disabled"' edr_device_tags '[]' edr_group_ids '""' \
    edr_machine_id '"0000000000000000000000000000000000000000"' conflicting_applications "[$conflicting]"
}

# The legacy tool's status is not documented without contradiction (facts: macos-commands section 1); 0 is what it gives here.
print_legacy() {
  printf '%-40s: %s\n' automaticDefinitionUpdateEnabled true cloudAutomaticSampleSubmission true \
    cloudDiagnosticEnabled true cloudEnabled true definitionsUpdated "\"${updated}000\"" \
    definitionsUpdatedMinutesAgo 60 definitionsVersion '"1.325.1107.0"' edrDeviceTags '[]' \
    edrEarlyPreviewEnabled '"disabled"' edrMachineId '"0000000000000000000000000000000000000000"' \
    healthy $healthy licensed $licensed logLevel '"info"' orgId '"00000000-0000-0000-0000-000000000000"' \
    realTimeProtectionAvailable $available realTimeProtectionEnabled $enabled releaseRing '"Production"' \
    versionEngine '"100.90.27"'
}

# No product of this era is known to have it.
print_extensions() {
  refuse system_extensions
}

print_antivirus() {
  refuse antivirus
}
