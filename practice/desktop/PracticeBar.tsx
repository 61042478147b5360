// The strip that says that none of this is real, tells the practice clock and moves it.
import { clockSteps, type PracticeView } from './contract.ts';
import styles from './PracticeBar.module.css';
import { practiceWords } from './words.ts';

export function PracticeBar({ view }: { readonly view: PracticeView }) {
  const { locale, bar } = practiceWords(view.language);
  const time = (at: number) => new Date(at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  const ofDriver = view.allowed ? bar.allowed : bar.noButton;
  const ofExtensions = view.missing === null ? ofDriver : bar.missing(view.missing);
  const still = view.background === false ? bar.notInBackground : ofExtensions;
  const told = view.allowUntil === null ? still : bar.allowUntil(time(view.allowUntil));
  return (
    <footer className={styles['bar']}>
      <strong>{bar.name}</strong>
      <time className={styles['clock']} title={bar.clock} dateTime={new Date(view.now).toISOString()}>
        {time(view.now)}
      </time>
      <span className={styles['window']}>{told}</span>
      {clockSteps.map((minutes) => (
        <button key={minutes} type="button" onClick={() => void window.practice.moveClock(minutes)}>
          {bar.minutes(minutes)}
        </button>
      ))}
    </footer>
  );
}
