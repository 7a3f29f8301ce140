import { expect, it } from '@jest/globals';
import { least, sumOf } from './whole.ts';

it('the smaller of two is one of them, in any order', () => {
  expect([least(1n, 2n), least(2n, 1n), least(-1n, 0n), least(3n, 3n)]).toEqual([1n, 1n, -1n, 3n]);
});

it('a sum is exact beyond 64 bits, and nothing of none', () => {
  const most = 2n ** 63n - 1n;
  expect([sumOf([]), sumOf([most, most, 1n]), sumOf([5n, -5n])]).toEqual([0n, 2n ** 64n - 1n, 0n]);
});
