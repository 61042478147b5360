// The words that a report shows: English of tools and their errors, names of Apple's and Microsoft's parts, and products
// that Defender names as conflicting. A word that is not here is masked, whoever or whatever it names.
// Left out on purpose although tools print them: first names (months are read as dates), and what firms call themselves.

const words = `
s a aarch64 able about above absence absent accept accepted access accessed according account action activate
activated activatedenabled activating active activity add added addigy adding address ade admin administration
administrator administrators advanced after again against age agent agentless agents ago agreement ahead air aka akc
alert alerts all allow allowed allowing allows alone along already also although always am amd64 amfi amfid an
analysis and another answer answered answers anti antimalware antispyware antivirus any anything anywhere apfs api
app appears appex apple application applications approval approvals approve approved approving apps appstore arch
architecture architectures archive archives are area argument arguments arm arm64 arm64e array as ask asked asks
assessment at atp attached attempt attempted attempts attention attribute attributes audit authenticate
authenticated authenticating authentication author authorisation authorised authority authorization authorized
authorizing auto automatic automatically auxiliary availability available avast avg avira await awaiting back
background backup bad bar base based basic battery be because become becomes been before begin begins behavior
behaviormonitoring behaviour behind being below beside best beta between big bin binary bit bitdefender bits bkc
blank blob block blocked blocker blocking blocks body boolean boot bootcache booted booting bootpolicy bootstrap
boottime bootuuid both bound break broken browser bsd buffer bug build builds built builtin builtins bundle bundles
busy but button by byte bytes cache cached caches calendar call called calling calls can cancel canceled cancelled
cannot capabilities capability capable care case category cause caused causes cdhash cdn central cert certificate
certificates certification cest cet cf change changed changes channel character characters check checked checker
checking checks child children choose chosen class clean cleaned cleaning cleanup clear cleared click client clients
clock close closed closing cloud code codedirectory codesign codesigning collection collections color column columns
com come comes command commands comment common communication company companyportal compat compatibility compatible
complete completed component components computer computerlevel condition conf config configuration configurations
configure configured configuring confirm conflict conflicting conflicts connect connected connecting connection
connections connectivity consent console const constant contact contain contained containing contains content
contents context continue control controlled controller copied copies copy core corporation correct corrupt
corrupted could couldn count counter cp cpu crash crashed crashes crashing create created creating creation
credential credentials critical crowdstrike cryptex csrutil current currently custom customer cut daemon daemons
damaged dash data database date dates day days db dd deactivate deactivated deadline debug debugger debugging
default defaulting defaults defender defenders defer deferred defined definition definitions degraded delay delayed
delegate delete deleted demand denied deny dep dependencies dependency deploy deployed deployment deprecated
describe description descriptor desktop destination detail details detect detected detecting detection determine dev
developer development device devices dext diagnostic diagnostics dialog dict dictionary did didn differ different
differs digest direct directly directories directory disable disabled disables disabling disallow disallowed
disconnected discovered discovery disk disks dispatch display displayed dlp dlpdaemon dmg dns do doc docs document
documentation documents does doesn dogfood domain don done dot down download downloaded downloading downloads drive
driver driverextension driverkit drivers drives due dump duplicate during dyld dynamic eacces each eagain earlier
early ebusy ecs edr eexist effect effective eftype eio eisdir either elapsed eloop else embedded emfile empty enable
enabled enables enabling enametoolong encountered end ended endpoint endpointextension endpointprotection endpoints
endpointsecurity ends enforce enforced enforcement engine engines enoent enoexec enospc enotdir enough enroll
enrolled enrollment enrolment ensure enter enterprise entitlement entitlements entries entry environment enxio eperm
epipe epsext epsextd equal erofs err error errors escape escaped escrow eset est etc ether etime etimedout etxtbsy
evaluate evaluation even event events ever every everything evidence exact example exceed exceeded except exception
exceptions exclude excluded exclusion exclusions exec executable executables execute executed executing execution
exist existing exists exit exited exiting expanded expect expected experience expiration expire expired expires
expiry explicit export expression extended extension extensionkit extensionless extensions extensionstate external
fail failed failing fails failure failures falcon fallback falling false family far fast faster fatal fault fda
feature features fetch few field fields file files filesystem filesystems filter filtered filtering filters final
finally find finder fine finish finished firewall firmware first fix fixed flag flags flat flavor fleet flood
flooded focus folder folders follow following follows for forbidden force forced foreground foreign fork form format
found framework frameworks free fresh fresno from ftp full fully function functional functionality further future fv
fwlink gatekeeper gateway gb general generally generate generated generation generic genuine get getalldetails gets
getting gib gid given gives global gmt go going gone good got gpu graceful grant granted granting grants graphics
group groups guard guest guid guide guids had half handle handled handler handling hang happened hard hardened
hardware harmless has hash hashes hashing have haven having head header heading health healthy help helper here
heuristic hidden hide high higher highest history hit hold holds home host hosts hour hours how however http https
hung hypervisor hz i386 icon id identified identifier identifiers identifies identify identity idle ids if ignore
ignored ignoring illegal imac image images immediate immediately implement in inactive include included includes
including incompatible incomplete incorrect index indexed individual info information inherit initial initialization
initialize initialized initializing input inside insider insiderfast insiders insiderslow inspect install
installation installed installer installing instance instances instead instruction int integer integrity intel
interaction interactive interface internal interrupted interval into intune invalid invoke io ip ipc ipv4 ipv6 iru
is isn issue issued issuer issues it item items iteration its itself jamf jamfcloud jamfsoftware jetsam
jetsammemorylimit job jobs join joined json just kandji kaspersky kb kc kdk keep keeps kept kern kernel
kernelcollection kernelcollections kernelmanagement kernelmanagerd kext kextant kextcache kextd kextload kextpolicy
kexts kextstat kextutil key keyboard keychain keys kib kill killall killed kind kit kmerrordomain kmutil knew know
known knows kpi label language last late later latest launch launchagents launchctl launchd launchdaemon
launchdaemons launched launching launchservicesd layer lazy ldap ldaps least leave left legacy length less let level
levels lib libexec libkern library license licensed licenses licensing life like likely limit limited limits line
lines link linked linkid links list listed listen listening listing lists little live ll load loadable loaded loader
loading loads local locale localhost localizable localization localized locate location locations lock locked
loctable log logged logger logging login logs long longer look lookup loss lost low lower lproj m1 m2 m3 m4 mac
macbook mach machine machines macho machservices macos macosx made mail main maintenance major make makes malformed
malware malwarebytes manage managed management manager manages managing mandatory manual manually many map mapped
maps marked marker masked match matched matches matching matter max maximum may maybe mb mbp mcafee mdatp mdm
mdmclient mdmserver me mean means measure media medium member members memory menu message messages meta method mib
microarchitecture microsoft might millisecond milliseconds min mini minimal minimum minor minute minutes mismatch
missing mistake mobileconfig mode model modes modification modified modify module modules mojave moment monitor
monitored monitoring month months more most mosyle mount mounted move moved ms much multi multiple munki must my na
name named names namespace native natively necessarily necessary need needed needs negative neither netext netextd
network networkextension networkextensions networks never new newer newest next no node non none nor normal normally
norton nosuspend not note nothing notice notices notification notifications notify notrestored now ns null nullable
number numbers numeric nvram object objects obsolete obtain obtained occurred octal of off offline ok okay old older
on onaccess onboard onboarded onboarding once ondemand one only onto open opendirectory opened opening opens
operation operations option optional options or order org organisation organization origin original os osascript
oskext osstatus other others otherwise our out outdated output outputs outside over overall override overview own
owner owners ownership package packages pad page pages pane panel panes parameter parameters parent parse parsed
parsing part partial partially parts pass passed passive password path paths pattern pause paused payload payloads
pending people per percent perform performance permission permissions permit permitted persistent person
personalities personality pid pids pin ping pipe pkg pkgutil place plain platform please plist plists plug plugin
plugins plutil pm point policies policy pool pop popup port portal ports position positive possible possibly
potential potentially power preboot prefer preference preferences preferred prelinked presence present pressed
prevent prevented preventing prevention prevents preview previous previously primary principal print printed
printing prior priority privacy private privilege privileged privileges pro probably problem problems procedure
process processed processes processing processor prod product production products profile profileidentifier profiles
program programs progress prohibited project prompt prompts proof properties property protect protected protecting
protection protections protects protocol provide provided provider providers provides provisioning proxy ps pst
public publish pull push put quarantine quarantined queries query queue queued quick quiet quit quota quoted ram ran
random range rate raw re reach reached read readable reader readiness reading ready real realtime realtimeprotection
realtimeprotectionenabled reason reasons reboot rebooted reboots rebuild receipt receive received recent recently
recognised recognized recommended record recorded records recover recovery redirect redirected reduced ref refer
reference references refresh refs refuse refused region register registered registering registration registry
reinstall reinstalled reject rejected rejection related relaunch release released releases reload relocatable remain
remaining remains remote removal remove removed removes removing rename renamed repair replace replaced replacement
report reported reporting reports request requested requesting requests require required requirement requirements
requires reserved reset resolve resolved resource resources respond responded responding response responsible
restart restarted restarting restarts restore restored restrict restricted restriction restrictions result results
resume resumed retention retried retries retry retrying return returned returns review revoke revoked rights ring
role root rosetta route row rows rpc rsr rtp rule rules run runlevel running runningboard runs runtime safe safeboot
said same sample samples sandbox sandboxed satisfied satisfy save saved saving say says sbin scan scanned scanner
scanning scans schedule scheduled scheduling scheme screen script scripts sdk sealed search searching seatbelt sec
second secondary seconds section sections sector secure security see seek seem seems seen select selected self send
sending sends sent sentence sentinelone separate sequence serial serious serve server servers serves service
services session sessions set sets setting settings setup several sh sha sha1 sha256 shadow shared sharing shell
shield shim short should show showing showloaded shown shows shut shutdown sig sign signal signals signature
signatured signatures signed signer signing silence silent silently similar simple since single sip site size sizes
skc skip skipped skipping sleep slow slower small smart smb snapshot so socket sockets soft software solution some
something sometimes soon sophos source sources space spawn spawned spawnscheduled spctl special specific
specification specified specify speed spread ssh ssl stable stack staff stage staged stagedextensions staging stale
standalone standard start started starting starts startup state statement states static statistics status statuses
stay stays stderr stdin stdout step steps still stop stopgap stopped stopping stops storage store stored stores
straight stream strict string strings strong structure studio sub subject submission submit submitted subsystem
subsystems succeed succeeded succeeds success successful successfully such suffix suggested suite summary supervised
supplementary supply support supported supports suppress sure surface suspend suspended sw swift switch switched
switching symantec symbol symbolic symbols sync synchronous syntax sys sysctl sysext sysextd syslog syspolicy
syspolicyd system systemextension systemextensions systemextensionsctl systempreferences systems systemwide table
tables tag tagged tags take taken takes tamper tampered target targets task taskgated tasks tcc tccprofile team
teamid teamidentifier teams telemetry tell template temporarily temporary tenant term terminal terminate terminated
terminates terminating termination test tests text than that the their them themselves then there therefore these
they thing this those though thread threads threat threats threshold throttle throttled through throughput thumb
thumbs till time timed timeout timeouts timer times timestamp title titles tls tmp to today together token tokens
told too took tool tools top total touch tpm tracing track tracker traffic transaction transfer transferred
translated transparency transparent transport trap trash trellix trend tries trigger triggered triggers troubleshoot
troubleshooting true trust trustd trusted try trying turn turned turns twice two txt type types ubf ui uid unable
unapproved unauthorized unavail unavailable unbound undefined under understood unencrypted unexpected unidentified
unified uninstall uninstallable uninstalled uninstaller uninstalling unique unit units universal unknown unless
unlicensed unlimited unload unloaded unloading unlock unlocked unmanaged unmount unnecessary unprotected unreachable
unreadable unrecognised unrecognized unregistered unresolved unresponsive unsafe unsigned unspecified unstable
unsuccessful unsupported until untrusted unused unverified up upcoming update updated updater updates updating
upgrade upgraded upgrades upgrading upload uploaded upon upper uptime uri url urls us usage usb use used useful user
users uses using usr utc utf utf8 utility uuid uuids val valid validate validated validating validation value values
var variable variables variant vendor vendors verbose verification verified verifier verifies verify version
versions very via view violation virtual virtualization virus visible volume volumes vpn vpp vs vulnerability
vulnerable wait waited waiting wake wakeup want warn warning warnings was watch watchdog way wdav wdavconfig
wdavdaemon wdavdaemon_enterprise wdavdaemonclient wdavedr wdavkext web webcontent webroot website week weekly weeks
well were what whatever when whenever where whether which while whitelist who whole whose why wide width wifi
wildcard will win32 window windowed windows windowsintune wired with within without won word words work worked
worker working works world would wrap wrapped write writer writes writing written wrong x64 x86 xcode xml xpc
xprotect year years yes yet you your yours zero zip zone
`;

export const vocabulary: ReadonlySet<string> = new Set(words.split(/\s+/).filter((word) => word !== ''));
