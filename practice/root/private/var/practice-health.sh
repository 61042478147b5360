# What the practice Defender says about itself, in each syntax. Sourced by mdatp; fields, order and columns as in the
# recorded outputs (facts: mdatp-health sections 1-7). Only `enabled` and `available` together are healthy.

read_health() {
  yes rtp-enabled && enabled=true || enabled=false
  yes kext-loaded && available=true || available=false
  healthy=false issues=
  [ $enabled$available != truetrue ] || healthy=true
  [ $available = true ] || issues='"no active event provider"'
  # Definitions of an hour ago; a product that expires in five months.
  updated=$((now - 3600)) expires=$((now + 12960000))
}

print_json() {
  set -- '{"displayValue":true,"isManaged":false,"value":'
  printf '%s' '{"$type":"getHealthAllResult","appVersion":"101.10.76",' \
    "\"automaticDefinitionUpdateEnabled\":${1}true}," \
    "\"cloudAutomaticSampleSubmissionConsent\":${1}\"safe\"}," \
    "\"cloudDiagnosticEnabled\":${1}true},\"cloudEnabled\":${1}true}," \
    '"conflictingApplications":[],"definitionsStatus":{"$type":"upToDate"},' \
    "\"definitionsUpdated\":\"${updated}000\",\"definitionsUpdatedMinutesAgo\":60," \
    '"definitionsVersion":"1.325.1107.0",' \
    "\"edrDeviceTags\":${1}[]},\"edrEarlyPreviewEnabled\":${1}\"disabled\"},\"edrGroupIds\":${1}\"\"}," \
    '"edrMachineId":"0000000000000000000000000000000000000000","engineVersion":"1.1.17600.5",' \
    "\"healthIssues\":[$issues],\"healthy\":$healthy,\"licensed\":true,\"logLevel\":\"info\"," \
    '"machineGuid":"00000000-0000-0000-0000-000000000000","networkEventsSubsystem":"unavailable",' \
    '"orgId":"00000000-0000-0000-0000-000000000000",' \
    "\"passiveModeEnabled\":${1}false},\"productExpiration\":\"${expires}000\"," \
    "\"realTimeProtectionAvailable\":$available,\"realTimeProtectionEnabled\":${1}$enabled}," \
    '"realTimeProtectionSubsystem":"kernel_extension","releaseRing":"Production",' \
    "\"tamperProtection\":${1}\"disabled\"}}"
  echo
}

# day_and_time SECONDS: puts `Jul 06, 2022 at 01:57:03 PM` in $said.
day_and_time() {
  calendar "$1"
  half=AM
  [ $hour -lt 12 ] || half=PM
  hour=$((hour % 12))
  [ $hour -gt 0 ] || hour=12
  two $day && said="$month_name $padded, $year at"
  two $hour && said="$said $padded"
  two $minute && said="$said:$padded"
  two $second && said="$said:$padded $half"
}

two() {
  padded=$1
  [ "$1" -gt 9 ] || padded=0$1
}

print_text() {
  day_and_time $expires && expires=$said
  day_and_time $updated && updated=$said
  printf '%-44s: %s\n' healthy $healthy health_issues "[$issues]" licensed true \
    engine_version '"1.1.17600.5"' app_version '"101.10.76"' \
    org_id '"00000000-0000-0000-0000-000000000000"' log_level '"info"' \
    machine_guid '"00000000-0000-0000-0000-000000000000"' release_ring '"Production"' \
    product_expiration "$expires" cloud_enabled true cloud_automatic_sample_submission_consent '"safe"' \
    cloud_diagnostic_enabled true passive_mode_enabled false \
    real_time_protection_enabled $enabled real_time_protection_available $available \
    real_time_protection_subsystem '"kernel_extension"' network_events_subsystem unavailable \
    tamper_protection '"disabled"' automatic_definition_update_enabled true definitions_updated "$updated" \
    definitions_updated_minutes_ago 60 definitions_version '"1.325.1107.0"' definitions_status '"up_to_date"' \
    edr_early_preview_enabled '"disabled"' edr_device_tags '[]' edr_group_ids '""' \
    edr_machine_id '"0000000000000000000000000000000000000000"' conflicting_applications '[]'
}

# The legacy tool's status is not documented without contradiction (facts: section 1); 0 is what it gives here.
print_legacy() {
  printf '%-40s: %s\n' automaticDefinitionUpdateEnabled true cloudAutomaticSampleSubmission true \
    cloudDiagnosticEnabled true cloudEnabled true definitionsUpdated "\"${updated}000\"" \
    definitionsUpdatedMinutesAgo 60 definitionsVersion '"1.325.1107.0"' edrDeviceTags '[]' \
    edrEarlyPreviewEnabled '"disabled"' edrMachineId '"0000000000000000000000000000000000000000"' \
    healthy $healthy licensed true logLevel '"info"' orgId '"00000000-0000-0000-0000-000000000000"' \
    realTimeProtectionAvailable $available realTimeProtectionEnabled $enabled releaseRing '"Production"' \
    versionEngine '"100.90.27"'
}

# pick NAME TEXT: the bare value of one field.
pick() {
  while IFS= read -r line; do
    name=${line%%[ :]*}
    [ "$name" != "$1" ] || { printf '%s\n' "${line#*: }" && exit 0; }
  done <<TEXT
$2
TEXT
  echo "Invalid field name: $1" >&2
  exit 64
}
