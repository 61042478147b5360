// Every program and file Kextant uses, why, and when: for whoever wants to know before they trust it. Renderer.
import { reads } from '../src/reads.ts';
import { useWords } from './panel-context.ts';
import styles from './Reads.module.css';

const times = [...new Set(reads.map(({ when }) => when))];

export function Reads() {
  const words = useWords().pages.reads;
  return (
    <>
      <p>{words.intro}</p>
      {times.map((time) => (
        <section key={time} className={styles['group']}>
          <h2>{words.when[time]}</h2>
          <ul>
            {reads
              .filter(({ when }) => when === time)
              .map(({ id, what }) => (
                <li key={id}>
                  {words.why[id]}
                  {what.map((line) => (
                    <code key={line}>{line}</code>
                  ))}
                </li>
              ))}
          </ul>
        </section>
      ))}
      <p>{words.never}</p>
    </>
  );
}
