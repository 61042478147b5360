// Every program and file Kextant uses, why, and when: for whoever wants to know before they trust it.
import { disclosures } from '../src/disclosure.ts';
import styles from './Disclosure.module.css';
import { useWords } from './panel-context.ts';

const times = [...new Set(disclosures.map(({ when }) => when))];

export function Disclosure() {
  const words = useWords().pages.reads;
  return (
    <>
      <p>{words.intro}</p>
      {times.map((time) => (
        <section key={time} className={styles['group']}>
          <h2>{words.when[time]}</h2>
          <ul>
            {disclosures
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
