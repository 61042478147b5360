// What gets Kextant's own package onto Macs by tools that download it: AutoPkg, Installomator, Homebrew. Only where a release
// lies, and who signed it, is left to fill in.
import { kextantId } from '../ids.ts';
import { agentLabel } from './launch-agent.ts';
import { plistOf } from './mobileconfig.ts';
import { ownFiles } from './own-files.ts';

/** Words to replace; the kit's README lists them. */
export const blanks = {
  release: 'https://RELEASE-ADDRESS',
  team: 'TEAM-ID',
  signer: 'SIGNER',
  sha256: 'SHA-256',
} as const;

/** As electron-builder.yml names it: both kinds of processor, macOS 13 and later. */
export const packageName = (version: string) => `Kextant-${version}-universal.pkg`;

const recipeId = 'dev.kextant.autopkg.download.Kextant';
const oldestAutoPkg = '2.3';

/** Downloads the package, and refuses one that somebody else signed. */
export function downloadRecipe(version: string): string {
  return plistOf({
    Description: 'Downloads the installer package of Kextant and checks who signed it.',
    Identifier: recipeId,
    Input: { NAME: 'Kextant', VERSION: version, DOWNLOAD_URL: `${blanks.release}/${packageName('%VERSION%')}` },
    MinimumVersion: oldestAutoPkg,
    Process: [
      { Processor: 'URLDownloader', Arguments: { url: '%DOWNLOAD_URL%', filename: '%NAME%-%VERSION%.pkg' } },
      { Processor: 'EndOfCheckPhase' },
      {
        Processor: 'CodeSignatureVerifier',
        Arguments: {
          input_path: '%pathname%',
          expected_authority_names: [
            `Developer ID Installer: ${blanks.signer} (${blanks.team})`,
            'Developer ID Certification Authority',
            'Apple Root CA',
          ],
        },
      },
    ],
  });
}

export function munkiRecipe(): string {
  return plistOf({
    Description: 'Downloads Kextant and imports it into Munki.',
    Identifier: 'dev.kextant.autopkg.munki.Kextant',
    Input: {
      NAME: 'Kextant',
      MUNKI_REPO_SUBDIR: 'apps/%NAME%',
      pkginfo: {
        catalogs: ['testing'],
        description: 'Guides people to a working Microsoft Defender.',
        developer: 'The Kextant developers',
        display_name: 'Kextant',
        minimum_os_version: '13.0',
        name: '%NAME%',
        unattended_install: true,
      },
    },
    MinimumVersion: oldestAutoPkg,
    ParentRecipe: recipeId,
    Process: [
      { Processor: 'MunkiImporter', Arguments: { pkg_path: '%pathname%', repo_subdirectory: '%MUNKI_REPO_SUBDIR%' } },
    ],
  });
}

/** A label, as Installomator takes it in its own file or as arguments. Kextant is not asked to quit: an update lets it run. */
export function installomatorLabel(version: string): string {
  return `kextant)
    # Microsoft Defender guide and fleet verdict
    name="Kextant"
    type="pkg"
    packageID="${kextantId}"
    downloadURL="${blanks.release}/${packageName(version)}"
    appNewVersion="${version}"
    expectedTeamID="${blanks.team}"
    blockingProcesses=( NONE )
    ;;
`;
}

export function cask(version: string): string {
  const homes = ownFiles.filter(({ path }) => path.startsWith('~/')).map(({ path }) => path);
  return `cask "kextant" do
  version "${version}"
  sha256 "${blanks.sha256}"

  url "${blanks.release}/${packageName('#{version}')}"
  name "Kextant"
  desc "Guide to a working Microsoft Defender"
  homepage "${blanks.release}/"

  depends_on macos: ">= :ventura"

  pkg "${packageName('#{version}')}"

  uninstall launchctl: "${agentLabel}",
            quit:      "${kextantId}",
            pkgutil:   "${kextantId}"

  zap trash: [
${[...homes]
  .sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1))
  .map((file) => `    "${file}",`)
  .join('\n')}
  ]
end
`;
}
