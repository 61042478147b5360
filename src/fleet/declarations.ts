// Apple's declarative management: Kextant's package and the job of the metrics as declarations, for an MDM that takes them
// as they are (facts: managed-deployment section 7).
import { kextantId } from '../ids.ts';
import { blanks, packageName } from './installers.ts';
import { metricsJobOf, metricsLabel } from './metrics.ts';
import { plistOf } from './mobileconfig.ts';

/** Where macOS puts the files of a background task: out of reach for everybody [APPLE-BACKGROUND]. */
const taskFolder = `/var/db/ManagedConfigurationFiles/BackgroundTaskServices/Services/${metricsLabel}`;

export const assetIds = { files: `${metricsLabel}.files`, job: `${metricsLabel}.job` } as const;

/** macOS 26 and later. */
export function packageDeclaration(): string {
  return declaration('com.apple.configuration.package', `${kextantId}.package`, {
    ManifestURL: `${blanks.release}/kextant-package-manifest.plist`,
    InstallBehavior: { Install: 'Required' },
  });
}

/** What `ManifestURL` leads to. Without hashes the device takes the file as it comes, over https. */
export function packageManifest(version: string): string {
  return plistOf({
    items: [
      {
        assets: [{ kind: 'software-package', url: `${blanks.release}/${packageName(version)}` }],
        metadata: {
          'bundle-identifier': kextantId,
          'bundle-version': version,
          kind: 'software',
          title: 'Kextant',
        },
      },
    ],
  });
}

/** macOS 15 and later, supervised. */
export function backgroundTaskDeclaration(): string {
  return declaration('com.apple.configuration.services.background-tasks', metricsLabel, {
    TaskType: metricsLabel,
    TaskDescription: 'Writes what Kextant says of Microsoft Defender for Prometheus',
    ExecutableAssetReference: assetIds.files,
    LaunchdConfigurations: [{ FileAssetReference: assetIds.job, Context: 'daemon' }],
  });
}

export function filesAsset(): string {
  return dataAsset(assetIds.files, 'kextant-metrics.zip', 'application/zip');
}

export function jobAsset(): string {
  return dataAsset(assetIds.job, 'kextant-metrics-job.plist', 'application/x-plist');
}

/** The same job with its script in the folder of the task. */
export function managedMetricsJob(): string {
  return metricsJobOf(`${taskFolder}/metrics.sh`);
}

function dataAsset(identifier: string, file: string, contentType: string): string {
  return declaration('com.apple.asset.data', identifier, {
    Reference: { DataURL: `${blanks.release}/${file}`, ContentType: contentType, 'Hash-SHA-256': blanks.sha256 },
    Authentication: { Type: 'None' },
  });
}

function declaration(type: string, identifier: string, payload: object): string {
  return `${JSON.stringify({ Type: type, Identifier: identifier, Payload: payload }, null, 2)}\n`;
}
