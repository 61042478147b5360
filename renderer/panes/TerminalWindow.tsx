// Terminal as it opens: a title, a prompt, and the place where the copied command goes. Measured in em.
import styles from './TerminalWindow.module.css';

export function TerminalWindow({ title }: { readonly title: string }) {
  return (
    <section className={styles['terminal']}>
      <strong>{title}</strong>
      <p>
        <i />
        <span>%</span>
        <span className={styles['command']}>⌘V</span>
      </p>
    </section>
  );
}
