// The words of the reader's own in each language; all of them are in its one file.
import type { Language } from '../../src/language.ts';
import { reader as de } from '../../src/text/languages/de/reader.ts';
import { reader as en } from '../../src/text/languages/en/reader.ts';
import { reader as enGB } from '../../src/text/languages/en-GB/reader.ts';
import { reader as es } from '../../src/text/languages/es/reader.ts';
import { reader as fr } from '../../src/text/languages/fr/reader.ts';
import { reader as it } from '../../src/text/languages/it/reader.ts';
import { reader as ja } from '../../src/text/languages/ja/reader.ts';
import { reader as ko } from '../../src/text/languages/ko/reader.ts';
import { reader as nl } from '../../src/text/languages/nl/reader.ts';
import { reader as pl } from '../../src/text/languages/pl/reader.ts';
import { reader as ptBR } from '../../src/text/languages/pt-BR/reader.ts';
import { reader as sv } from '../../src/text/languages/sv/reader.ts';
import { reader as zhHans } from '../../src/text/languages/zh-Hans/reader.ts';
import type { ReaderWords } from '../../src/text/reader-words.ts';

export const readerWords: Readonly<Record<Language, ReaderWords>> = {
  en,
  'en-GB': enGB,
  nl,
  de,
  fr,
  es,
  it,
  'pt-BR': ptBR,
  ja,
  'zh-Hans': zhHans,
  ko,
  pl,
  sv,
};
