// (diagnosis, readings) -> the message to IT: what is missing, as payloads and values, and what it rests on.

import { isMailAddress } from './contact.ts';
import { defaultSettings } from './default-settings.ts';
import { masked } from './evidence/masking.ts';
import { maskedLoss } from './evidence/report.ts';
import type { Diagnosis } from './finding.ts';
import { managerOf } from './findings/managed.ts';
import { missingPayloads, type Payload, type PayloadValue } from './fleet/payloads.ts';
import { microsoftTeam } from './ids.ts';
import type { Loss } from './loss.ts';
import { textOf } from './readers/health.ts';
import type { Readings } from './readings.ts';
import type { SettingsReading } from './settings.ts';
import type { Language } from './snapshot.ts';
import { lossIn } from './text/after.ts';
import type { Catalogue } from './text/catalogue.ts';
import { catalogueFor } from './text/spoken.ts';
import type { ClockHours } from './text/times.ts';

export interface AskIt {
  /** The help desk's mail address; null when none is set. */
  readonly to: string | null;
  readonly subject: string;
  readonly text: string;
  /** What an MDM would have to send; none when no approval is missing. */
  readonly payloads: readonly Payload[];
}

/** What the message is made from; a snapshot will do. */
export interface Asking {
  readonly diagnosis: Diagnosis;
  readonly readings: Readings;
  readonly language: Language;
  readonly settings?: Pick<SettingsReading, 'values'>;
  /** Absent: 24, which nobody reads as another time. */
  readonly clockHours?: ClockHours;
  /** Since when, and what changed with it; null or absent: not known. */
  readonly loss?: Loss | null;
}

/** Holds no name of a person, a Mac or a server: evidence is masked as in a report; `names` are this Mac's own. */
export function askItFor(asking: Asking, names: readonly string[]): AskIt {
  const { diagnosis, readings, language, settings } = asking;
  const catalogue = catalogueFor(language);
  const { askIt: words } = catalogue;
  const payloads = missingPayloads(diagnosis.findings);
  const { enrolment } = readings;
  const { supportName, supportContact } = settings?.values ?? defaultSettings;
  const unapproved = enrolment?.kind === 'read' && enrolment.enrolled && enrolment.userApproved === false;
  const paragraphs = [
    [supportName === '' ? words.greeting : words.greetingTo(supportName)],
    [payloads.length > 0 ? words.whyApproval : words.whyHelp],
    ...lost(asking, names, catalogue),
    ...(unapproved ? [[words.enrolment]] : []),
    ...(payloads.length > 0
      ? [[words.missing, ...payloads.flatMap((payload) => describe(payload, readings, catalogue))]]
      : []),
    [
      words.found,
      ...diagnosis.findings.flatMap(({ code, evidence }) => [
        `- ${code}`,
        ...evidence.map(({ tool, line }) => `    ${tool}: ${masked(line, names)}`),
      ]),
    ],
    [words.mac, ...versions(readings, names, catalogue)],
  ];
  const subject = payloads.length > 0 ? words.subjectApproval : words.subjectHelp;
  return {
    to: isMailAddress(supportContact) ? supportContact : null,
    subject,
    text: `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`,
    payloads,
  };
}

/** A paragraph on when and with what protection was lost, where that is known. */
function lost(
  { loss, clockHours = 24 }: Asking,
  names: readonly string[],
  words: Catalogue,
): readonly (readonly string[])[] {
  if (loss === undefined || loss === null) return [];
  return [[lossIn(words, maskedLoss(loss, names), words.pages.history.at(loss.at, clockHours))]];
}

function describe(
  payload: Payload,
  readings: Readings,
  { askIt: words, labelled }: Pick<Catalogue, 'askIt' | 'labelled'>,
): readonly string[] {
  const manager = managerOf(readings);
  return [
    `- ${payload.name}`,
    `    ${labelled(words.payloadType, payload.type)}`,
    `    ${labelled(words.team, microsoftTeam)}`,
    `    ${labelled(words.bundleIds, payload.bundleIds.join(', '))}`,
    ...linesOf(payload.values, '    '),
    ...(payload.id === 'full-disk-access' ? [`    ${words.whenThere(`${payload.name} (${payload.type})`)}`] : []),
    ...(manager === 'jamf' ? [`    Jamf Pro: ${payload.clicks.jamf.join(' > ')}`] : []),
    ...(manager === 'intune' ? [`    Intune: ${payload.clicks.intune.join(' > ')}`] : []),
  ];
}

/** Values as an admin types them: nested by indenting, lists of words on one line. */
function linesOf(values: { readonly [key: string]: PayloadValue }, indent: string): readonly string[] {
  return Object.entries(values).flatMap(([key, value]): readonly string[] => {
    if (typeof value !== 'object') return [`${indent}${key}: ${value}`];
    if (!isList(value)) return [`${indent}${key}:`, ...linesOf(value, `${indent}  `)];
    if (value.every((member) => typeof member !== 'object')) return [`${indent}${key}: ${value.join(', ')}`];
    return value.flatMap((member, index) => linesOf({ [`${key} ${index + 1}`]: member }, indent));
  });
}

function isList(value: PayloadValue): value is readonly PayloadValue[] {
  return Array.isArray(value);
}

function versions(
  { macos, health }: Readings,
  names: readonly string[],
  { askIt: words, labelled }: Pick<Catalogue, 'askIt' | 'labelled'>,
): readonly string[] {
  const product = textOf(health, 'app_version');
  return [
    `    ${labelled('macOS', macos?.text ?? words.notKnown)}`,
    `    ${labelled('Microsoft Defender', product === null ? words.notKnown : masked(product, names))}`,
  ];
}
