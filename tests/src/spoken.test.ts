// Which languages can be spoken at once: the tests have loaded all of them.
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language.ts';
import { areLoaded } from '../../src/text/spoken.ts';

describe('nothing has to be waited for', () => {
  it('before a loaded language is spoken, or where no language is asked for', () => {
    expect([areLoaded(...languages), areLoaded('en', 'nl'), areLoaded()]).toEqual([true, true, true]);
  });

  it('but for one that is not', () => {
    expect(areLoaded('en', 'tlh' as (typeof languages)[number])).toBe(false);
  });
});
