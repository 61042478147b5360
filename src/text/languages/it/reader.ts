// Italian words of the page that reads reports.
import type { ReaderWords } from '../../reader-words.ts';
import { dateTime } from '../../times.ts';

const moment = dateTime('it-IT');

export const reader: ReaderWords = {
  title: 'Lettore di Kextant',
  lead: 'Scopri come sta un Mac dal suo resoconto.',
  drop: 'Trascina qui un resoconto',
  dropHint: 'Uno zip, una cartella o singoli file. Trascina due resoconti per confrontarli.',
  howToGet: 'Per crearne uno, scegli Resoconto nel menu di Kextant su quel Mac, poi Salva.',
  chooseFiles: 'Scegli i file…',
  chooseFolder: 'Scegli una cartella…',
  paste: 'Oppure incolla ciò che ha mostrato uno strumento',
  pasteHint: 'Per esempio, l’output di mdatp health',
  read: 'Leggi',
  reading: 'Lettura in corso…',
  stays: 'Tutto resta in questa pagina. Non invia e non conserva nulla.',
  language: 'Lingua',
  asOf: (at) => `Situazione al ${moment(at)}`,
  timeNotKnown: 'Ora sconosciuta',
  pastedText: 'Il testo incollato',
  before: 'Prima',
  after: 'Dopo',
  close: 'Chiudi questo resoconto',
  print: 'Stampa…',
  addAnother: 'Trascina o incolla un altro resoconto per confrontarli.',
  asSeen: 'Ciò che vede la persona',
  message: 'Messaggio al reparto IT',
  copy: 'Copia',
  notRead: 'Impossibile da leggere',
  wanted: 'Si può dire di più con l’output di',
  wantedHint: 'Esegui questi comandi in Terminale su quel Mac e incolla qui il risultato.',
  changes: {
    title: 'Che cosa è cambiato',
    solved: 'Risolto',
    new: 'Nuovo',
    still: 'Ancora presente',
    none: 'I due resoconti dicono la stessa cosa.',
  },
  refused: {
    'too-large': (name) => `${name} è più grande di qualsiasi resoconto.`,
    'not-known': (name) => `${name} non è un resoconto né l’output di uno strumento che Kextant conosce.`,
    'broken-zip': (name) => `Impossibile aprire lo zip ${name}. Forse è incompleto: chiedi di inviarlo di nuovo.`,
    'nothing-in-it': (name) => `${name} non contiene nulla di un resoconto.`,
    'not-readable': (name) => `Il browser non può leggere ${name}.`,
    'took-too-long': (name) => `La lettura di ${name} richiedeva troppo tempo ed è stata interrotta.`,
  },
};
