import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { compareSchemas, type Schema } from './compare-schemas.ts';

/** A schema, and values that it takes. */
type Sample = { readonly schema: Schema; readonly value: fc.Arbitrary<unknown> };

const letters = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1 });
const leaf: fc.Arbitrary<Sample> = fc.oneof(
  letters.map((all) => ({ schema: { type: 'string', enum: all }, value: fc.constantFrom(...all) })),
  fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 5, max: 9 })).map(([minimum, maximum]) => ({
    schema: { type: 'integer', minimum, maximum },
    value: fc.integer({ min: minimum, max: maximum }),
  })),
  fc.constant({ schema: { type: 'string' }, value: fc.string() }),
);
const node = fc.letrec<{ sample: Sample }>((tie) => ({
  sample: fc.oneof(
    { depthSize: 'small' },
    leaf,
    tie('sample').map(({ schema, value }) => ({
      schema: { type: 'array', items: schema },
      value: fc.array(value, { maxLength: 3 }),
    })),
    tie('sample').map(({ schema, value }) => ({
      schema: { anyOf: [schema, { type: 'null' }] },
      value: fc.option(value),
    })),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.tuple(tie('sample'), fc.boolean())).map((all) => ({
      schema: {
        type: 'object',
        properties: Object.fromEntries(Object.entries(all).map(([name, [{ schema }]]) => [name, schema])),
        required: Object.entries(all).flatMap(([name, [, isRequired]]) => (isRequired ? [name] : [])),
      },
      value: fc.record(Object.fromEntries(Object.entries(all).map(([name, [{ value }]]) => [name, value])), {
        requiredKeys: Object.entries(all).flatMap(([name, [, isRequired]]) => (isRequired ? [name] : [])),
      }),
    })),
  ),
})).sample;

/** Numbers that decide where and how a schema is edited. */
const seed = fc.infiniteStream(fc.nat({ max: 9 }));

type Random = () => number;

const editors: Readonly<Record<string, (value: unknown, random: Random) => unknown>> = {
  enum: (value, random) => (random() < 6 ? [...asList(value), 'E'] : asList(value).slice(1)),
  minimum: (value, random) => Number(value) + random() - 4,
  maximum: (value, random) => Number(value) + random() - 4,
  required: (value, random) => (random() < 5 ? [...new Set([...asList(value), 'a'])] : asList(value).slice(1)),
  items: (value, random) => edit(asSchema(value), random),
  anyOf: (value, random) => asList(value).map((one) => edit(asSchema(one), random)),
  properties: (value, random) => {
    const fields = Object.entries(asSchema(value)).map(([name, field]) => [name, edit(asSchema(field), random)]);
    if (random() < 3) fields.pop();
    if (random() < 3) fields.push(['d', { type: 'boolean' }]);
    return Object.fromEntries(fields);
  },
};

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const asSchema = (value: unknown): Schema => ({ ...Object(value) });

/** Some edits of any kind: most of them break something. */
function edit(schema: Schema, random: Random): Schema {
  const changed = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
    const editor = random() > 4 ? undefined : editors[keyword];
    return [keyword, editor ? editor(value, random) : value];
  });
  return Object.fromEntries(changed.filter(([keyword]) => keyword === 'type' || random() > 0));
}

describe('whatever is done to a schema', () => {
  it('what it took is still taken, unless a break is told', () => {
    let compatible = 0;
    const ajv = new Ajv({ strict: false, allErrors: false, addUsedSchema: false });
    fc.assert(
      fc.property(
        node.chain(({ schema, value }) =>
          fc.tuple(fc.constant(schema), fc.array(value, { minLength: 3, maxLength: 3 })),
        ),
        seed,
        ([before, samples], numbers) => {
          const after = edit(before, () => numbers.next().value ?? 9);
          if (compareSchemas(before, after).length > 0) return;
          compatible += 1;
          const [was, is] = [ajv.compile(before), ajv.compile(after)];
          for (const sample of samples) {
            expect(was(sample)).toBe(true);
            expect(is(sample)).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
    // Otherwise this says nothing.
    expect(compatible).toBeGreaterThan(50);
  });

  it('nothing is broken by no change', () => {
    fc.assert(fc.property(node, ({ schema }) => expect(compareSchemas(schema, structuredClone(schema))).toEqual([])));
  });
});
