# How every script of the kit begins: with macOS's own programs, an environment of its own, and bash.
PATH=/usr/bin:/bin:/usr/sbin:/sbin LANG=C LC_ALL=C POSIXLY_CORRECT=1
export PATH LANG LC_ALL

# Closed at the start, it could not be put aside later: sh would end with 1, which means attention.
(: 9>&2) || exec 2>/dev/null

# The environment may hold functions with the names of programs, settings of the shell, and settings of each tool. So it
# goes, and a bash that takes no functions from it begins again (POSIXLY_CORRECT: until then no function stands in for
# `exec`). Deadlines need bash, too: only it makes process groups without a terminal. Every macOS has it.
case ${1-} in
  --in-bash) shift ;;
  *)
    case ${0##*/} in
      sh | bash | dash | zsh | ksh | -*) ;; # read from standard input: there is no file to start again
      *)
        case $0 in */*) self=$0 ;; *) self=./$0 ;; esac
        [ ! -f "$self" ] || exec /usr/bin/env -i "TMPDIR=${TMPDIR-}" /bin/bash -p "$self" --in-bash "$@"
        ;;
    esac
    ;;
esac
