// Where a report comes in: by a drop anywhere on the page, by two buttons, or by pasting.
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { ReaderWords } from '../../src/text/reader-words.ts';
import { Button } from '../Button.tsx';
import { filesOfList, filesOfTransfer } from './dropped-files.ts';
import styles from './Intake.module.css';
import type { Given } from './reading.ts';

interface Props {
  readonly words: ReaderWords;
  /** A report is open already: the place takes less room. */
  readonly isSmall: boolean;
  readonly onTake: (given: Given) => void;
}

export function Intake({ words, isSmall, onTake }: Props) {
  const isOver = useDrops(onTake);
  const heading = useId();
  return (
    <section className={styles['intake']} data-small={isSmall} data-over={isOver} aria-labelledby={heading}>
      <div className={styles['drop']}>
        <Tray />
        <div>
          <h2 id={heading}>{isSmall ? words.addAnother : words.drop}</h2>
          <p>{words.dropHint}</p>
          {isSmall ? null : <p>{words.howToGet}</p>}
        </div>
        <div className={styles['row']}>
          <Choose label={words.chooseFiles} onTake={onTake} isFolder={false} />
          <Choose label={words.chooseFolder} onTake={onTake} isFolder />
        </div>
      </div>
      <Paste words={words} onTake={onTake} />
      <p className={styles['stays']}>
        <Lock />
        {words.stays}
      </p>
    </section>
  );
}

/** Anywhere on the page, and text that is dragged too. Whether something hangs over the page now. */
function useDrops(onTake: Props['onTake']): boolean {
  const [isOver, setOver] = useState(false);
  // Before the page is painted: nothing that is dropped on what is seen gets lost.
  useLayoutEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      setOver(event.type === 'dragover');
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      // Else the browser would leave the page, to show what was dropped.
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer !== null) void takeFrom(event.dataTransfer, onTake);
    };
    const paste = (event: ClipboardEvent) => {
      // Taken before it is in the field: ten megabytes there would hold the browser.
      event.preventDefault();
      if (event.clipboardData !== null) void takeFrom(event.clipboardData, onTake);
    };
    const heard = { dragover: over, dragleave: leave, drop, paste };
    for (const [name, listener] of Object.entries(heard)) window.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(heard)) window.removeEventListener(name, listener as EventListener);
    };
  }, [onTake]);
  return isOver;
}

async function takeFrom(transfer: DataTransfer, onTake: Props['onTake']): Promise<void> {
  const text = transfer.getData('text/plain');
  const files = await filesOfTransfer(transfer);
  if (files.length > 0) onTake({ kind: 'files', files });
  else if (text !== '') onTake({ kind: 'text', text });
}

interface ChooseProps {
  readonly label: string;
  readonly isFolder: boolean;
  readonly onTake: Props['onTake'];
}

function Choose({ label, isFolder, onTake }: ChooseProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        {...(isFolder ? { webkitdirectory: '' } : {})}
        onChange={({ currentTarget }) => {
          void filesOfList(currentTarget.files ?? new DataTransfer().files).then((files) => {
            if (files.length > 0) onTake({ kind: 'files', files });
          });
          // Choosing the same again is a change too.
          currentTarget.value = '';
        }}
      />
      <Button label={label} main={!isFolder} onPress={() => input.current?.click()} />
    </>
  );
}

/** What is typed, or put there by a helper of the system that pastes in its own way. */
function Paste({ words, onTake }: Pick<Props, 'words' | 'onTake'>) {
  const [text, setText] = useState('');
  const field = useId();
  const take = () => {
    if (text.trim() !== '') onTake({ kind: 'text', text });
    setText('');
  };
  return (
    <div className={styles['paste']}>
      <label htmlFor={field}>{words.paste}</label>
      <textarea
        id={field}
        rows={3}
        spellCheck={false}
        placeholder={words.pasteHint}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {text === '' ? null : <Button main label={words.read} onPress={take} />}
    </div>
  );
}

function Tray() {
  return (
    <svg className={styles['tray']} viewBox="0 0 48 48" fill="none" stroke="currentColor" aria-hidden="true">
      <path
        d="M24 7v19m-7.500-7 7.500 7.500 7.500-7.500"
        strokeWidth="2.600"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M9 28v8a4 4 0 0 0 4 4h22a4 4 0 0 0 4-4v-8" strokeWidth="2.600" strokeLinecap="round" />
    </svg>
  );
}

function Lock() {
  return (
    <svg viewBox="0 0 16 16" width="13" height="13" fill="none" stroke="currentColor" aria-hidden="true">
      <rect x="3" y="7" width="10" height="7" rx="1.800" strokeWidth="1.400" />
      <path d="M5.300 7V5a2.700 2.700 0 0 1 5.400 0v2" strokeWidth="1.400" />
    </svg>
  );
}
