// macOS's question whether Defender may filter network content. What is not of interest is drawn as grey bars.
import { Bar } from './Bar.tsx';
import { Control } from './Control.tsx';
import styles from './FilterDialog.module.css';
import { Icon } from './Icon.tsx';

export interface FilterWords {
  /** The whole question. */
  readonly title: string;
  readonly allow: string;
  readonly dontAllow: string;
}

interface Props {
  readonly words: FilterWords;
  /** null: a picture, with the button to click marked. */
  readonly onAnswer: ((answer: 'allow' | 'deny') => void) | null;
}

export function FilterDialog({ words, onAnswer }: Props) {
  return (
    <section className={styles['dialog']} role="alertdialog" aria-label={words.title}>
      <Icon name="shield" />
      <strong>{words.title}</strong>
      <div className={styles['bars']}>
        <Bar length="long" />
        <Bar length="medium" />
      </div>
      <div className={styles['buttons']}>
        <Control push className={styles['button']} onPress={onAnswer && (() => onAnswer('deny'))}>
          {words.dontAllow}
        </Control>
        <Control
          push
          className={styles['button']}
          onPress={onAnswer && (() => onAnswer('allow'))}
          marked={onAnswer === null}
        >
          {words.allow}
        </Control>
      </div>
    </section>
  );
}
