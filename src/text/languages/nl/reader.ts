// Dutch words of the page that reads reports.
import type { ReaderWords } from '../../reader-words.ts';
import { dateTime } from '../../times.ts';

const moment = dateTime('nl-NL');

export const reader: ReaderWords = {
  title: 'Kextant-lezer',
  lead: 'Zie hoe het met een Mac gaat, aan de hand van het rapport.',
  drop: 'Zet hier een rapport neer',
  dropHint: 'Een zip, een map of losse bestanden. Met twee rapporten kun je vergelijken.',
  howToGet: 'Een rapport maak je op die Mac: kies Rapport in het menu van Kextant, en dan Bewaar.',
  chooseFiles: 'Kies bestanden…',
  chooseFolder: 'Kies een map…',
  paste: 'Of plak wat een programma heeft getoond',
  pasteHint: 'Bijvoorbeeld de uitvoer van mdatp health',
  read: 'Lees',
  reading: 'Bezig met lezen…',
  stays: 'Alles blijft op deze pagina. Er wordt niets verstuurd en niets bewaard.',
  language: 'Taal',
  asOf: (at) => `Stand van ${moment(at)}`,
  timeNotKnown: 'Tijdstip onbekend',
  pastedText: 'De geplakte tekst',
  before: 'Vóór',
  after: 'Na',
  close: 'Sluit dit rapport',
  print: 'Druk af…',
  addAnother: 'Zet of plak er een tweede rapport bij om te vergelijken.',
  asSeen: 'Wat de gebruiker ziet',
  message: 'Bericht aan IT',
  copy: 'Kopieer',
  notRead: 'Niet te lezen',
  wanted: 'Meer is te zeggen met de uitvoer van',
  wantedHint: 'Voer deze opdrachten uit in Terminal op die Mac en plak de uitvoer hier.',
  changes: {
    title: 'Wat er is veranderd',
    solved: 'Opgelost',
    new: 'Nieuw',
    still: 'Nog steeds',
    none: 'Beide rapporten zeggen hetzelfde.',
  },
  refused: {
    'too-large': (name) => `${name} is groter dan een rapport kan zijn.`,
    'not-known': (name) => `${name} is geen rapport en ook geen uitvoer van een programma dat Kextant kent.`,
    'broken-zip': (name) =>
      `De zip ${name} kan niet worden geopend. Misschien is hij onvolledig: vraag erom hem opnieuw te sturen.`,
    'nothing-in-it': (name) => `In ${name} zit niets van een rapport.`,
    'not-readable': (name) => `De browser mag ${name} niet lezen.`,
    'took-too-long': (name) => `Het lezen van ${name} duurde te lang en is gestopt.`,
  },
};
