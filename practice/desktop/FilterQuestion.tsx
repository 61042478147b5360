// The dialog about network content, with one line that says it is practice.
import { FilterDialog } from '../../renderer/panes/FilterDialog.tsx';
import { filterWords } from '../../renderer/panes/words.ts';
import { appleWords } from '../../src/text/apple-shown.ts';
import type { PracticeView } from './contract.ts';
import styles from './FilterQuestion.module.css';
import { practiceWords } from './words.ts';

export function FilterQuestion({ view: { language, generation } }: { readonly view: PracticeView }) {
  return (
    <main className={styles['window']}>
      <FilterDialog
        words={filterWords(appleWords(language, generation))}
        onAnswer={(answer) => void window.practice.answerFilter(answer)}
      />
      <small>{practiceWords(language).filter.nothingIsFiltered}</small>
    </main>
  );
}
