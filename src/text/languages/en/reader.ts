// English words of the page that reads reports.
import type { ReaderWords } from '../../reader-words.ts';
import { dateTime } from '../../times.ts';

const moment = dateTime('en-GB');

export const reader: ReaderWords = {
  title: 'Kextant Reader',
  lead: 'See how any Mac is doing, from its report.',
  drop: 'Drop a report here',
  dropHint: 'A zip, a folder or single files. Drop two reports to compare them.',
  howToGet: 'To make one, choose Report in Kextant’s menu on that Mac, then Save.',
  chooseFiles: 'Choose files…',
  chooseFolder: 'Choose a folder…',
  paste: 'Or paste what a tool printed',
  pasteHint: 'For example the output of mdatp health',
  read: 'Read',
  reading: 'Reading…',
  stays: 'Everything stays in this page. It sends nothing and keeps nothing.',
  language: 'Language',
  asOf: (at) => `As of ${moment(at)}`,
  timeNotKnown: 'Time not known',
  pastedText: 'Pasted text',
  before: 'Before',
  after: 'After',
  close: 'Close this report',
  print: 'Print…',
  addAnother: 'Drop or paste another report to compare.',
  asSeen: 'What the person sees',
  message: 'Message to IT',
  copy: 'Copy',
  notRead: 'Could not be read',
  wanted: 'More can be said with the output of',
  wantedHint: 'Run these in Terminal on that Mac, and paste what they print here.',
  changes: {
    title: 'What changed',
    solved: 'Solved',
    new: 'New',
    still: 'Still there',
    none: 'Both reports say the same.',
  },
  refused: {
    'too-large': (name) => `${name} is larger than any report.`,
    'not-known': (name) => `${name} is neither a report nor the output of a tool that Kextant knows.`,
    'broken-zip': (name) => `The zip ${name} cannot be opened. It may be incomplete: ask for it again.`,
    'nothing-in-it': (name) => `${name} holds nothing of a report.`,
    'not-readable': (name) => `The browser may not read ${name}.`,
    'took-too-long': (name) => `Reading ${name} took too long and was stopped.`,
  },
};
