// British English words of the page that reads reports: what differs from those of en.
import type { ReaderWords } from '../../reader-words.ts';
import { reader as en } from '../en/reader.ts';
import { british } from './british.ts';

export const reader: ReaderWords = { ...en, dropHint: british(en.dropHint) };
