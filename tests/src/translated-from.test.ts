// Which English the other languages were made of: a digest of every text, in translated-from.txt beside this file.
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { appleWords } from '../../src/text/apple-shown.ts';
import { textsOf } from './all-texts.ts';

/** A sentence may name other panes on another macOS: all that it says there is in its digest. */
function digests(): string {
  const texts = new Map<string, string>();
  for (const generation of ['A', 'B', 'C'] as const) {
    for (const [path, text] of textsOf('en', appleWords('en', generation)))
      texts.set(path, `${texts.get(path) ?? ''}${text}\n`);
  }
  const lines = [...texts].map(([path, text]) => {
    return `${path.slice(1)} ${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
  });
  return `${lines.toSorted().join('\n')}\n`;
}

/**
 * It fails where English changed, so that nobody forgets the other languages: mend them where they say something else
 * now, then accept the new digests with `npx vitest run --project src tests/src/translated-from.test.ts -u`.
 */
it('every language was read again since an English text changed (mend them, then accept with -u)', async () => {
  await expect(digests()).toMatchFileSnapshot('translated-from.txt');
});
