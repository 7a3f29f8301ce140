import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSame } from './same.ts';

describe('two answers', () => {
  it('are the same whatever made them, and in whatever order an object has its keys', () => {
    const elsewhere = runInNewContext('({ b: [1, { c: null }], a: "x" })');
    expect(isSame(elsewhere, { a: 'x', b: [1, { c: null }] })).toBe(true);
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(isSame(value, structuredClone(value))).toBe(true)));
  });

  it.each([
    [1, '1'],
    [null, undefined],
    [[], {}],
    [[1], [1, 2]],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: undefined }, { b: undefined }],
    [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
    [1, true],
  ])('%j and %j are not', (a, b) => {
    expect([isSame(a, b), isSame(b, a)]).toEqual([false, false]);
  });
});
