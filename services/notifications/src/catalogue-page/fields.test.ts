import { describe, expect, it } from '@jest/globals';
import { fieldsOf } from './fields.ts';
import type { Schema } from './partner-type.ts';
import { partnerCatalogue } from './partner-types.events.ts';

const money: Schema = {
  type: 'object',
  properties: { amount: { type: 'string', description: 'Decimal' }, currency: { type: 'string' } },
  required: ['amount'],
};

describe('the fields of an event', () => {
  it('are said in words, those within behind what they are in', () => {
    const schema: Schema = {
      type: 'object',
      required: ['id', 'shares'],
      properties: {
        id: { type: 'string', pattern: '^(per|org)_[0-9a-f]{8}-[0-9a-f]{4}' },
        at: { type: 'string', format: 'date-time' },
        level: { type: 'integer', minimum: 1, maximum: 5 },
        most: { type: 'integer', maximum: 9 },
        state: { type: 'string', enum: ['OPEN', 'DONE'] },
        client: { anyOf: [{ type: 'string', format: 'uri' }, { type: 'null' }], description: 'Or nobody' },
        shares: { type: 'array', items: { type: 'object', properties: { of: money }, required: [] } },
        names: { type: 'array', items: { type: 'string' } },
      },
    };
    expect(fieldsOf(schema).map(({ path, type, isRequired }) => [path, type, isRequired])).toEqual([
      ['id', 'id per_… or org_…', true],
      ['at', 'instant', false],
      ['level', 'whole number, 1 to 5', false],
      ['most', 'whole number, at most 9', false],
      ['state', '"OPEN", "DONE"', false],
      ['client', 'URI or null', false],
      ['shares', 'list of: object', true],
      ['shares[].of', 'object', false],
      ['shares[].of.amount', 'text', true],
      ['shares[].of.currency', 'text', false],
      ['names', 'list of: text', false],
    ]);
    expect(fieldsOf(schema).find(({ path }) => path === 'client')?.description).toBe('Or nobody');
  });

  it('of several forms are each there once', () => {
    const form: Schema = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] };
    const other: Schema = { ...form, properties: { a: { type: 'string' }, b: { type: 'boolean' } } };
    const fields = fieldsOf({ properties: { one: { anyOf: [form, other] } } });
    expect(fields.map(({ path }) => path)).toEqual(['one', 'one.a', 'one.b']);
  });

  it.each(partnerCatalogue.map(({ type, schema, example }) => [type, schema, example] as const))(
    '%s: are all that its example has',
    (_type, schema, example) => {
      const { data } = JSON.parse(JSON.stringify(example));
      const known = fieldsOf(schema).map(({ path }) => path);
      for (const name of Object.keys(data)) expect(known).toContain(name);
    },
  );
});
