// Swedish words of the page that reads reports.
import type { ReaderWords } from '../../reader-words.ts';
import { dateTime } from '../../times.ts';

const moment = dateTime('sv-SE');

export const reader: ReaderWords = {
  title: 'Kextant-läsaren',
  lead: 'Se hur det står till med en Mac utifrån dess rapport.',
  drop: 'Släpp en rapport här',
  dropHint: 'En zip, en mapp eller enskilda filer. Släpp två rapporter för att jämföra dem.',
  howToGet: 'Skapa en rapport genom att välja Rapport i Kextants meny på den Macen och sedan Spara.',
  chooseFiles: 'Välj filer…',
  chooseFolder: 'Välj en mapp…',
  paste: 'Eller klistra in vad ett verktyg har skrivit ut',
  pasteHint: 'Till exempel utdata från mdatp health',
  read: 'Läs',
  reading: 'Läser…',
  stays: 'Allt stannar på den här sidan. Den skickar ingenting och sparar ingenting.',
  language: 'Språk',
  asOf: (at) => `Läget ${moment(at)}`,
  timeNotKnown: 'Okänd tidpunkt',
  pastedText: 'Den inklistrade texten',
  before: 'Före',
  after: 'Efter',
  close: 'Stäng rapporten',
  print: 'Skriv ut…',
  addAnother: 'Släpp eller klistra in en rapport till för att jämföra.',
  asSeen: 'Vad användaren ser',
  message: 'Meddelande till IT',
  copy: 'Kopiera',
  notRead: 'Kunde inte läsas',
  wanted: 'Mer går att säga med utdata från',
  wantedHint: 'Kör kommandona i Terminal på den Macen och klistra in det de skriver ut här.',
  changes: {
    title: 'Vad som har ändrats',
    solved: 'Löst',
    new: 'Nytt',
    still: 'Kvarstår',
    none: 'Båda rapporterna säger samma sak.',
  },
  refused: {
    'too-large': (name) => `${name} är större än någon rapport.`,
    'not-known': (name) => `${name} är varken en rapport eller utdata från ett verktyg som Kextant känner till.`,
    'broken-zip': (name) => `Zip-filen ${name} kan inte öppnas. Den kan vara ofullständig: be att få den igen.`,
    'nothing-in-it': (name) => `${name} innehåller inget från en rapport.`,
    'not-readable': (name) => `Webbläsaren får inte läsa ${name}.`,
    'took-too-long': (name) => `Läsningen av ${name} tog för lång tid och avbröts.`,
  },
};
