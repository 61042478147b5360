// The timer that hands the verdict to Prometheus: a launchd job and its script, for node_exporter's textfile collector.
import { plistOf } from './mobileconfig.ts';
import { asking, type Script } from './scripts.ts';

export const metricsLabel = 'dev.kextant.metrics';
export const metricsScriptPath = '/Library/Application Support/Kextant/metrics.sh';
export const metricsJobPath = `/Library/LaunchDaemons/${metricsLabel}.plist`;
export const textfileFolder = '/usr/local/var/node_exporter';

const everySeconds = 900;

/** An old verdict is worse than none: whatever goes wrong, the file says unknown. */
export const metricsScript: Script = (root) => `#!/bin/sh
# Writes what Kextant says to the folder of node_exporter's textfile collector, which runs with
#   --collector.textfile.directory=${textfileFolder}
# Lies at ${metricsScriptPath}, owned by root; ${metricsLabel} runs it.
${asking(root)}
folder='${root}${textfileFolder}'

# node_exporter reads files that end in .prom only, so it never sees half of one.
mkdir -p "$folder" || exit 1
next="$folder/kextant.prom.next"

metrics=none
status=none
if [ -x "$kextant" ]; then
  metrics=$(ask status --format prometheus)
  status=$?
fi
level=$(printf '%s\\n' "$metrics" | sed -n 's/^kextant_level{level="\\([a-z]*\\)"} 1$/\\1/p')
case "$status:$level" in
  0:protected | 1:attention | 2:unprotected | 3:unknown | 3:starting)
    collected=1
    ;;
  *)
    collected=0
    metrics='# HELP kextant_level The level of this Mac: 1 for the one it has.
# TYPE kextant_level gauge
kextant_level{level="unknown"} 1'
    ;;
esac
cat >"$next" <<END || exit 1
$metrics
# HELP kextant_collected 1 when Kextant gave a verdict; 0 when it is missing or gave none.
# TYPE kextant_collected gauge
kextant_collected $collected
END
mv "$next" "$folder/kextant.prom"
`;

/** launchd makes up for a run that fell into sleep once, at wake; it never wakes a Mac for one. */
export function metricsJob(): string {
  return plistOf({
    Label: metricsLabel,
    ProgramArguments: ['/bin/sh', metricsScriptPath],
    StartInterval: everySeconds,
    RunAtLoad: true,
    ProcessType: 'Background',
    LowPriorityIO: true,
    Nice: 10,
  });
}
