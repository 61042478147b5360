// Two reports side by side: what was found in the first, in the second, and in both.
import type { FindingCode, Level as LevelCode } from '../../src/finding.ts';
import type { Language } from '../../src/language.ts';
import type { ReaderWords } from '../../src/text/reader-words.ts';
import { catalogueFor } from '../../src/text/spoken.ts';
import { Shield } from '../shapes.tsx';
import styles from './Reader.module.css';
import type { Opened } from './use-reading.ts';

interface Props {
  readonly opened: readonly Opened[];
  readonly language: Language;
  readonly words: ReaderWords;
}

export function Changes({ opened, language, words }: Props) {
  const [first, second] = opened.map(({ report }) => report.explained.diagnosis);
  if (first === undefined || second === undefined) return null;
  const before = first.findings.map(({ code }) => code);
  const after = second.findings.map(({ code }) => code);
  const { levels } = catalogueFor(language);
  const groups = [
    ['solved', before.filter((code) => !after.includes(code))],
    ['new', after.filter((code) => !before.includes(code))],
    ['still', after.filter((code) => before.includes(code))],
  ] as const;
  const isSame =
    first.level === second.level && groups.every(([name, codes]) => name === 'still' || codes.length === 0);
  return (
    <section className={styles['changes']}>
      <h2>{words.changes.title}</h2>
      {first.level === second.level ? null : (
        <p className={styles['levels']}>
          <Level level={first.level} name={levels[first.level]} />
          <span aria-hidden="true">→</span>
          <Level level={second.level} name={levels[second.level]} />
        </p>
      )}
      {isSame ? <p>{words.changes.none}</p> : null}
      {groups.map(([name, codes]) => (
        <Group key={name} name={name} codes={codes} language={language} words={words} />
      ))}
    </section>
  );
}

function Level({ level, name }: { readonly level: LevelCode; readonly name: string }) {
  return (
    <span className={styles['level']} data-level={level}>
      <Shield level={level} />
      {name}
    </span>
  );
}

interface GroupProps extends Pick<Props, 'language' | 'words'> {
  readonly name: 'solved' | 'new' | 'still';
  readonly codes: readonly FindingCode[];
}

function Group({ name, codes, language, words }: GroupProps) {
  const { banner } = catalogueFor(language);
  if (codes.length === 0) return null;
  return (
    <div data-change={name}>
      <h3>{words.changes[name]}</h3>
      <ul>
        {codes.map((code) => (
          <li key={code}>{banner[code].title}</li>
        ))}
      </ul>
    </div>
  );
}
