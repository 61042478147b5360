// A text to take along: as it is, and a button that copies it.
import { useId, useState } from 'react';
import { catalogueFor } from '../../src/text/spoken.ts';
import { Button } from '../Button.tsx';
import { useView } from '../panel-context.ts';
import { copy } from './opened.ts';
import styles from './Report.module.css';

interface Props {
  readonly text: string;
  readonly label: string;
}

export function Copied({ text, label }: Props) {
  const id = useId();
  const [isCopied, setCopied] = useState(false);
  const { copied } = catalogueFor(useView(({ snapshot }) => snapshot.language));
  const press = async () => {
    const { ok } = await copy(text);
    // Where the browser gives no clipboard, the text is selected for the keys that copy.
    if (!ok) window.getSelection()?.selectAllChildren(document.getElementById(id) ?? document.body);
    setCopied(ok);
  };
  return (
    <div className={styles['copied']}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard. */}
      <pre id={id} tabIndex={0}>
        {text}
      </pre>
      <Button label={label} done={isCopied ? copied : null} onPress={() => void press()} />
    </div>
  );
}
