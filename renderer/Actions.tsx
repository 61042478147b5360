// The buttons of the current step, and below them what came of a click: busy, failed.
import type { PaneId } from '../src/macos.ts';
import type { ActionId, StepId } from '../src/step.ts';
import styles from './Actions.module.css';
import { Button } from './Button.tsx';
import { useAppleWords, usePanel, useView, useWords } from './panel-context.ts';
import { copyOf, useAction } from './use-action.ts';

interface Props {
  readonly actions: readonly ActionId[];
  /** null: the banner's own action, outside of any step. */
  readonly step: StepId | null;
  /** The settings pane that `open-pane` opens. */
  readonly pane: PaneId | null;
}

export function Actions({ actions, step, pane }: Props) {
  const words = useWords();
  const apple = useAppleWords();
  const { only = null } = usePanel();
  const busy = useView(({ snapshot }) => snapshot.busy);
  const { act, copied, failed } = useAction();
  const labelOf = (action: ActionId) =>
    step === 'allow' && action === 'load-driver' ? words.clickedAllow(apple) : words.actions[action](apple, pane);
  return (
    <>
      {busy === null ? null : (
        <p className={styles['busy']}>
          <i className={styles['spinner']} aria-hidden="true" />
          {words.busy[busy](apple)}
        </p>
      )}
      {failed === null || busy !== null ? null : (
        <p className={styles['failed']}>{words.failed[failed](apple, pane)}</p>
      )}
      {/* The main one stands last, where macOS has it; read and reached in the order seen. */}
      <div className={styles['row']}>
        {actions.toReversed().map((action) => (
          <Button
            key={action}
            label={labelOf(action)}
            main={action === actions[0]}
            idle={busy !== null || only?.has(action) === false}
            done={copied !== null && copyOf(action) === copied ? words.copied : null}
            onPress={() => act(action, pane)}
          />
        ))}
      </div>
    </>
  );
}
