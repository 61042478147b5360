// Whether two views say the same: the panel renders again only when they do not.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSame } from '../../renderer/same.ts';

it.each([
  ['the same text', 'a', 'a'],
  ['equal objects in another order', { a: 1, b: [2] }, { b: [2], a: 1 }],
  ['NaN', { a: Number.NaN }, { a: Number.NaN }],
  ['nothing twice', null, null],
])('takes %s for the same', (_, one, other) => {
  expect(isSame(one, other)).toBe(true);
});

it.each([
  ['another text', 'a', 'b'],
  ['a number and its text', 1, '1'],
  ['another value deep inside', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
  ['one more property', { a: 1 }, { a: 1, b: undefined }],
  ['another property that is undefined too', { a: undefined }, { b: undefined }],
  ['one more row', [1], [1, 2]],
  ['an array and an object with its rows', ['a'], { 0: 'a' }],
  ['null and an empty object', null, {}],
  ['an empty object and null', {}, null],
])('tells %s apart', (_, one, other) => {
  expect(isSame(one, other)).toBe(false);
});

it('agrees with JSON on all that JSON can say', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(isSame(one, JSON.parse(JSON.stringify(one)))).toBe(!hasMinusZero(one));
      if (isSame(one, other)) expect(JSON.parse(JSON.stringify(one))).toEqual(JSON.parse(JSON.stringify(other)));
    }),
  );
});

/** JSON has one zero. */
function hasMinusZero(value: unknown): boolean {
  if (Object.is(value, -0)) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasMinusZero);
}
