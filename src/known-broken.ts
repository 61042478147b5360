// Builds of macOS and Defender that are known to be broken, and the finding that shows it: an update cures it, nothing else.
// From Microsoft's release notes [MS-RELEASES], "macOS known issues" (facts: mdatp-health, "Builds that an update cures").
import table from '../docs/facts/known-broken.json' with { type: 'json' };
import type { FindingCode } from './finding.ts';
import { judgeEndpoint } from './findings/extensions.ts';
import { bestRow, networkExtensionId } from './readers/extensions.ts';
import { textOf } from './readers/health.ts';
import type { Readings } from './readings.ts';

export interface BrokenBuild {
  readonly product: string;
  /** As printed; of macOS also with a zero behind it. */
  readonly versions: readonly string[];
  readonly fixedIn: string;
  readonly findings: readonly string[];
}

const builds: readonly BrokenBuild[] = table.builds;

/**
 * The row of the table that explains a finding on this Mac; null when none does, or the versions are not known. An
 * extension that waits for a person can be allowed on any build, and what stops network extensions stops no other.
 */
export function brokenBuildOf(code: FindingCode, readings: Readings): BrokenBuild | null {
  const { macos, health, extensions } = readings;
  if (code === 'network-extension-not-approved' && bestRow(extensions, networkExtensionId)?.state === 'waiting')
    return null;
  const versions: Readonly<Record<string, string | null>> = {
    macos: macos?.text.replace(/^(\d+\.\d+)\.0$/, '$1') ?? null,
    defender: textOf(health, 'app_version'),
  };
  return (
    builds.find(
      ({ product, findings, ...build }) =>
        findings.includes(code) &&
        build.versions.some((version) => version === versions[product]) &&
        (product !== 'macos' || judgeEndpoint(readings).fault === null),
    ) ?? null
  );
}
