import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { type FieldShape, operationShape, type Shape } from './operation-shape.ts';
import { compileCheck } from './shape-check.ts';

const schema = buildSchema(`
  type Query { a: A  list: [A]  deep: [[A!]]  n: Int  ns: [Int]  constructor: A }
  type A { a: A  list: [A]  n: Int }
`);
const check = (operation: string) => compileCheck(operationShape(operation, schema));

describe('the form of an answer', () => {
  it.each([
    ['{ a { n } }', { a: { n: 1 } }, true],
    ['{ a { n } }', { a: null }, true],
    ['{ a { n } }', {}, true],
    ['{ a { n } }', { a: 'text' }, false],
    ['{ a { n } }', { a: [{ n: 1 }] }, false],
    ['{ list { n } }', { list: [{ n: 1 }, null] }, true],
    ['{ list { n } }', { list: { n: 1 } }, false],
    ['{ list { n } }', { list: [[{ n: 1 }]] }, false],
    ['{ deep { n } }', { deep: [[{ n: 1 }], null] }, true],
    ['{ deep { n } }', { deep: [{ n: 1 }] }, false],
    ['{ a { list { a { n } } } }', { a: { list: [{ a: 7 }] } }, false],
    ['{ ns }', { ns: [1, null] }, true],
    ['{ ns }', { ns: 1 }, false],
    // What a leaf is, is looked at where it is written.
    ['{ n }', { n: { any: 'thing' } }, true],
    ['{ a { __typename } }', { a: { __typename: 7 } }, false],
    ['{ constructor { n } }', {}, true],
    ['{ constructor { n } }', { constructor: 7 }, false],
    ['{ x: a { n } }', { a: 7 }, true],
    ['{ x: a { n } }', { x: 7 }, false],
    ['{ a { ... on A { a { n } } } }', { a: { a: [] } }, false],
    ['query ($r: [_Any!]!) { _entities(representations: $r) { ... on A { n } } }', { _entities: [{ n: 1 }] }, true],
    ['query ($r: [_Any!]!) { _entities(representations: $r) { ... on A { n } } }', { _entities: [[1]] }, false],
    ['{ notThere { n } }', { notThere: [[{ n: 1 }]] }, true],
  ])('asked %s, %j: %j', (operation, data, isFitting) => {
    expect(check(operation)(data)).toBe(isFitting);
  });

  it('property: is as the plain reading of the rule has it', () => {
    const names = ['a', 'list', 'n', 'toString'];
    const { shape } = fc.letrec<{ shape: Shape; field: FieldShape }>((tie) => ({
      shape: fc
        .dictionary(fc.constantFrom(...names), tie('field'), { maxKeys: 3 })
        .map((fields) => new Map(Object.entries(fields))),
      field: fc.record({
        lists: fc.constantFrom(undefined, 0, 1, 2),
        inner: fc.option(
          tie('shape').map((inner) => new Map(inner)),
          { nil: undefined, depthSize: 'small' },
        ),
      }),
    }));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(null, 1, 'text'),
        fc.array(tie('value'), { maxLength: 2 }),
        fc.dictionary(fc.constantFrom(...names, '__typename'), tie('value'), { maxKeys: 3 }),
      ),
    }));
    const object = fc.dictionary(fc.constantFrom(...names, '__typename'), value, { maxKeys: 4 });
    fc.assert(
      fc.property(shape, object, (given, data) => {
        expect(compileCheck(given)(data)).toBe(fits(data, given));
      }),
      { numRuns: 2_000 },
    );
  });
});

function fits(data: object, shape: Shape): boolean {
  const isRight = [...shape].every(([name, field]) =>
    isFieldRight(Object.hasOwn(data, name) ? Reflect.get(data, name) : undefined, field, field.lists),
  );
  const typename: unknown = Object.hasOwn(data, '__typename') ? Reflect.get(data, '__typename') : undefined;
  return isRight && (typename === undefined || typename === null || typeof typename === 'string');
}

function isFieldRight(value: unknown, field: FieldShape, lists: number | undefined): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value) && lists !== 0) {
    return value.every((item) => isFieldRight(item, field, lists === undefined ? undefined : lists - 1));
  }
  if (lists !== undefined && lists > 0) return false;
  return field.inner === undefined || (typeof value === 'object' && !Array.isArray(value) && fits(value, field.inner));
}
