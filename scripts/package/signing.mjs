// What macOS says of the packages that were made: who signed each, whether it is notarised and whether it starts. And the
// environment that electron-builder signs with. Plain Node; what runs programs is a parameter, so that tests need no Mac.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ readonly status: number | null, readonly output: string }} Ran
 * @typedef {(command: string, args: readonly string[]) => Ran} RunProgram
 */

/** A keychain that is on every Mac and holds no identity: only Apple's list of trusted roots. */
const keychainWithoutIdentities = '/System/Library/Keychains/SystemRootCertificates.keychain';
/** As electron-builder reads them: certificates, their passwords and keys for the notary service. */
const signingVariable = /^(CSC|APPLE)_/;

/**
 * What electron-builder gets to see. A variable that is set to nothing counts as absent: it takes an empty one for a file
 * name. For an ad-hoc signature no identity may be found at all, as "-" stands in the name of many a company.
 * @type {(env: NodeJS.ProcessEnv, how: { adHoc: boolean }) => NodeJS.ProcessEnv}
 */
export function signingEnvironment(env, { adHoc }) {
  const kept = Object.entries(env).filter(([name, value]) => !signingVariable.test(name) || (!adHoc && value !== ''));
  if (!adHoc) return Object.fromEntries(kept);
  // In the run for a pull request electron-builder signs nothing unless told so, and there is no secret in this one.
  const ours = [
    ['CSC_KEYCHAIN', keychainWithoutIdentities],
    ['CSC_IDENTITY_AUTO_DISCOVERY', 'false'],
    ['CSC_FOR_PULL_REQUEST', 'true'],
  ];
  return Object.fromEntries([...kept, ...ours]);
}

/**
 * Every app and package below a folder that electron-builder filled, as paths.
 * @type {(folder: string) => string[]}
 */
export function packagesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      if (!entry.isDirectory()) return /\.(dmg|zip|pkg)$/.test(entry.name) ? [entry.name] : [];
      return readdirSync(path.join(folder, entry.name))
        .filter((name) => name.endsWith('.app'))
        .map((name) => path.join(entry.name, name));
    })
    .map((name) => path.join(folder, name))
    .toSorted();
}

/**
 * What one of them is, in a line, and whether it may be given away: signed with a Developer ID and notarised; of an
 * ad-hoc one, whether it is just that. A dmg and a zip hold an app that has a line of its own.
 * @type {(file: string, how: { adHoc: boolean, run?: RunProgram, arch?: string }) => { line: string, isGood: boolean }}
 */
export function whatItIs(file, { adHoc, run = runProgram, arch = process.arch }) {
  if (/\.(dmg|zip)$/.test(file))
    return { line: 'holds the app of that processor, which has a line of its own', isGood: true };
  const signer = file.endsWith('.pkg') ? signerOfPackage(file, run) : signerOfApp(file, run);
  const start = file.endsWith('.app') ? startOf(file, { run, arch }) : null;
  const starts = start === null ? [] : [start.words];
  if (adHoc) {
    const isGood = (file.endsWith('.pkg') ? signer === null : signer === 'ad hoc') && start?.isGood !== false;
    return {
      line: [signer === null ? 'not signed' : `signed ${signer}`, 'for this Mac alone', ...starts].join(', '),
      isGood,
    };
  }
  const isSigned = signer !== null && signer !== 'ad hoc';
  const isNotarised = run('/usr/bin/xcrun', ['stapler', 'validate', file]).status === 0;
  const line = [
    signer === null ? 'NOT signed' : `signed ${signer}`,
    isNotarised ? 'notarised' : 'NOT notarised',
    ...starts,
  ];
  return { line: line.join(', '), isGood: isSigned && isNotarised && start?.isGood !== false };
}

/** Names whose signature it is; null where there is none, or one that does not hold. */
function signerOfApp(app, run) {
  if (run('/usr/bin/codesign', ['--verify', '--deep', '--strict', app]).status !== 0) return null;
  const { output } = run('/usr/bin/codesign', ['-dv', '--verbose=2', app]);
  if (/^Signature=adhoc$/m.test(output)) return 'ad hoc';
  const name = /^Authority=(Developer ID Application: .+)$/m.exec(output)?.[1];
  return name === undefined ? null : `by ${name}`;
}

function signerOfPackage(file, run) {
  const { status, output } = run('/usr/sbin/pkgutil', ['--check-signature', file]);
  const name = /^\s*1\. (Developer ID Installer: .+)$/m.exec(output)?.[1];
  return status === 0 && name !== undefined ? `by ${name}` : null;
}

/** Only an app with code for this processor is started, and only to say its version. */
function startOf(app, { run, arch }) {
  const program = path.join(app, 'Contents/MacOS/Kextant');
  const processor = arch === 'arm64' ? 'arm64' : 'x86_64';
  if (run('/usr/bin/lipo', [program, '-verify_arch', processor]).status !== 0)
    return { words: 'for another processor, so not started here', isGood: true };
  const { status, output } = run(program, ['--version']);
  const isGood = status === 0 && /^\d+\.\d+\.\d+\s*$/m.test(output);
  return { words: isGood ? 'starts' : 'DOES NOT START', isGood };
}

/** @type {RunProgram} */
function runProgram(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 60_000 });
  return { status, output: `${stdout ?? ''}${stderr ?? ''}` };
}
