# How the practice Defender of the system extensions prints its health. JSON as recorded from 101.98.30, text as from
# 101.70.19 (facts: mdatp-health sections 3-7). Sourced by mdatp after practice-health.sh.

id=00000000-0000-0000-0000-000000000000
machine=0000000000000000000000000000000000000000
edr=20.199999.main.2023.04.25.09-$machine

# read_words: what is told besides truth values, and what an unlicensed product does not tell. It prints no real-time
# fields at all.
read_words() {
  subsystem=unavailable events=unavailable org=$id expiry="${expires}000"
  [ $available = false ] || subsystem=endpoint_security_extension
  [ $filtering = false ] || events=network_filter_extension
  [ $licensed = true ] || org=unavailable expiry=unavailable
}

print_json() {
  read_words
  set -- '{"displayValue":true,"isManaged":false,"value":' '{"displayValue":false,"isManaged":false,"value":'
  protection="\"realTimeProtectionAvailable\":$available,\"realTimeProtectionEnabled\":{\"displayValue\":true,\"isManaged\":$managed,\"value\":$enabled},"
  [ $licensed = true ] || protection=
  printf '%s' "{\"\$type\":\"getHealthAllResult\",\"appVersion\":\"$version\"," \
    "\"automaticDefinitionUpdateEnabled\":${1}true}," \
    "\"cloudAutomaticSampleSubmissionConsent\":${1}\"safe\"}," \
    "\"cloudDiagnosticEnabled\":${1}true},\"cloudEnabled\":${1}true}," \
    "\"conflictingApplications\":[$conflicting],\"dataLossPreventionStatus\":\"disabled\"," \
    "\"definitionsStatus\":{\"\$type\":\"upToDate\"},\"definitionsUpdated\":\"${updated}000\"," \
    '"definitionsUpdatedMinutesAgo":60,"definitionsVersion":"1.389.10.0",' \
    "\"deviceControlEnforcementLevel\":\"audit\",\"edrConfigurationVersion\":\"$edr\"," \
    "\"edrDeviceTags\":${1}[]},\"edrEarlyPreviewEnabled\":${1}\"disabled\"},\"edrGroupIds\":${1}\"\"}," \
    "\"edrMachineId\":\"$machine\",\"engineVersion\":\"1.1.20100.6\",\"fullDiskAccessEnabled\":$access," \
    "\"functionalityMode\":${2}\"default\"},\"healthIssues\":[$issues],\"healthy\":$healthy," \
    "\"licensed\":$licensed,\"logLevel\":\"info\",\"machineGuid\":\"$id\",\"networkEventsSubsystem\":\"$events\"," \
    "\"networkProtectionEnforcementLevel\":${1}\"disabled\"},\"networkProtectionStatus\":\"stopped\"," \
    "\"orgId\":\"$org\",\"passiveModeEnabled\":${1}$passive},\"productExpiration\":\"$expiry\"," \
    "$protection\"realTimeProtectionSubsystem\":\"$subsystem\",\"releaseRing\":\"Production\"," \
    "\"tamperProtection\":${1}\"block\"},\"telemetryClient\":${2}\"OneDs\"}}"
  echo
}

print_text() {
  read_words
  day_and_time $updated && updated=$said
  [ $licensed = false ] || { day_and_time $expires && expiry=$said; }
  print_fields healthy $healthy health_issues "[$issues]" licensed $licensed \
    engine_version '"1.1.20100.6"' app_version "\"$version\"" org_id "$(quoted $org)" log_level '"info"' \
    machine_guid "\"$id\"" release_ring '"Production"' product_expiration "$expiry" cloud_enabled true \
    cloud_automatic_sample_submission_consent '"safe"' cloud_diagnostic_enabled true passive_mode_enabled $passive
  print_protection
  print_fields device_control_enforcement_level '"audit"' tamper_protection '"block"' \
    automatic_definition_update_enabled true definitions_updated "$updated" definitions_updated_minutes_ago 60 \
    definitions_version '"1.389.10.0"' definitions_status '"up_to_date"' \
    edr_early_preview_enabled '"disabled"' edr_device_tags '[]' edr_group_ids '""' \
    edr_configuration_version "\"$edr\"" edr_machine_id "\"$machine\"" \
    conflicting_applications "[$conflicting]" network_protection_status '"stopped"' \
    data_loss_prevention_status '"disabled"' full_disk_access_enabled $access
}

# Older products of this era say `unavailable` of both while nothing runs [MS-SYSEXT until 2025]; those that know JSON
# tell the setting and the component apart.
print_protection() {
  if [ $licensed = true ]; then
    if [ $available$syntax = falsetext ]; then
      print_fields real_time_protection_enabled unavailable real_time_protection_available unavailable
    else
      print_fields real_time_protection_enabled "$enabled$mark" real_time_protection_available $available
    fi
  fi
  print_fields real_time_protection_subsystem "$(quoted $subsystem)" network_events_subsystem "$(quoted $events)"
}

# `unavailable` is a bare word, all else stands in quotes.
quoted() {
  [ "$1" != unavailable ] && echo "\"$1\"" || echo "$1"
}

# `installed` says that the extension was put in place, `ready` and `enabled` that it is approved and runs.
print_extensions() {
  print_fields network_extension_enabled $filtering network_extension_installed "$(is_installed "$network")" \
    endpoint_security_extension_ready $available \
    endpoint_security_extension_installed "$(is_installed "$endpoint")"
}

is_installed() {
  case $1 in waiting | enabled | disabled | upgrading) echo true ;; *) echo false ;; esac
}

print_antivirus() {
  read_words
  print_fields passive_mode_enabled $passive
  print_protection
  print_fields scan_archives true scan_after_definition_update true scan_history_cleanup_interval_hours 7 \
    scan_results_retention_days 90 scan_history_maximum_items 10000 enable_file_hash_computation false \
    maximum_on_demand_scan_threads 2 enforcement_level '"real_time"'
}
