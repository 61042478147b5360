// Which language the page speaks; each is called by its own name.
import { isLanguage, type Language, languages } from '../../src/language.ts';
import { nameOf } from '../language-name.ts';
import styles from './Reader.module.css';
import { readerWords } from './words.ts';

interface Props {
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
}

export function LanguageChoice({ language, onChoose }: Props) {
  return (
    <select
      className={styles['language']}
      aria-label={readerWords[language].language}
      value={language}
      onChange={({ currentTarget: { value } }) => {
        if (isLanguage(value)) onChoose(value);
      }}
    >
      {languages.map((one) => (
        <option key={one} value={one} lang={one}>
          {nameOf(one)}
        </option>
      ))}
    </select>
  );
}
