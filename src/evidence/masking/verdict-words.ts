// Words that verdicts rest on: a person of such a name is not worth a wrong verdict, and the word tells nothing of them.
import { detailFields } from '../../readers/health-fields.ts';

const words = `
true false null yes no none enabled enable disabled disable available unavailable active activated waiting user
approved admin administrator root staff wheel mac macos macbook apple microsoft defender mdatp wdav healthy health
licensed system extension network security kernel kext com org net local localhost library exit owner mode present
genuine missing test guest
`;

export const verdictWords: ReadonlySet<string> = new Set([
  ...words.split(/\s+/).filter((word) => word !== ''),
  ...[...detailFields].flatMap((field) => [field, ...field.split('_')]),
]);
