import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { checkDocument } from './check-document.ts';
import { checkVariables } from './check-variables.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { measureHeight } from './measure-height.ts';

const height = (source: string) => measureHeight(parse(source), { fields: 1_000, repetitions: 1_000 }).fields;

const few = { fields: 10, repetitions: 1_000 };
const repetitions = (source: string) =>
  measureHeight(parse(source), { fields: 1_000, repetitions: 10_000 }).repetitions;

describe('the height of a document', () => {
  it.each([
    ['each field once', '{ a b { c d } }', 4],
    ['a field that is said twice once', '{ a { b } a { b c } }', 3],
    ['aliases each', '{ a: x b: x x }', 3],
    ['fragments’ fields where they stand', '{ p { ...F } q { ...F } p { ... on T { x } } } fragment F on T { x y }', 6],
    ['the largest operation', 'query A { a } query B { a b }', 2],
    ['nothing for a fragment that leads to itself', '{ ...A } fragment A on Q { a ...A }', 1],
  ])('counts %s', (_what, source, expected) => {
    expect(height(source)).toBe(expected);
  });

  it('stops counting when it is enough', () => {
    expect(measureHeight(parse(`{ ${Array.from({ length: 100 }, (_, n) => `f${n}`).join(' ')} }`), few).fields).toBe(
      11,
    );
  });

  it('goes through fragments in circles as often as there are places, not ways', () => {
    // Each leads to the next and to all before it: two million million ways through, and forty years of this.
    const names = Array.from({ length: 40 }, (_, n) => `F${n}`);
    const fragments = names.map(
      (name, n) =>
        `fragment ${name} on T { x ...F${Math.min(n + 1, 39)} ${names
          .slice(0, n)
          .map((one) => `...${one}`)
          .join(' ')} }`,
    );
    const circles = `{ a { ...F0 ...F39 } b { ...F20 } } ${fragments.join(' ')}`;
    expect(height(circles)).toBe(4);
    // Whoever goes deeper each time is at the end when it is enough.
    expect(measureHeight(parse('{ ...F } fragment F on T { a { ...F } }'), few).fields).toBe(11);
  });

  it('knows how much is held against each other', () => {
    expect(repetitions('{ a b c { d } }')).toBe(0);
    expect(repetitions('{ a a a }')).toBe(3);
    // Two pairs of objects, one and one, and what is in them.
    expect(repetitions('{ a { b } a { b } c { d { e } } c { d { e f } } }')).toBe(50 + 1 + 50 + 50 + 1);
    expect(repetitions('{ a { ...F } a { ...F } } fragment F on T { b { c } }')).toBe(50);
    const limits = { ...DEFAULT_LIMITS, aliases: 1_000 };
    expect(checkDocument(`{ a { ${'b { c } '.repeat(200)} } }`, limits)?.code).toBe('REPETITION_LIMIT_EXCEEDED');
    expect(checkDocument(`{ a { ${'b { c } '.repeat(100)} ${'d '.repeat(500)} } }`, limits)).toBeUndefined();
  });

  it('has a limit, by which what is said again does not count', () => {
    const limits = { ...DEFAULT_LIMITS, height: 3 };
    expect(checkDocument('{ a { b c d } }', limits)).toMatchObject({ code: 'HEIGHT_LIMIT_EXCEEDED', limit: 3 });
    expect(checkDocument('{ a { b c } a { b c } a { c } }', limits)).toBeUndefined();
  });
});

describe('variables', () => {
  it.each([
    ['short lists', { a: [1, 2, 3] }, undefined],
    ['a long list', { a: [1, 2, 3, 4] }, 'LIST_LIMIT_EXCEEDED'],
    ['a long list within', { a: [{ b: [1, 2, 3, 4] }] }, 'LIST_LIMIT_EXCEEDED'],
    ['nothing', undefined, undefined],
    ['deep ones', { a: { b: { c: { d: { e: 1 } } } } }, 'VARIABLE_DEPTH_LIMIT_EXCEEDED'],
  ])('%s', (_what, variables, code) => {
    expect(checkVariables(variables, { ...DEFAULT_LIMITS, variableList: 3, variableDepth: 3 })?.code).toBe(code);
  });
});
