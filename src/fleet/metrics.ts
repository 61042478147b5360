// The timer that hands the verdict to Prometheus: a launchd job and its script, for node_exporter's textfile collector.
import { plistOf } from './mobileconfig.ts';
import { type Script, withVerdict } from './scripts.ts';

export const metricsLabel = 'dev.kextant.metrics';
/** Root's own: root must not write a file where other accounts may write. */
export const ownFolder = '/Library/Application Support/Kextant';
export const metricsScriptPath = `${ownFolder}/metrics.sh`;
export const metricsJobPath = `/Library/LaunchDaemons/${metricsLabel}.plist`;
export const textfileFolder = `${ownFolder}/metrics`;

/**
 * Of node_exporter: what Kextant's metrics need, and nothing else. Its launchd jobs take them from a file that sh splits at
 * blanks, where quotes mean nothing; it takes a pattern for the folder from 1.3 on.
 */
export const exporterFlags = [
  '--collector.disable-defaults',
  '--collector.textfile',
  `--collector.textfile.directory=${textfileFolder.replace(' ', '?')}`,
  '--web.disable-exporter-metrics',
] as const;

/** Minutes of each hour. */
const minutes = [0, 15, 30, 45];

export const metricsScript: Script = (parts) =>
  withVerdict(
    `# Writes what Kextant says to a folder for the textfile collector of node_exporter, which runs with
#   --collector.textfile.directory='${textfileFolder}'
# Lies at ${metricsScriptPath}, owned by root; ${metricsLabel} runs it.`,
    write,
    parts,
  );

/** An old verdict is worse than none: whatever goes wrong, the file says unknown or is not there. */
const write = (root: string) => `metrics_folder='${root}${textfileFolder}'
prom=$metrics_folder/kextant.prom

# is_own FOLDER: a folder, not a link to one, that belongs to who runs this and that nobody else may write to.
is_own() {
  [ -d "$1" ] && [ ! -L "$1" ] || return
  briefly '${root}/usr/bin/stat' -f '%u %Lp' "$1" 2>/dev/null
  mode=\${brief%"$newline"} mode=\${mode#* }
  case $mode in *[2367]? | *[2367]) return 1 ;; esac
  [ "\${brief%% *}" = "$EUID" ]
}

kextant_verdict prometheus
collected=1
[ -z "$reason" ] || collected=0
SECONDS=0
trap clean EXIT
make_folder 2>/dev/null || briefly() { brief=$("$@"); }
umask 022
for part in '${root}/Library' '${root}/Library/Application Support' '${root}${ownFolder}' "$metrics_folder"; do
  [ -d "$part" ] || mkdir "$part" || exit 1
  if ! is_own "$part"; then
    # The folders above are root's: nobody else can have put another one in its place.
    [ -L "$part" ] || rm -f "$part/kextant.prom"
    echo "Nothing is written: $part must be a folder of root's that nobody else may write to." >&2
    exit 1
  fi
done

# Since when the level is what it is; the file of last time remembers. Starting is as little known as unknown.
case $level in starting) kind=unknown ;; *) kind=$level ;; esac
now=$(date +%s) since='' was=''
if [ -f "$prom" ] && [ ! -L "$prom" ]; then
  while read -r name value; do
    case "$name $value" in
      'kextant_level{level="starting"} 1') was=unknown ;;
      'kextant_level{level="'*'"} 1') was=\${name#*\\"} was=\${was%\\"*} ;;
      'kextant_level_since_seconds '*) since=$value ;;
    esac
  done <"$prom"
fi
case $since in '' | *[!0-9]* | ????????????*) since=$now ;; esac
if [ "$was" != "$kind" ] || [ "$since" -gt "$now" ]; then since=$now; fi

# Whatever else has that name goes, and is not written through. node_exporter reads files that end in .prom only, so it
# never sees half of one.
if [ ! -f "$prom" ] || [ -L "$prom" ]; then rm -rf "$prom"; fi
next=$(mktemp "$metrics_folder/.kextant.XXXXXXXX") &&
  printf '%s\\n' "$verdict" \\
    '# HELP kextant_collected 1 when there was a verdict; 0 when none could be had.' \\
    '# TYPE kextant_collected gauge' "kextant_collected $collected" \\
    '# HELP kextant_level_since_seconds Since when the level has been what it is, Unix time.' \\
    '# TYPE kextant_level_since_seconds gauge' "kextant_level_since_seconds $since" \\
    '# HELP kextant_level_held_seconds How long that was at the last look.' \\
    '# TYPE kextant_level_held_seconds gauge' "kextant_level_held_seconds $((now - since))" >"$next" &&
  chmod 644 "$next" && mv -f "$next" "$prom" && exit 0
rm -f "$prom" "$next"
echo "The metrics could not be written to $metrics_folder." >&2
exit 1
`;

/**
 * launchd makes up at wake for what it missed of a calendar's moments in sleep, and not of an interval
 * (man launchd.plist). It never wakes a Mac for one.
 */
export function metricsJob(): string {
  return metricsJobOf(metricsScriptPath);
}

/** The same for a script that lies elsewhere. */
export function metricsJobOf(script: string): string {
  return plistOf({
    Label: metricsLabel,
    ProgramArguments: ['/bin/sh', script],
    StartCalendarInterval: minutes.map((minute) => ({ Minute: minute })),
    RunAtLoad: true,
    ProcessType: 'Background',
    LowPriorityIO: true,
    Nice: 10,
  });
}
