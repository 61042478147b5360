// What a picture in a step is: how it is drawn, and what it is called. Types only. Renderer.
import type { ReactNode } from 'react';
import type { AppleWords } from '../../src/text/apple-words.ts';

export interface Drawing {
  readonly draw: (apple: AppleWords) => ReactNode;
  /** What it shows, in Apple's words; null: macOS's password dialog. */
  readonly name: ((apple: AppleWords) => string) | null;
  /** A dialog is as wide as its words, and has no buttons to close it. */
  readonly isDialog?: boolean;
}
