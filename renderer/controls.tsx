// Rows of the settings page and what stands in them: a switch, a pop-up menu, a field. Named by their row.
import { createContext, type ReactNode, useContext, useId, useState } from 'react';
import styles from './controls.module.css';
import { useView, useWords } from './panel-context.ts';

/** What a row says of its control. */
interface RowParts {
  readonly labelId: string;
  readonly hintId: string | undefined;
  readonly idle: boolean;
}

const RowContext = createContext<RowParts>({ labelId: '', hintId: undefined, idle: false });

interface RowProps {
  /** As in `SettingsReading`: what the organisation has set cannot be changed. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | null;
  readonly idle?: boolean;
  readonly children: ReactNode;
}

export function Row({ name, label, hint = null, idle = false, children }: RowProps) {
  const { settings } = useWords().pages;
  const forced = useView(({ snapshot }) => snapshot.settings.forced.includes(name));
  const id = useId();
  const note = forced ? settings.forced : hint;
  const hintId = note === null ? undefined : `${id}hint`;
  return (
    <RowContext value={{ labelId: id, hintId, idle: idle || forced }}>
      <div className={styles['row']}>
        <span className={styles['label']}>
          <span id={id}>{label}</span>
          {note === null ? null : <small id={hintId}>{note}</small>}
        </span>
        {children}
      </div>
    </RowContext>
  );
}

/** What every control gets from its row. A disabled one stays in the order of the keyboard: its reason can be heard. */
function useRow() {
  const { labelId, hintId, idle } = useContext(RowContext);
  return { idle, ariaProps: { 'aria-labelledby': labelId, 'aria-describedby': hintId } };
}

export function Toggle({ on, onChange }: { readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  const { idle, ariaProps } = useRow();
  return (
    <button
      type="button"
      role="switch"
      className={styles['switch']}
      aria-checked={on}
      aria-disabled={idle || undefined}
      {...ariaProps}
      onClick={() => {
        if (!idle) onChange(!on);
      }}
    >
      <i />
    </button>
  );
}

interface SelectProps<Value> {
  readonly value: Value;
  readonly choices: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

export function Select<Value extends string | number>({ value, choices, onChange }: SelectProps<Value>) {
  const { idle, ariaProps } = useRow();
  return (
    <select
      className={styles['select']}
      value={String(value)}
      disabled={idle}
      {...ariaProps}
      onChange={({ target }) => {
        const chosen = choices[target.selectedIndex];
        if (chosen !== undefined) onChange(chosen[0]);
      }}
    >
      {choices.map(([one, label]) => (
        <option key={one} value={String(one)}>
          {label}
        </option>
      ))}
    </select>
  );
}

interface TextFieldProps {
  readonly value: string;
  readonly longest: number;
  readonly onChange: (value: string) => void;
}

/** Taken when the person leaves the field or presses Enter. Until then a look changes nothing in it. */
export function TextField({ value, longest, onChange }: TextFieldProps) {
  const { idle, ariaProps } = useRow();
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    if (typed !== null && typed.trim() !== value) onChange(typed.trim());
    setTyped(null);
  };
  return (
    <input
      className={styles['text-field']}
      type="text"
      spellCheck={false}
      maxLength={longest}
      value={typed ?? value}
      readOnly={idle}
      {...ariaProps}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={take}
      onKeyDown={({ key }) => {
        if (key === 'Enter') take();
      }}
    />
  );
}
