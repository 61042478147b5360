// Questions about files that get no answer.
import { expect, it } from 'vitest';
import { anyUnanswered, inTime } from '../../../main/mac/in-time.ts';

it('gives an answer that comes in time, and an error as it is', async () => {
  expect(await inTime('/a', async () => 1, 1_000)).toBe(1);
  await expect(inTime('/a', () => Promise.reject(new Error('gone')), 1_000)).rejects.toThrow('gone');
  expect(anyUnanswered()).toBe(false);
});

it('gives up at the deadline, and asks the same again only after the answer has come', async () => {
  let asked = 0;
  let answer = (_value: number) => {};
  const ask = () => {
    asked += 1;
    return new Promise<number>((resolve) => {
      answer = resolve;
    });
  };
  for (const deadlineMs of [10, 10_000]) {
    await expect(inTime('/b', ask, deadlineMs)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    expect([asked, anyUnanswered()]).toEqual([1, true]);
  }
  expect(await inTime('/c', async () => 2, 1_000)).toBe(2);
  answer(3);
  await Promise.resolve();
  expect(anyUnanswered()).toBe(false);
  expect(await inTime('/b', async () => 4, 1_000)).toBe(4);
});
