import { describe, expect, it } from '@jest/globals';
import { ByVariables } from './by-variables.ts';

describe('what follows from some variables', () => {
  it('is reckoned once where there are none', () => {
    let times = 0;
    const of = new ByVariables([], () => (times += 1));
    expect([of.of({ a: 1 }), of.of({ a: 2 }), of.of({})]).toEqual([1, 1, 1]);
  });

  it('is reckoned once for each of their values; what is absent is not null', () => {
    const seen: unknown[] = [];
    const of = new ByVariables(['n', 's'], ({ n, s }) => {
      seen.push([n, s]);
      return seen.length;
    });
    const values = [{ n: 1 }, { n: 1, other: 5 }, { n: null }, {}, { n: 1, s: true }, { n: 1 }, { s: 1 }];
    expect(values.map((value) => of.of(value))).toEqual([1, 1, 2, 3, 4, 1, 5]);
  });

  it('remembers no more than so many', () => {
    let times = 0;
    const of = new ByVariables(['n'], () => (times += 1));
    for (let n = 0; n < 1_000; n += 1) of.of({ n });
    of.of({ n: 999 });
    expect(times).toBe(1_000);
    of.of({ n: 'x'.repeat(1_000) });
    of.of({ n: 'x'.repeat(1_000) });
    expect(times).toBe(1_002);
  });

  it('remembers fewer of what takes room', () => {
    let times = 0;
    const of = new ByVariables(['n'], () => (times += 1), 2);
    for (const n of [1, 2, 1, 2, 3, 2]) of.of({ n });
    expect(times).toBe(4);
  });
});
