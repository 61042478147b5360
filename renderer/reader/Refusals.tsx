// What was dropped and not taken, and why, in a sentence each.
import type { ReaderWords } from '../../src/text/reader-words.ts';
import styles from './Reader.module.css';
import type { Refusal } from './reading.ts';

interface Props {
  readonly refusals: readonly Refusal[];
  readonly words: ReaderWords;
}

/** Names are other people's: they may be long, and turn the line round. */
const longestName = 80;

export function Refusals({ refusals, words }: Props) {
  return (
    <div className={styles['refusals']} role="alert">
      {refusals.map(({ name, code, detail }) => (
        <p key={`${code} ${name}`}>
          <bdi>{words.refused[code](shortened(name) || words.pastedText)}</bdi>
          {detail === '' ? null : <small lang="en">{detail}</small>}
        </p>
      ))}
    </div>
  );
}

function shortened(name: string): string {
  const plain = name.replace(/\p{Cc}|\p{Cf}/gu, ' ').trim();
  return plain.length > longestName ? `${plain.slice(0, longestName)}…` : plain;
}
