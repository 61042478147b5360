// The facts of a practice Mac -> what its windows show. Reads files; no Electron.
import { paneGenerationOf, versionFrom } from '../../src/macos.ts';
import type { Language } from '../../src/snapshot.ts';
import { type FactName, practiceNow, readState } from '../facts.mjs';
import { allowWindow, blockedSoftware, isAsking } from '../person.mjs';
import type { PracticeView } from './contract.ts';

export function viewOf(root: string, language: Language): PracticeView {
  const { open, until } = allowWindow(root);
  const is = (name: FactName, value: string) => readState(root, name) === value;
  const version = versionFrom(readState(root, 'macos'));
  const generation = paneGenerationOf(version);
  const isInstalled = !is('daemon', 'missing');
  const usesExtensions = isInstalled && is('era', 'system');
  const access = { app: is('access-app', '1'), extension: is('access-extension', '1') };
  const there = [
    ...[is('es-state', 'enabled'), is('net-state', 'enabled')],
    ...[is('filter', 'on'), (access.app && access.extension) || isGranted(root)],
  ];
  return {
    language,
    generation,
    pane: readState(root, 'pane'),
    locked: is('locked', '1'),
    blocked: blockedSoftware(root),
    allowed: is('approved', '1'),
    extensions: usesExtensions
      ? { endpoint: switchOf(readState(root, 'es-state')), network: switchOf(readState(root, 'net-state')) }
      : { endpoint: null, network: null },
    major: version?.major ?? null,
    background: isInstalled && generation !== 'A' ? is('background', '1') : null,
    access: isInstalled ? access : null,
    missing: usesExtensions ? there.filter((isThere) => !isThere).length : null,
    now: Math.floor(practiceNow(root) / 60) * 60_000,
    allowUntil: open && until !== null ? until * 1000 : null,
    asking: isAsking(root),
    prompt: readState(root, 'dialog-prompt'),
    askingFilter: is('filter', 'asking'),
  };
}

function switchOf(state: string): boolean | null {
  return state === 'waiting' || state === 'disabled' ? false : state === 'enabled' ? true : null;
}

/** By a profile, which does not show in the list. */
function isGranted(root: string): boolean {
  return readState(root, 'profile-arrived') === '1' && readState(root, 'enrolment') === 'user-approved';
}
