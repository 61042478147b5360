// German words of the page that reads reports.
import type { ReaderWords } from '../../reader-words.ts';

export const reader: ReaderWords = {
  title: 'Kextant-Leser',
  lead: 'Zeigt anhand seines Berichts, wie es um einen Mac steht.',
  drop: 'Bericht hier ablegen',
  dropHint: 'Ein ZIP, ein Ordner oder einzelne Dateien. Zwei Berichte werden verglichen.',
  howToGet:
    'Einen Bericht erstellst du auf dem betreffenden Mac: im Menü von Kextant „Bericht“ wählen, dann „Sichern“.',
  chooseFiles: 'Dateien auswählen\u00a0…',
  chooseFolder: 'Ordner auswählen\u00a0…',
  paste: 'Oder einfügen, was ein Programm ausgegeben hat',
  pasteHint: 'Zum Beispiel die Ausgabe von mdatp health',
  read: 'Lesen',
  reading: 'Wird gelesen …',
  stays: 'Alles bleibt auf dieser Seite. Sie sendet nichts und speichert nichts.',
  language: 'Sprache',
  asOf: (when) => `Stand: ${when}`,
  timeNotKnown: 'Zeitpunkt nicht bekannt',
  pastedText: 'Eingefügter Text',
  before: 'Vorher',
  after: 'Nachher',
  close: 'Diesen Bericht schließen',
  print: 'Drucken\u00a0…',
  addAnother: 'Lege zum Vergleichen einen weiteren Bericht ab oder füge ihn ein.',
  asSeen: 'Was die Person am Mac sieht',
  message: 'Nachricht an die IT-Abteilung',
  copy: 'Kopieren',
  notRead: 'Nicht lesbar',
  wanted: 'Mehr lässt sich sagen mit der Ausgabe von',
  wantedHint: 'Führe diese Befehle auf dem betreffenden Mac im Terminal aus und füge die Ausgabe hier ein.',
  changes: {
    title: 'Was sich geändert hat',
    solved: 'Gelöst',
    new: 'Neu',
    still: 'Weiterhin',
    none: 'Beide Berichte sagen dasselbe.',
  },
  refused: {
    'too-large': (name) => `${name} ist größer als jeder Bericht.`,
    'not-known': (name) => `${name} ist weder ein Bericht noch die Ausgabe eines Programms, das Kextant kennt.`,
    'broken-zip': (name) =>
      `Das ZIP ${name} lässt sich nicht öffnen. Vielleicht ist es unvollständig. Bitte lass es dir noch einmal schicken.`,
    'nothing-in-it': (name) => `${name} enthält keinen Bericht.`,
    'not-readable': (name) => `Der Browser darf ${name} nicht lesen.`,
    'took-too-long': (name) => `Das Lesen von ${name} hat zu lange gedauert und wurde abgebrochen.`,
  },
};
