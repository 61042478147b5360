# What of kextant-verdict.sh is sh: collects what the tools of this Mac say, hands it to the judge, prints the answer.
# scripts/standalone.mjs puts the tools and the judge in. Nothing but macOS is needed, 10.15 and later: no Kextant.app,
# no window server, nobody logged in.

root=''
newline='
'
# So many bytes of one answer are read; the last one says that there were more than it may have.
limit=1048577
# By then, in seconds from the start, the tools have had their time, and the judge.
tools_until=30
judge_until=42

# start SECONDS COMMAND…: runs COMMAND as a process group of its own, whose leader is $!. The group ends itself, whole:
# when COMMAND has ended, when its time is over, or when the folder is gone. Nothing is ever ended by a number that may
# be a stranger's by then.
start() {
  patience=$1
  shift
  (
    trap - EXIT HUP INT TERM
    { "$@" && echo; } | {
      waited=0
      until [ "$waited" -ge "$patience" ] || [ ! -d "$folder" ] || read -r -t 1 _; do waited=$((waited + 1)); done
      kill -9 0
    }
  ) </dev/null >/dev/null 2>&1 5>&- &
}

# within SECONDS UNTIL: puts them in $seconds, fewer when UNTIL comes first; fails when it is past.
within() {
  seconds=$(($2 - SECONDS))
  [ "$seconds" -le "$1" ] || seconds=$1
  [ "$seconds" -gt 0 ]
}

# bounded FILE: copies no more than the limit into FILE, and marks what was written whole: the disk may be full. Most
# tools say little, and a builtin reads and writes that for less than a program costs.
bounded() {
  # Whoever does not end was asked all the same.
  : >"$1"
  if IFS= read -r -n 4096 -d '' start; then
    rest=$((limit - ${#start})) end=
    # What ends fewer bytes than were asked for is NUL.
    [ "${#start}" -eq 4096 ] || rest=$((rest - 1)) end='\0'
    { printf "%s$end" "$start" && head -c "$rest"; } >"$1" && : >"$1-whole"
  else
    printf '%s' "$start" >"$1"
    # Read again: not every bash says that it could not write.
    IFS= read -r -d '' written <"$1"
    [ "$written" != "$start" ] || : >"$1-whole"
  fi
}

# collect COMMAND…: how a command ended and what it printed, in $file. What it says on standard error goes to 3.
collect() {
  "$@" 2>&3 3>&- | bounded "$file.out"
  echo "${PIPESTATUS[0]}" >"$file.exit"
}

# ask NAME COMMAND…: the same as a folder of evidence has it, while other things are done: `wait` waits for it.
ask() {
  file=$said/$1
  shift
  if [ ! -e "$1" ]; then
    echo missing >"$file.exit"
  elif [ ! -x "$1" ]; then
    echo refused >"$file.exit"
  else
    collect "$@" 3>&1 | bounded "$file.err" &
  fi
}

# briefly COMMAND…: puts what is asked on the way in $brief, empty where it fails, and its status in $ended, empty where it
# does not end in time.
briefly() {
  brief='' ended=''
  within "$quick_seconds" "$judge_until" || return
  : >"$said/.brief.exit"
  start "$seconds" ask_briefly "$@" && wait "$!"
  read -r ended <"$said/.brief.exit" && [ "$ended" = 0 ] || return
  IFS= read -r -d '' brief <"$said/.brief.out"
}

# The answer lies beside what is judged, by a name that no pattern takes.
ask_briefly() {
  file=$said/.brief
  collect "$@" 3>&1
}

# note NAME LINE…: the same of what this script found out itself.
note() {
  file=$said/$1
  shift
  printf '%s\n' "$@" >"$file.out" && echo 0 >"$file.exit" && : >"$file.out-whole" && : >"$file.err-whole"
}

# look_for NAME FILE: marks what is there.
look_for() {
  if [ -e "$2" ]; then : >"$said/$1.there"; fi
}

# find_person: puts the number of who is at the Mac in $person; empty where nobody is logged in. The login window and the
# Setup Assistant have numbers below those of people.
find_person() {
  briefly "$root/usr/bin/stat" -f %u /dev/console
  person=${brief%"$newline"}
  case $person in '' | *[!0-9]* | ???????????*) person= ;; esac
  [ "${person:-0}" -ge 500 ] || person=
}

# ask_mdatp NAME WORD…: what somebody else than root may have written never runs as root, but as the person at the Mac,
# or as nobody; sudo takes on that account's groups, too. Where it gets no answer, nothing is tried with more rights.
ask_mdatp() {
  question=$1
  shift
  if [ "$EUID" -ne 0 ]; then
    ask "$question" "$mdatp" "$@"
  elif [ -n "$person" ]; then
    ask "$question" "$root/usr/bin/sudo" -n -u "#$person" -- "$mdatp" "$@"
  else
    : >"$said/as-nobody.there"
    ask "$question" "$root/usr/bin/sudo" -n -u nobody -- "$mdatp" "$@"
  fi
}

#TOOLS#
# find_mdatp: puts the file behind the name in $mdatp; empty where there is none. Fails where that cannot be told: a link
# may lead to a server that does not answer.
find_mdatp() {
  mdatp=
  [ ! -e "$folder/.mdatp" ] || rm -f "$folder/.mdatp"
  within "$quick_seconds" "$tools_until" && start "$seconds" follow_mdatp && wait "$!"
  IFS= read -r -d '' mdatp <"$folder/.mdatp"
}

# follow_mdatp: notes the same, through all links.
follow_mdatp() {
  mdatp=$root$mdatp_path
  links=0
  while [ -L "$mdatp" ] && [ "$links" -lt 16 ]; do
    target=$(readlink "$mdatp")
    case $target in /*) mdatp=$target ;; *) mdatp=${mdatp%/*}/$target ;; esac
    links=$((links + 1))
  done
  if cd -P "${mdatp%/*}"; then mdatp=$PWD/${mdatp##*/}; else mdatp=; fi
  [ -e "$mdatp" ] || mdatp=
  printf '%s\0' "$mdatp" >"$folder/.mdatp"
}

# identity: puts device, inode, size, and when content and entry changed in $brief, of the file and of the app's folders
# it is in: one that is moved away and back leaves the file as it was.
identity() {
  set -- "$mdatp"
  folder_above=${mdatp%/*}
  while [ "$folder_above" != "${folder_above#*.app}" ]; do
    set -- "$@" "$folder_above"
    folder_above=${folder_above%/*}
  done
  briefly "$root/usr/bin/stat" -f '%d %i %z %Fm %Fc' "$@"
  [ -n "$brief" ] || briefly "$root/usr/bin/stat" -f '%d %i %z %m %c' "$@"
}

# open_to_others: puts the first of the file and the folders above it in $open that somebody else than root may replace.
# Who is in wheel (0) or admin (80) may be root anyway, and /Applications is open to admin on every Mac.
open_to_others() {
  open=$mdatp
  set --
  while [ -n "$open" ]; do
    set -- "$@" "$open"
    open=${open%/*}
  done
  briefly "$root/usr/bin/stat" -f '%u %g %Lp' "$@"
  for open; do
    case ${brief%%"$newline"*} in
      *[2367]) return 0 ;;
      '0 0 '* | '0 80 '*) ;;
      '0 '*[2367]?) return 0 ;;
      '0 '*) ;;
      *) return 0 ;;
    esac
    brief=${brief#*"$newline"}
  done
  return 1
}

# may_run_mdatp: whether $mdatp is Microsoft's. What is not, or nobody could tell, is noted and not run. On a practice
# Mac nothing is Microsoft's.
may_run_mdatp() {
  [ -z "$root" ] || return 0
  case $mdatp in
    *"$newline"*) note mdatp-file not-genuine "$mdatp_path" 'its name holds a line end' && return 1 ;;
  esac
  if ! is_in_defender "$mdatp"; then
    note mdatp-file not-genuine "$mdatp" 'it is not the client inside the Microsoft Defender app'
    return 1
  fi
  if [ "$EUID" -eq 0 ] && open_to_others; then
    doubt "others than root may replace $open"
    return 1
  fi
  identity
  if [ -z "$brief" ]; then
    ended=
    doubt
    return 1
  fi
  before=$brief
  within "$signature_seconds" "$tools_until" && start "$seconds" ask_signature && wait "$!"
  read -r signed <"$said/signature.exit" || signed='no answer in time'
  rm -f "$said"/signature.*
  case $signed in
    0) return 0 ;;
    # 1: no valid signature, 3: not Microsoft's (man codesign). Any other end says nothing about the file.
    1 | 3) note mdatp-file not-genuine "$mdatp" 'not signed by Microsoft' ;;
    *) note mdatp-file undecided "$mdatp" "codesign: $signed" ;;
  esac
  # Nothing is left to vouch for.
  before=
  return 1
}

# doubt REASON: what stat said of the file is why it is not believed; or nothing, where it did not end.
doubt() {
  if [ -n "$ended" ]; then
    note mdatp-file not-genuine "$mdatp" "$1"
  else
    note mdatp-file undecided "$mdatp" 'stat: no answer'
  fi
}

# vouch: a file that was changed or exchanged while it answered is not the one that was checked.
vouch() {
  if [ -n "$root" ] || [ -z "$before" ]; then return; fi
  identity
  if [ "$brief" = "$before" ]; then
    note mdatp-file genuine "$mdatp"
  else
    doubt 'it was replaced while it was asked'
  fi
}

# look: everything that is asked of this Mac, at once where nothing depends on it.
look() {
  [ "$looks" -eq 0 ] || rm -f "$said"/*
  before='' person='' groups=''
  [ "$EUID" -ne 0 ] || find_person
  within "$quick_seconds" "$tools_until" && start "$seconds" ask_macos && groups=$!
  if ! find_mdatp; then
    note mdatp-file undecided "$mdatp_path" 'where it leads gave no answer in time'
  elif [ -z "$mdatp" ]; then
    echo missing >"$said/mdatp-health.exit"
  elif may_run_mdatp; then
    within "$mdatp_seconds" "$tools_until" && start "$seconds" ask_defender && groups="$groups $!"
  fi
  # shellcheck disable=SC2086 # numbers
  wait $groups
  vouch
}

# more NAME,NAME: what the judge wants to know besides.
more() {
  rest=$1,
  while [ -n "$rest" ]; do
    case $rest in mdatp-*) limit_seconds=$mdatp_seconds ;; *) limit_seconds=$quick_seconds ;; esac
    within "$limit_seconds" "$tools_until" && start "$seconds" ask_more "${rest%%,*}" && wait "$!"
    # Asked once only: what there was no time for gave no answer in time.
    [ -e "$said/${rest%%,*}.exit" ] || echo timed-out >"$said/${rest%%,*}.exit"
    rest=${rest#*,}
  done
  vouch
}

# read_folder FOLDER: the known names of a folder of evidence; through no link, and nothing that could be waited for.
read_folder() {
  read_file "$1" mac.json || return
  for id in $evidence_ids; do
    for stream in out err exit; do read_file "$1" "$id.$stream" || return; done
  done
  : >"$folder/.read"
}

read_file() {
  if [ -L "$1/$2" ]; then
    : >"$said/$2.is-link"
  elif [ ! -e "$1/$2" ]; then
    return 0
  elif [ ! -f "$1/$2" ]; then
    : >"$said/$2.is-other"
  elif [ ! -r "$1/$2" ]; then
    : >"$said/$2.is-closed"
  else
    head -c "$limit" "$1/$2" >"$said/$2"
  fi
}

hand_over() {
  cd "$said" || return
  printf '%s\n' "$program"
  printf 'kextant.answer({"format":"%s","from":"%s","machine":"%s","sizes":`' "$format" "$from" "$machine"
  wc -c -- *
  printf '`,"bytes":`'
  cat -- * | base64
  printf '`,"now":Date.now()})\n'
}

# The answer lies beside what was said, by a name that no pattern takes, and may be longer.
ask_judge() {
  file=$folder/.answer limit=33554432
  hand_over | collect "$root/usr/bin/osascript" -l JavaScript - 3>&1 | bounded "$file.err"
}

# judge: hands over what was said, and puts the answer in $level, $steady, $codes and $verdict; $reason says why not.
judge() {
  level='' reason=osascript-missing
  [ -x "$root/usr/bin/osascript" ] || return
  reason=osascript-hung
  [ ! -e "$folder/.answer.exit" ] || rm -f "$folder"/.answer.*
  within 20 "$judge_until" && start "$seconds" ask_judge && wait "$!"
  read -r ended <"$folder/.answer.exit" || return
  reason=osascript-failed
  [ "$ended" = 0 ] && [ -e "$folder/.answer.out-whole" ] || return
  IFS= read -r -d '' verdict <"$folder/.answer.out"
  verdict=${verdict%"$newline"}
  case $verdict in *"${newline}end") verdict=${verdict%"${newline}end"} ;; *) return 1 ;; esac
  # shellcheck disable=SC2086 # words without blanks
  read_head ${verdict%%"$newline"*}
  verdict=${verdict#*"$newline"}
  while [ "$remarks" -gt 0 ]; do
    printf '%s\n' "${verdict%%"$newline"*}" >&5
    verdict=${verdict#*"$newline"}
    remarks=$((remarks - 1))
  done
  case $level in protected | attention | unprotected | starting | unknown | ask) reason= ;; *) return 1 ;; esac
}

read_head() {
  level=${1-} steady=${2-} remarks=${3-0} codes=${4-}
}

# look_until_it_stands: a bad answer is asked for again, as long as there is time; two that agree stand.
look_until_it_stands() {
  told='' looks=0
  while :; do
    look
    judge || return
    while [ "$level" = ask ]; do
      more "$codes"
      judge || return
    done
    looks=$((looks + 1))
    if [ "$steady" = steady ] || [ "$told" = "$level $codes" ] || [ "$looks" -eq 3 ]; then return 0; fi
    told="$level $codes"
    [ "$SECONDS" -lt 15 ] || return 0
    sleep 2
  done
}

judge_folder() {
  reason=no-answer-in-time
  start 20 read_folder "$1"
  wait "$!"
  [ -e "$folder/.read" ] || return
  judge
}

# make_folder: puts a new private folder in $folder; root trusts no place that the environment names.
make_folder() {
  reason=no-folder
  for place in /tmp /var/tmp "${TMPDIR-}"; do
    if [ "$EUID" -eq 0 ] && [ "$place" = "${TMPDIR-}" ]; then continue; fi
    folder=$(mktemp -d "$place/kextant-verdict.XXXXXXXX") && said=$folder && return
  done
  folder=
  return 1
}

# has_groups: `kill -9 0` must only ever mean a group that start made.
has_groups() {
  reason=no-process-groups
  set -m
  sleep 60 &
  kill -9 -- "-$!" && return
  kill -9 "$!"
  return 1
}

clean() {
  [ -z "$folder" ] || rm -rf "$folder"
}

# kextant_verdict FORMAT [FOLDER]: puts the verdict in $verdict, its level in $level, its findings in $codes
# with a comma between them, and its exit status in $status.
# Whatever goes wrong it is unknown, for the reason in $reason, which is empty where nothing did.
kextant_verdict() {
  exec 5>&2 2>/dev/null
  folder='' level=unknown codes='' format=$1 machine=$(uname -m) from=mac
  SECONDS=0
  [ -z "${2-}" ] || from=folder
  trap clean EXIT
  trap 'clean; exit 143' HUP INT TERM
  if has_groups && make_folder; then
    if [ "$from" = mac ]; then look_until_it_stands; else judge_folder "$2"; fi || level=unknown
  fi
  clean
  trap - EXIT HUP INT TERM
  exec 2>&5 5>&-
  [ -z "$reason" ] || give_no_verdict
  case $level in
    protected) status=0 ;;
    attention) status=1 ;;
    unprotected) status=2 ;;
    *) status=3 ;;
  esac
}

# give_no_verdict: the same in every format, when nothing is known but that.
give_no_verdict() {
  level=unknown codes=$reason
  echo "kextant-verdict: no verdict could be had ($reason)." >&2
  case $format in
    json)
      verdict="{
  \"schema\": 1,
  \"level\": \"unknown\",
  \"findings\": [],
  \"path\": null,
  \"steps\": [],
  \"readings\": null,
  \"remarks\": [
    \"no verdict could be had: $reason\"
  ]
}"
      ;;
    jamf) verdict="<result>unknown: $reason</result>" ;;
    intune) verdict="level=unknown findings=$reason path=none macos=none defender=none" ;;
    prometheus)
      verdict="# HELP kextant_level The level of this Mac: 1 for the one it has.$newline# TYPE kextant_level gauge"
      for one in protected attention unprotected starting; do
        verdict="$verdict${newline}kextant_level{level=\"$one\"} 0"
      done
      verdict="$verdict${newline}kextant_level{level=\"unknown\"} 1"
      ;;
    *) verdict="Not known
  No verdict could be had: $reason" ;;
  esac
}
