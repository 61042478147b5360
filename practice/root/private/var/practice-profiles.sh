# What `profiles` prints, from the facts. Sourced by it after practice-lib.sh, with $enrolment and $manager set.

is_root() {
  [ "${PRACTICE_ROOT_USER-}" = 1 ]
}

# Three wordings: 10.13.0-10.13.3, 10.13.4-10.15 and 11 or later, which adds the server.
print_status() {
  fact macos 10.15.7
  case $fact in
    10.13 | 10.13.[0-3])
      if [ $enrolment = no ]; then
        echo 'There is no enrollment profile installed on this system'
      else
        echo 'An enrollment profile is currently installed on this system'
      fi
      return
      ;;
  esac
  case $enrolment in yes) said=Yes ;; user-approved) said='Yes (User Approved)' ;; *) said=No ;; esac
  printf '%s\n' 'Enrolled via DEP: No' "MDM enrollment: $said"
  case $fact:$said in 10.* | *:No) ;; *) echo "MDM server: $(server)" ;; esac
}

server() {
  case $manager in
    jamf) echo 'https://practice.jamfcloud.com/mdm/ServerURL' ;;
    intune) echo 'https://i.manage.microsoft.com/DeviceGatewayProxy/ioshandler.ashx' ;;
    *) echo 'https://mdm.example.com/mdm/ServerURL' ;;
  esac
}

# read_ids: puts the identifiers of the device profiles in $ids: the enrolment's own, and Defender's once it arrived.
# 4A414D46 is JAMF in hex, as Jamf's own GUIDs have it.
read_ids() {
  ids=
  [ $enrolment != no ] || return 0
  case $manager in
    jamf) ids='00000000-0000-0000-A000-4A414D460003' ;;
    intune) ids='Microsoft.Profiles.MDM' ;;
    *) ids='com.example.mdm.enrolment' ;;
  esac
  yes profile-arrived || return 0
  fact era kernel
  case $fact in kernel) ids="$ids com.microsoft.wdav.kext" ;; *) ids="$ids com.microsoft.wdav.sysext" ;; esac
}

# print_ids [-v]
print_ids() {
  read_ids
  if [ -z "$ids" ]; then
    echo 'There are no configuration profiles installed in the system domain'
    return
  fi
  index=0
  for id in $ids; do
    index=$((index + 1))
    [ "${1-}" != -v ] || echo "_computerlevel[$index] attribute: name: $(name_of "$id")"
    echo "_computerlevel[$index] attribute: profileIdentifier: $id"
  done
  echo "There are $index system configuration profiles installed"
}

name_of() {
  case $1 in
    *.kext) echo 'Approved Kernel Extensions' ;;
    *.sysext) echo 'Microsoft Defender System Extensions' ;;
    *) echo 'MDM Profile' ;;
  esac
}

# As root the device's profiles, each with its payloads; else an empty dictionary.
print_xml() {
  printf '%s\n' '<?xml version="1.0" encoding="UTF-8"?>' \
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">' \
    '<plist version="1.0">'
  read_ids
  if ! is_root || [ -z "$ids" ]; then
    printf '%s\n' '<dict/>' '</plist>'
    return
  fi
  printf '%s\n' '<dict>' '	<key>_computerlevel</key>' '	<array>'
  for id in $ids; do
    printf '%s\n' '		<dict>' '			<key>ProfileDisplayName</key>' "			<string>$(name_of "$id")</string>" \
      '			<key>ProfileIdentifier</key>' "			<string>$id</string>" '			<key>ProfileItems</key>' '			<array>'
    print_payloads "$id"
    printf '%s\n' '			</array>' '		</dict>'
  done
  printf '%s\n' '	</array>' '</dict>' '</plist>'
}

# print_payloads ID: types and values as in Microsoft's samples (facts: managed-deployment section 1).
print_payloads() {
  case $1 in
    *.kext)
      payload com.apple.syspolicy.kernel-extension-policy '<key>AllowedTeamIdentifiers</key>' \
        '<array><string>UBF8T346G9</string></array>'
      ;;
    *.sysext)
      payload com.apple.system-extension-policy '<key>AllowedSystemExtensions</key>' \
        '<dict><key>UBF8T346G9</key><array><string>com.microsoft.wdav.epsext</string><string>com.microsoft.wdav.netext</string></array></dict>'
      payload com.apple.webcontent-filter '<key>FilterDataProviderBundleIdentifier</key>' \
        '<string>com.microsoft.wdav.netext</string>' '<key>PluginBundleID</key>' '<string>com.microsoft.wdav</string>'
      payload com.apple.TCC.configuration-profile-policy '<key>Services</key>' \
        '<dict><key>SystemPolicyAllFiles</key><array><dict><key>Identifier</key><string>com.microsoft.wdav</string></dict><dict><key>Identifier</key><string>com.microsoft.wdav.epsext</string></dict></array></dict>'
      ;;
    *) payload com.apple.mdm '<key>ServerURL</key>' "<string>$(server)</string>" ;;
  esac
}

# payload TYPE LINE…
payload() {
  printf '				%s\n' '<dict>' '	<key>PayloadContent</key>' '	<dict>'
  type=$1
  shift
  printf '						%s\n' "$@"
  printf '				%s\n' '	</dict>' '	<key>PayloadType</key>' "	<string>$type</string>" '</dict>'
}
