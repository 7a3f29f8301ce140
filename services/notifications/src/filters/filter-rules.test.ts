import { describe, expect, it } from '@jest/globals';
import { faultIn, type Part, placeOf } from './filter-rules.ts';

const id: Part = { op: 'id', args: 'a', start: 0 };
const part = (op: string, ...args: unknown[]): Part => ({ op, args, start: 7 });
const each = (name: string, within: Part): Part => part('rcall', name, id, [id, within]);

describe('what a filter may be made of', () => {
  it('is comparing, choosing, and looking into an event', () => {
    const whole = part(
      '&&',
      part('==', part('.', id, 'b'), part('value', 1)),
      part('!_', part('in', id, part('list', id))),
    );
    expect(faultIn(whole)).toBeUndefined();
    expect(faultIn(part('rcall', 'startsWith', id, [id]))).toBeUndefined();
    expect(faultIn(part('call', 'has', [part('.', id, 'b')]))).toBeUndefined();
    expect(faultIn(each('exists', part('==', id, id)))).toBeUndefined();
  });

  it.each(['+', '-', '*', '/', '%', 'map', '.?', '[?]', 'comprehension', 'anything'])('is not %s', (op) => {
    expect(faultIn(part('&&', id, part(op, id, id)))).toEqual({ reason: expect.stringContaining('not among'), at: 7 });
  });

  it.each(['matches', 'map', 'filter', 'join', 'split', 'bind', 'charAt', 'constructor'])(
    'is not to call %s',
    (name) => {
      expect(faultIn(part('rcall', name, id, [id]))).toMatchObject({ reason: expect.stringContaining(name) });
      expect(faultIn(part('call', name, [id]))).toMatchObject({ reason: expect.stringContaining(name) });
    },
  );

  it('is no look at each within another one, wherever it is', () => {
    const inner = each('all', id);
    for (const within of [inner, part('||', id, inner), part('call', 'size', [part('list', inner)])]) {
      expect(faultIn(each('exists', within))).toMatchObject({ reason: expect.stringContaining('all') });
    }
    expect(faultIn(part('||', inner, inner))).toBeUndefined();
    expect(faultIn(each('all', part('in', id, id)))).toMatchObject({ reason: expect.stringContaining('in') });
    expect(faultIn(each('all', part('in', id, part('list', id))))).toBeUndefined();
  });
});

describe('a place in a text', () => {
  it.each([
    ['abc', 0, 1, 1],
    ['abc', 2, 1, 3],
    ['a\nbc', 3, 2, 2],
    ['a\n', 2, 2, 1],
    ['', 0, 1, 1],
  ])('%j at %i is line %i, column %i', (text, at, line, column) => {
    expect(placeOf(text, at)).toEqual({ line, column });
  });
});
