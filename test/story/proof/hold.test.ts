import { describe, expect, it } from '@jest/globals';
import { eventually, eventuallySame, expectSame, expectThat, NotHeld, there } from './hold.ts';

describe('what must hold', () => {
  it('is told with what was expected and what was seen, when it does not', () => {
    const same = () => expectSame('the price', { amount: '1.00' }, { amount: '2.00' });
    expect(same).toThrow(new NotHeld('the price', { expected: { amount: '2.00' }, seen: { amount: '1.00' } }));
    expect(same).toThrow("the price: expected { amount: '2.00' }, saw { amount: '1.00' }");
    expect(() => expectThat('many', false, { seen: 1, expected: 'more' })).toThrow('many: expected more, saw 1');
    expect(() => there('her id', null)).toThrow('her id: expected it is there, saw null');
  });

  it('passes when it does', () => {
    expectSame('order does not matter to keys', { a: 1, b: [2n] }, { b: [2n], a: 1 });
    expectThat('true', true, { seen: 0 });
    expect(there('zero', 0)).toBe(0);
  });

  it('tells no more than one can read', () => {
    expect(() => expectSame('long', 'x'.repeat(5_000), '')).toThrow(/^long: expected , saw x{1200} …$/);
  });
});

describe('what must come', () => {
  it('is asked for until it is there, and given', async () => {
    let asked = 0;
    const count = async () => {
      asked += 1;
      return asked;
    };
    expect(await eventually('three', count, { is: (seen) => seen === 3 })).toBe(3);
    expect(await eventuallySame('five', count, 5)).toBe(5);
  });

  it('is told with the last answer, when it does not come', async () => {
    const never = eventually('a team', async () => ({ state: 'HELD' }), {
      is: () => false,
      withinMs: 100,
      expected: 'CONFIRMED',
    });
    await expect(never).rejects.toThrow("a team: expected CONFIRMED, saw { state: 'HELD' }");
  });
});
