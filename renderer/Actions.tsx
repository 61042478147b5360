// The buttons of the current step, and below them what came of a click: busy, failed. Renderer.
import type { ActionId, StepId } from '../src/guide.ts';
import styles from './Actions.module.css';
import { copyOf, useActing } from './acting.ts';
import { Button } from './Button.tsx';
import { useAppleWords, useView, useWords } from './panel-context.ts';

interface Props {
  readonly actions: readonly ActionId[];
  /** null: the banner's own action, outside of any step. */
  readonly step: StepId | null;
}

export function Actions({ actions, step }: Props) {
  const words = useWords();
  const apple = useAppleWords();
  const busy = useView(({ snapshot }) => snapshot.busy);
  const { act, copied, failed } = useActing();
  const labelOf = (action: ActionId) =>
    step === 'allow' && action === 'load-driver' ? words.clickedAllow(apple) : words.actions[action](apple);
  return (
    <>
      {busy === null ? null : (
        <p className={styles['busy']}>
          <i className={styles['spinner']} aria-hidden="true" />
          {words.busy[busy](apple)}
        </p>
      )}
      {failed === null || busy !== null ? null : <p className={styles['failed']}>{words.failed[failed](apple)}</p>}
      <div className={styles['row']}>
        {actions.map((action, index) => (
          <Button
            key={action}
            label={labelOf(action)}
            main={index === 0}
            idle={busy !== null}
            done={copied !== null && copyOf(action) === copied ? words.copied[copied] : null}
            onPress={() => act(action)}
          />
        ))}
      </div>
    </>
  );
}
