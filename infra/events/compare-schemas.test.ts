import { describe, expect, it } from '@jest/globals';
import { compareSchemas, type Schema } from './compare-schemas.ts';

const text = { type: 'string' };
const base = {
  $id: 'urn:one',
  title: 'One',
  type: 'object',
  properties: {
    id: { type: 'string', pattern: '^one_' },
    kind: { type: 'string', enum: ['A', 'B'] },
    hours: { type: 'integer', minimum: 1, maximum: 10 },
    note: { anyOf: [text, { type: 'null' }] },
    parts: { type: 'array', minItems: 1, items: { type: 'object', properties: { name: text }, required: ['name'] } },
  },
  required: ['id', 'kind', 'parts'],
  'x-visibility': ['community'],
};
const withField = (name: string, schema: unknown): Schema => ({
  ...base,
  properties: { ...base.properties, [name]: schema },
});
const without = (name: keyof typeof base.properties): Schema => {
  const { [name]: _, ...properties } = base.properties;
  return { ...base, properties };
};

describe('a compatible change', () => {
  it.each<[string, Schema]>([
    ['none', { ...base }],
    ['other words', { ...base, title: 'Two', description: 'Two.' }],
    ['other words for a field', withField('id', { ...base.properties.id, description: 'The first.' })],
    ['another field that may be absent', withField('more', text)],
    [
      'a field more, deep inside',
      withField('parts', {
        ...base.properties.parts,
        items: { ...base.properties.parts.items, properties: { name: text, size: text } },
      }),
    ],
    ['a value more', withField('kind', { type: 'string', enum: ['A', 'C', 'B'] })],
    ['wider bounds', withField('hours', { type: 'integer', minimum: 0, maximum: 11 })],
    ['no bounds', withField('hours', { type: 'integer' })],
    ['another visibility besides', { ...base, 'x-visibility': ['community', 'public'] }],
    ['another order', { ...base, required: ['parts', 'kind', 'id'] }],
  ])('%s', (_, after) => {
    expect(compareSchemas(base, after)).toEqual([]);
  });
});

describe('a breaking change', () => {
  it.each<[string, Schema, string]>([
    ['a field is removed', without('hours'), 'data.hours is gone'],
    [
      'a field is renamed',
      {
        ...withField('time', base.properties.hours),
        properties: { ...(without('hours').properties as object), time: text },
      },
      'data.hours is gone',
    ],
    [
      'a field gets another type',
      withField('hours', { ...base.properties.hours, type: 'string' }),
      'data.hours (type) changed',
    ],
    [
      'a field may be null now',
      withField('id', { anyOf: [base.properties.id, { type: 'null' }] }),
      'data.id (anyOf) has other alternatives',
    ],
    ['a field may not be null any more', withField('note', text), 'data.note (type) changed'],
    [
      'another alternative',
      withField('note', { anyOf: [text, { type: 'null' }, { type: 'integer' }] }),
      'data.note (anyOf) has other alternatives',
    ],
    [
      'an alternative of another type',
      withField('note', { anyOf: [{ type: 'integer' }, { type: 'null' }] }),
      'data.note (anyOf)[0] (type) changed',
    ],
    [
      'a new field is required',
      { ...withField('more', text), required: [...base.required, 'more'] },
      'data asks for more',
    ],
    ['a field becomes required', { ...base, required: [...base.required, 'hours'] }, 'data asks for hours'],
    ['a field may be absent now', { ...base, required: ['id', 'parts'] }, 'data may now lack kind'],
    ['a value leaves', withField('kind', { type: 'string', enum: ['A'] }), 'data.kind (enum) lost "B"'],
    ['values are listed', withField('note', { ...base.properties.note, enum: ['x'] }), 'data.note (enum) changed'],
    ['values are not listed any more', withField('kind', text), 'data.kind (enum) changed'],
    [
      'a higher minimum',
      withField('hours', { type: 'integer', minimum: 2, maximum: 10 }),
      'data.hours (minimum) is narrower',
    ],
    [
      'a lower maximum',
      withField('hours', { type: 'integer', minimum: 1, maximum: 9 }),
      'data.hours (maximum) is narrower',
    ],
    [
      'a bound where there was none',
      withField('id', { ...base.properties.id, maxLength: 40 }),
      'data.id (maxLength) is narrower',
    ],
    ['another pattern', withField('id', { type: 'string', pattern: '^two_' }), 'data.id (pattern) changed'],
    ['another format', withField('note', { ...base.properties.note, format: 'date' }), 'data.note (format) changed'],
    [
      'fields that are not named are refused',
      { ...base, additionalProperties: false },
      'data (additionalProperties) changed',
    ],
    [
      'a field of a part is removed',
      withField('parts', { ...base.properties.parts, items: { type: 'object', properties: {}, required: ['name'] } }),
      'data.parts[].name is gone',
    ],
    ['a visibility leaves', { ...base, 'x-visibility': ['public'] }, 'data (x-visibility) lost "community"'],
    ['another id', { ...base, $id: 'urn:two' }, 'data ($id) changed'],
    ['a keyword that nobody knows', { ...base, unevaluatedItems: false }, 'data (unevaluatedItems) changed'],
  ])('%s', (_, after, expected) => {
    expect(compareSchemas(base, after)).toContain(expected);
  });
});
