// What a guide is made of: its path, its steps, what can be pressed in them, and what it is computed from.
import type { Acts } from './acts.ts';
import type { Diagnosis, FindingCode } from './finding.ts';
import type { PaneId } from './macos.ts';
import type { Manager } from './readers/enrolment.ts';
import type { Moments, Readings } from './readings.ts';

/** Every path there is. Codes are interface: add, never rename. */
export type PathId =
  | 'kernel-window-open'
  | 'kernel-window-closed'
  | 'system-extension'
  | 'managed-jamf'
  | 'managed-intune'
  | 'managed-other'
  | 'turn-on'
  | 'onboard'
  | 'install'
  | 'restart'
  | 'background-item'
  | 'update-defender'
  | 'wait'
  | 'report';

export type StepId =
  | 'request-approval'
  | 'open-pane'
  | 'allow'
  | 'load-driver'
  | 'allow-endpoint-extension'
  | 'allow-network-extension'
  | 'allow-network-filter'
  | 'grant-full-disk-access'
  | 'approve-enrolment'
  | 'ask-it'
  | 'turn-on'
  | 'onboard'
  | 'install'
  | 'update-definitions'
  | 'update-defender'
  | 'update-macos'
  | 'allow-in-background'
  | 'restart'
  | 'wait'
  | 'report'
  | 'confirm';

export type StepState = 'done' | 'current' | 'waiting';

/** What a button in the panel does. */
export type ActionId =
  | 'request-approval'
  | 'open-pane'
  | 'load-driver'
  | 'copy-load-command'
  | 'copy-turn-on-command'
  | 'copy-filter-command'
  | 'copy-update-command'
  | 'copy-ask-it'
  | 'mail-ask-it'
  | 'save-profile'
  | 'copy-report'
  | 'look-now';

export interface Step {
  readonly id: StepId;
  readonly state: StepState;
  /** When its proof came, epoch ms; null when that is not known or it is not done. */
  readonly doneAt: number | null;
  /** What the person can press while this step is current: the first is the main one. */
  readonly actions: readonly ActionId[];
  /** The settings pane it is done in, which `open-pane` opens; null when it is done elsewhere. */
  readonly pane: PaneId | null;
}

export interface Guide {
  readonly path: PathId;
  /** The finding it leads away from; null while Defender starts and nothing is wrong yet. */
  readonly finding: FindingCode | null;
  readonly steps: readonly Step[];
  /** When macOS takes the Allow button away, epoch ms; null when no such window is open. */
  readonly allowUntil: number | null;
  /** What came of the last tries when the person should know about it, else null. */
  readonly hint: GuideHint | null;
  /** What is good to know on the way. */
  readonly notes: readonly NoteId[];
  /** The same by hand, where IT should do it and the person may as well; else null. */
  readonly alternative: Guide | null;
}

/** Something that happened to the last tries and is not a finding. `disagree`: three of them changed nothing. */
export type GuideHint =
  | 'cancelled'
  | 'not-authorised'
  | 'still-refused'
  | 'not-root'
  | 'no-answer'
  | 'not-ours'
  | 'disagree';

/**
 * Side notes.
 * - `remote-clicks`: Allow ignores clicks over Screen Sharing, and while tools that watch input run.
 * - `switch-can-be-turned-off`: from macOS 15 on anybody may switch the extension off again.
 * - `fda-by-mdm-shows-off`: Full Disk Access given by MDM shows as off in Settings.
 * - `no-reduced-security`: Apple silicon never needs reduced security for Defender.
 * - `fda-on-already`: what to do where the switch is on already, or the entry is not there yet.
 * - `organisation-forbids`: on a managed Mac with nothing to allow, approvals by hand may be forbidden.
 * - `macos-15-0`: that version stops network extensions, 15.1 cures it.
 * - `update-cures-licence`: an old Defender says "missing license", and an update cures it.
 * - `extension-left-behind`: Defender was deleted, and its extension still runs.
 */
export type NoteId =
  | 'remote-clicks'
  | 'switch-can-be-turned-off'
  | 'fda-by-mdm-shows-off'
  | 'no-reduced-security'
  | 'fda-on-already'
  | 'organisation-forbids'
  | 'macos-15-0'
  | 'update-cures-licence'
  | 'extension-left-behind';

/**
 * Who has to act in place of the person at this Mac: an administrator of it, or the IT team, behind its manager or because
 * the person has done what they could: a restart that was made and did not help.
 */
export type Helper = 'nobody' | 'administrator' | 'it-after-restart' | Manager;

/** What a guide is computed from. */
export interface GuideInput {
  readonly diagnosis: Diagnosis;
  readonly readings: Readings;
  readonly acts: Acts;
  /** The Mac's clock, epoch ms; null: nothing is judged by time. */
  readonly now: number | null;
  /** Tell whether a restart was made since a finding was first seen. */
  readonly moments: Pick<Moments, 'bootedAt' | 'firstSeen'>;
}
