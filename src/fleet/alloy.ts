// Grafana Alloy's configuration for Macs that Prometheus cannot reach: they send what they have when they have a network.
import { textfileFolder } from './metrics.ts';

export const alloyBlank = 'https://REMOTE-WRITE-ADDRESS/api/v1/write';

/** Samples wait in Alloy's log while there is no network, two hours by default; what is older is lost. */
export const alloyConfig = `// Grafana Alloy on a Mac: reads the metrics that metrics.sh writes, and sends them. No port is open.
prometheus.exporter.unix "mac" {
  set_collectors = ["textfile"]

  textfile {
    directory = "${textfileFolder}"
  }
}

prometheus.scrape "mac" {
  targets         = prometheus.exporter.unix.mac.targets
  forward_to      = [prometheus.relabel.kextant.receiver]
  scrape_interval = "60s"
}

// Kextant's series only, and whether the file could be read.
prometheus.relabel "kextant" {
  forward_to = [prometheus.remote_write.fleet.receiver]

  rule {
    action        = "keep"
    source_labels = ["__name__"]
    regex         = "kextant_.+|node_textfile_(mtime_seconds|scrape_error)"
  }
}

prometheus.remote_write "fleet" {
  endpoint {
    url = "${alloyBlank}"

    basic_auth {
      username      = sys.env("KEXTANT_WRITE_USER")
      password_file = "/Library/Application Support/Kextant/remote-write-password"
    }
  }
}
`;
