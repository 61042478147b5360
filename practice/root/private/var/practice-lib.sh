# Shared by the practice Mac's tools: its facts, its clock and its dates. Sourced by sh after `root` is set.
# Builtins wherever they do: a tool should take a few milliseconds, and starting a program takes one.

facts=$root/private/var/practice

# fact NAME [DEFAULT]: puts the fact's text in $fact. A fact that was never written is its default.
fact() {
  fact=
  [ -r "$facts/$1" ] && IFS= read -r fact 2>/dev/null <"$facts/$1"
  [ -n "$fact" ] || fact=${2-}
}

# number NAME: like fact, but anything but a whole number is 0, as arithmetic would end the tool.
number() {
  fact "$1" 0
  case ${fact#-} in '' | *[!0-9]*) fact=0 ;; esac
}

# yes NAME: succeeds when the fact is 1.
yes() {
  fact "$1"
  [ "$fact" = 1 ]
}

# settings_app: puts the name of the settings app of this macOS in $settings.
settings_app() {
  fact macos 10.15.7
  case $fact in 10.* | 11* | 12*) settings='System Preferences' ;; *) settings='System Settings' ;; esac
}

# tell NAME VALUE: writes a fact beside the old one and renames, so that nobody reads half of it. The files that macOS
# or Defender would write with it change too (decidedFiles in practice/facts.mjs).
tell() {
  printf '%s\n' "$2" >"$facts/.$1.$$" && mv -f "$facts/.$1.$$" "$facts/$1"
  case $1 in
    last-attempt-at) decided=private/var/db/SystemPolicyConfiguration/KextPolicy ;;
    kext-loaded | rtp-enabled | filter) decided='Library/Application Support/Microsoft/Defender/wdavstate' ;;
    *) return 0 ;;
  esac
  [ ! -d "$root/${decided%/*}" ] || : >"$root/$decided"
}

# clock: puts the practice Mac's time in $now, in epoch seconds.
clock() {
  number clock-offset
  now=$(($(date +%s) + fact))
}

# calendar SECONDS: puts the UTC date of an epoch time in $year $month $day $hour $minute $second and $month_name
# $weekday. Hinnant's civil_from_days; `date` takes a time in different ways on macOS and Linux.
calendar() {
  set -- "$(($1 / 86400))" "$(($1 % 86400))"
  second=$(($2 % 60)) minute=$(($2 / 60 % 60)) hour=$(($2 / 3600))
  case $((($1 + 4) % 7)) in
    0) weekday=Sun ;; 1) weekday=Mon ;; 2) weekday=Tue ;; 3) weekday=Wed ;;
    4) weekday=Thu ;; 5) weekday=Fri ;; *) weekday=Sat ;;
  esac
  set -- $(($1 + 719468))
  set -- $(($1 / 146097)) $(($1 % 146097))
  set -- "$1" $((($2 - $2 / 1460 + $2 / 36524 - $2 / 146096) / 365)) "$2"
  set -- $(($2 + $1 * 400)) $(($3 - (365 * $2 + $2 / 4 - $2 / 100)))
  month=$(((5 * $2 + 2) / 153))
  day=$(($2 - (153 * month + 2) / 5 + 1))
  month=$((month < 10 ? month + 3 : month - 9))
  year=$(($1 + (month <= 2)))
  set -- Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
  shift $((month - 1))
  month_name=$1
}
