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

describe('a look at each', () => {
  const list = part('.', { op: 'id', args: 'data', start: 0 }, 'slots');
  const over = (within: Part, what: Part = list): Part => part('rcall', 'all', what, [id, within]);
  const outer = part('.', { op: 'id', args: 'data', start: 0 }, 'description');
  const own = part('.', id, 'title');
  const text = part('value', 'a');

  it.each([
    ['a method of the element', part('rcall', 'contains', own, [text])],
    ['a function of the element', part('>', part('call', 'size', [own]), part('value', 1))],
    ['comparing the element with the event', part('==', own, outer)],
    ['asking whether the event has something', part('call', 'has', [outer])],
    ['the element in a list that is written out', part('in', own, part('list', text, outer))],
    ['choosing among what hangs on the element', part('rcall', 'endsWith', part('?:', own, own, text), [text])],
  ])('is taken with %s', (_what, within) => {
    expect(faultIn(over(within))).toBeUndefined();
  });

  it.each([
    ['a method of the event', part('rcall', 'contains', outer, [text])],
    ['a method by a text of the event', part('rcall', 'startsWith', own, [outer])],
    ['a method of what may be of the event', part('rcall', 'contains', part('?:', own, own, outer), [text])],
    ['a method of what is looked up by the event', part('rcall', 'size', part('[]', own, outer), [])],
    ['a function of the event', part('call', 'size', [outer])],
    ['comparing the event with itself', part('==', outer, list)],
    ['comparing it with a list of it', part('==', part('list', outer), part('list', outer))],
    ['the event in a list of itself', part('in', outer, part('list', outer))],
    ['all that, deeper', part('!_', part('||', own, part('rcall', 'contains', outer, [text])))],
  ])('is refused with %s', (_what, within) => {
    expect(faultIn(over(within))).toEqual({ reason: expect.stringContaining('look at each'), at: 7 });
  });

  it('is one of a list of the event, or of what is written out: no text many times', () => {
    expect(faultIn(over(own, part('list', text, text)))).toBeUndefined();
    expect(faultIn(over(own, part('[]', list, part('value', 0))))).toBeUndefined();
    for (const what of [part('list', outer, outer), part('?:', own, list, list), part('[]', part('list', list), own)]) {
      expect(faultIn(over(own, what))).toEqual({ reason: expect.stringContaining('look at each'), at: 7 });
    }
  });
});

it('what `contains` looks for is written out', () => {
  const other = part('.', id, 'other');
  expect(faultIn(part('rcall', 'contains', id, [other]))).toMatchObject({
    reason: expect.stringContaining('contains'),
  });
  expect(faultIn(part('rcall', 'contains', id, [part('value', 'a')]))).toBeUndefined();
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
