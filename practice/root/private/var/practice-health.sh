# What the practice Defender knows about itself, from the facts, and how it words it. Sourced by mdatp. The printing is
# in practice-health-kernel.sh and practice-health-system.sh, by the era of this Defender.

# read_health: sets the variables that the printing uses. Healthy is only what has no issue and is on.
read_health() {
  yes rtp-enabled && enabled=true || enabled=false
  yes rtp-managed && managed=true || managed=false
  yes passive-mode && passive=true || passive=false
  yes licensed && licensed=true || licensed=false
  fact era kernel
  era=$fact
  fact app-version 101.10.76
  version=$fact
  read_conflicting
  if [ $era = system ]; then read_system; else read_kernel; fi
  [ $licensed = true ] || issue 'missing license'
  healthy=false
  [ -n "$issues" ] || [ $passive$enabled = falsefalse ] || healthy=true
  [ $managed = false ] || mark=' [managed]'
  # Definitions of an hour ago; a product that expires in five months.
  updated=$((now - 3600)) expires=$((now + 12960000))
}

issues= mark=

# issue TEXT: adds a reason why this Mac is not healthy.
issue() {
  issues="$issues${issues:+$between}\"$1\""
}

read_kernel() {
  yes kext-loaded && available=true || available=false
  [ $available = true ] || issue 'no active event provider'
}

# The extension hears of its approval a moment after macOS.
read_system() {
  available=false filtering=false access=false
  fact es-state absent
  endpoint=$fact
  number es-enabled-at
  [ "$endpoint" != enabled ] || [ $((now - fact)) -lt 2 ] || available=true
  # The older version goes on until the restart.
  [ "$endpoint" != upgrading ] || available=true
  yes endpoint-stuck && available=false
  fact net-state absent
  network=$fact
  fact filter none
  [ "$network$fact" != enabledon ] || filtering=true
  yes access-app && yes access-extension && access=true
  is_managed && access=true
  [ $available = true ] || issue 'no active event provider'
  [ $filtering = true ] || issue 'network event provider not running'
  [ $access = true ] || issue 'full disk access has not been granted'
}

# is_managed: the profile is here, and the enrolment makes macOS heed it.
is_managed() {
  yes profile-arrived || return
  fact enrolment no
  [ "$fact" = user-approved ]
}

# read_conflicting: `One, Two` becomes `"One"` and `"Two"` with $between between them.
read_conflicting() {
  conflicting=
  fact conflicting
  while [ -n "$fact" ]; do
    name=${fact%%,*}
    conflicting="$conflicting${conflicting:+$between}\"${name# }\""
    case $fact in *,*) fact=${fact#*,} ;; *) fact= ;; esac
  done
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

# print_fields NAME VALUE …: the text form's two columns.
print_fields() {
  printf '%-44s: %s\n' "$@"
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
