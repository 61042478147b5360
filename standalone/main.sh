# What kextant-verdict.sh does with its words; the scripts for Jamf, Intune and others end in a few lines of their own.
usage() {
  # A folder's name may come from anywhere: it must not steer the terminal.
  [ -z "${1-}" ] || printf '%s\n' "$1" | tr -d '\000-\011\013-\037\177' >&2
  echo 'usage: kextant-verdict.sh [--format text|json|jamf|intune|prometheus] [--evidence DIR]' >&2
  exit 64
}

asked=text evidence=
while [ $# -gt 0 ]; do
  case $1 in
    --format=*) asked=${1#*=} ;;
    --evidence=*) evidence=${1#*=} ;;
    --format | --evidence)
      [ $# -gt 1 ] || usage "$1 takes a word after it."
      if [ "$1" = --format ]; then asked=$2; else evidence=$2; fi
      shift
      ;;
    *) usage "kextant-verdict.sh takes no $1." ;;
  esac
  shift
done
case $asked in text | json | jamf | intune | prometheus) ;; *) usage "--format takes text, json, jamf, intune, prometheus, not $asked." ;; esac
if [ -n "$evidence" ]; then
  if [ ! -d "$evidence" ]; then usage "There is no folder $evidence."; fi
  if [ ! -r "$evidence" ] || [ ! -x "$evidence" ]; then usage "The folder $evidence may not be read."; fi
  case $evidence in /*) ;; *) evidence=$PWD/$evidence ;; esac
fi
kextant_verdict "$asked" "$evidence"
printf '%s\n' "$verdict"
exit "$status"
