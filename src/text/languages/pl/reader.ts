// Polish words of the page that reads reports.
import type { ReaderWords } from '../../reader-words.ts';
import { dateTime } from '../../times.ts';

const moment = dateTime('pl-PL');

export const reader: ReaderWords = {
  title: 'Czytnik Kextant',
  lead: 'Sprawdź stan dowolnego Maca na podstawie jego raportu.',
  drop: 'Upuść raport tutaj',
  dropHint: 'Plik zip, folder lub pojedyncze pliki. Upuść dwa raporty, aby je porównać.',
  howToGet: 'Aby utworzyć raport, wybierz na tym Macu w menu Kextant polecenie Raport, a potem zachowaj go.',
  chooseFiles: 'Wybierz pliki…',
  chooseFolder: 'Wybierz folder…',
  paste: 'Lub wklej to, co wyświetliło narzędzie',
  pasteHint: 'Na przykład wynik mdatp health',
  read: 'Odczytaj',
  reading: 'Odczytywanie…',
  stays: 'Wszystko pozostaje na tej stronie. Niczego nie wysyła i niczego nie przechowuje.',
  language: 'Język',
  asOf: (at) => `Stan na ${moment(at)}`,
  timeNotKnown: 'Czas nieznany',
  pastedText: 'Wklejony tekst',
  before: 'Przed',
  after: 'Po',
  close: 'Zamknij ten raport',
  print: 'Drukuj…',
  addAnother: 'Upuść lub wklej kolejny raport, aby porównać.',
  asSeen: 'Co widzi użytkownik',
  message: 'Wiadomość do działu IT',
  copy: 'Kopiuj',
  notRead: 'Nie udało się odczytać',
  wanted: 'Więcej można powiedzieć na podstawie wyniku poleceń',
  wantedHint: 'Uruchom je w Terminalu na tym Macu i wklej tutaj to, co wyświetlą.',
  changes: {
    title: 'Co się zmieniło',
    solved: 'Rozwiązane',
    new: 'Nowe',
    still: 'Nadal obecne',
    none: 'Oba raporty mówią to samo.',
  },
  refused: {
    'too-large': (name) => `${name}: to więcej, niż ma jakikolwiek raport.`,
    'not-known': (name) => `${name}: to nie jest raport ani wynik narzędzia znanego Kextantowi.`,
    'broken-zip': (name) => `Nie można otworzyć pliku zip ${name}. Może być niekompletny: poproś o ponowne przesłanie.`,
    'nothing-in-it': (name) => `${name}: nie ma tu nic z raportu.`,
    'not-readable': (name) => `${name}: przeglądarka nie może tego odczytać.`,
    'took-too-long': (name) => `${name}: odczyt trwał zbyt długo i został przerwany.`,
  },
};
