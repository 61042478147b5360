// Who helps where IT has to: the help desk's name and how to reach it, when the settings know.
import { useView, useWords } from './panel-context.ts';
import styles from './Support.module.css';

export function Support() {
  const { pages } = useWords();
  const { supportName, supportContact } = useView(({ snapshot }) => snapshot.settings.values);
  if (supportName === '' && supportContact === '') return null;
  return <p className={styles['support']}>{pages.support(supportName, supportContact)}</p>;
}
