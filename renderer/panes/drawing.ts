// What a picture in a step is: how it is drawn, and what it is called.
import type { ReactNode } from 'react';
import type { PaneGeneration } from '../../src/macos.ts';
import type { StepId } from '../../src/step.ts';
import type { AppleWords } from '../../src/text/apple-words.ts';
import type { ExtensionList } from '../../src/text/catalogue.ts';

/** The control that a picture marks, by what macOS writes on it or beside it. */
export type Marked =
  | { readonly kind: 'button'; readonly name: string }
  | { readonly kind: 'switch'; readonly name: string }
  /** Opens this list; null: what macOS calls it is not known. */
  | { readonly kind: 'info'; readonly name: string | null; readonly list: ExtensionList }
  /** To press: written alike in all languages. */
  | { readonly kind: 'keys'; readonly keys: string };

export interface Drawing {
  readonly draw: (apple: AppleWords) => ReactNode;
  /** What it shows, in Apple's words; null: macOS's password dialog. */
  readonly name: ((apple: AppleWords) => string) | null;
  /** The one control to click; null: none is marked. */
  readonly marked: ((apple: AppleWords) => Marked) | null;
  /** A dialog is as wide as its words, and has no buttons to close it. */
  readonly isDialog?: boolean;
}

/** By step and generation of the settings windows; what is not there has no picture yet. */
export type Drawings = Partial<Record<StepId, Partial<Record<PaneGeneration, Drawing>>>>;
