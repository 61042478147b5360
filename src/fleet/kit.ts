// Everything that `kextant fleet-kit` writes for this version, as texts. Loaded only when it is asked for.
import { kextantId } from '../ids.ts';
import { alertRules } from './alert-rules.ts';
import { alloyConfig } from './alloy.ts';
import { anyMdm } from './any-mdm.ts';
import { dashboard } from './dashboard.ts';
import {
  backgroundTaskDeclaration,
  filesAsset,
  jobAsset,
  managedMetricsJob,
  packageDeclaration,
  packageManifest,
} from './declarations.ts';
import { cask, downloadRecipe, installomatorLabel, munkiRecipe } from './installers.ts';
import { exampleProfile, jamfSchema, profileManifest } from './managed-settings.ts';
import { metricsJob, metricsLabel, metricsScript } from './metrics.ts';
import { munkiCondition } from './munki.ts';
import { fleetExample, fleetPolicies, fleetReports, osqueryPack } from './osquery.ts';
import { uninstallScript } from './own-files.ts';
import { profiles } from './profiles.ts';
import { readme } from './readme.ts';
import {
  intuneDetect,
  intuneVerdict,
  jamfLevel,
  jamfVerdict,
  jamfVersion,
  type Script,
  type Standalone,
  verdictScript,
} from './scripts.ts';

export interface KitFile {
  /** Below the kit's folder, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly isProgram: boolean;
}

const scripts: readonly (readonly [path: string, script: Script])[] = [
  ['kextant-verdict.sh', verdictScript],
  ['jamf/defender-verdict.sh', jamfVerdict],
  ['jamf/defender-level.sh', jamfLevel],
  ['jamf/kextant-version.sh', jamfVersion],
  ['intune/custom-attribute.sh', intuneVerdict],
  ['intune/detect.sh', intuneDetect],
  ['munki/kextant', munkiCondition],
  ['prometheus/metrics.sh', metricsScript],
  ['uninstall.sh', uninstallScript],
];

export interface KitParts {
  readonly version: string;
  readonly standalone: Standalone;
  /** The page that reads reports. */
  readonly reader: string;
  /** Where the Mac's files begin for the scripts: empty but in tests. */
  readonly root?: string;
}

export function fleetKit({ version, standalone, reader, root = '' }: KitParts): readonly KitFile[] {
  const texts: readonly (readonly [path: string, text: string])[] = [
    ['README.md', readme(version)],
    ['any-mdm.md', anyMdm],
    ['kextant-reader.html', reader],
    ...profiles().map(({ file, text }) => [`profiles/${file}.mobileconfig`, text] as const),
    ['settings/example.mobileconfig', exampleProfile()],
    ['settings/jamf-schema.json', jamfSchema()],
    [`settings/${kextantId}.plist`, profileManifest()],
    ['fleet/policies.yml', fleetPolicies()],
    ['fleet/defender.reports.yml', fleetReports()],
    ['fleet/example.yml', fleetExample()],
    ['osquery/defender.conf', osqueryPack()],
    [`prometheus/${metricsLabel}.plist`, metricsJob()],
    ['prometheus/alerts.yml', alertRules()],
    ['grafana/dashboard.json', dashboard()],
    ['grafana/config.alloy', alloyConfig],
    ['declarations/package.json', packageDeclaration()],
    ['declarations/kextant-package-manifest.plist', packageManifest(version)],
    ['declarations/metrics.json', backgroundTaskDeclaration()],
    ['declarations/metrics-files.json', filesAsset()],
    ['declarations/metrics-job.json', jobAsset()],
    ['declarations/kextant-metrics-job.plist', managedMetricsJob()],
    ['install/Kextant.download.recipe', downloadRecipe(version)],
    ['install/Kextant.munki.recipe', munkiRecipe()],
    ['install/kextant.sh', installomatorLabel(version)],
    ['install/kextant.rb', cask(version)],
  ];
  return [
    ...texts.map(([path, text]): KitFile => ({ path, text, isProgram: false })),
    ...scripts.map(([path, script]): KitFile => ({ path, text: script({ standalone, root }), isProgram: true })),
  ];
}
