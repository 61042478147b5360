// The sentences of the message to IT, per language. Payload types, keys and consoles keep their own English names.
import type { Language } from './snapshot.ts';

export interface AskItWords {
  readonly subjectApproval: string;
  readonly subjectHelp: string;
  readonly greeting: string;
  /** Where the organisation has named its help desk. */
  readonly greetingTo: (name: string) => string;
  readonly whyApproval: string;
  readonly whyHelp: string;
  readonly enrolment: string;
  /** Stand above the lists. */
  readonly missing: string;
  readonly found: string;
  readonly mac: string;
  readonly payloadType: string;
  readonly team: string;
  readonly bundleIds: string;
  readonly notKnown: string;
}

export const askItWords: Readonly<Record<Language, AskItWords>> = {
  en: {
    subjectApproval: 'Microsoft Defender on my Mac is waiting for an approval',
    subjectHelp: 'Microsoft Defender on my Mac needs your help',
    greeting: 'Hello,',
    greetingTo: (name) => `Hello ${name},`,
    whyApproval:
      'Microsoft Defender on my Mac cannot do all of its work, because macOS has not been told to allow it. ' +
      'Could you send this Mac the profile below, or give the approval at the Mac as an administrator?',
    whyHelp: 'Microsoft Defender on my Mac has a problem that I cannot solve myself. Could you look into it?',
    enrolment:
      'The MDM enrolment of this Mac is not approved by its user. Until it is, macOS ignores the profiles that ' +
      'allow extensions.',
    missing: 'What is missing:',
    found: 'What was found, and in which output:',
    mac: 'This Mac:',
    payloadType: 'Payload type',
    team: 'Team ID',
    bundleIds: 'Bundle IDs',
    notKnown: 'not known',
  },
  nl: {
    subjectApproval: 'Microsoft Defender op mijn Mac wacht op toestemming',
    subjectHelp: 'Microsoft Defender op mijn Mac heeft je hulp nodig',
    greeting: 'Hallo,',
    greetingTo: (name) => `Hallo ${name},`,
    whyApproval:
      'Microsoft Defender op mijn Mac kan niet al zijn werk doen, omdat macOS daar nog geen toestemming voor heeft. ' +
      'Wil je het profiel hieronder naar deze Mac sturen, of als beheerder op de Mac zelf toestemming geven?',
    whyHelp: 'Microsoft Defender op mijn Mac heeft een probleem dat ik zelf niet kan oplossen. Wil je ernaar kijken?',
    enrolment:
      'De MDM-inschrijving van deze Mac is niet door de gebruiker goedgekeurd. Tot dat gebeurt negeert macOS de ' +
      'profielen die extensies toestaan.',
    missing: 'Dit ontbreekt:',
    found: 'Dit is gevonden, en in welke uitvoer:',
    mac: 'Deze Mac:',
    payloadType: 'Payloadtype',
    team: 'Team-ID',
    bundleIds: 'Bundel-ID’s',
    notKnown: 'niet bekend',
  },
};
