import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { Admission } from './admission.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { measureDocument } from './measure-document.ts';

const measure = (source: string) => measureDocument(parse(source));

describe('the measure of a document', () => {
  it('follows fragments to where they are used, each time', () => {
    const source = `query Q @a { x: one { ...F } two @b { ...F ... on T { three } } }
      fragment F on T { f @c { g } }`;
    expect(measure(source)).toEqual({
      depth: 3,
      introspectionDepth: 0,
      fields: 10,
      rootFields: 2,
      aliases: 1,
      directives: 4,
    });
  });

  it('is the largest over the operations', () => {
    expect(measure('query A { a { b } } query B { a b c }')).toMatchObject({ depth: 2, rootFields: 3, fields: 3 });
  });

  it('gives introspection a depth of its own', () => {
    expect(measure('{ __schema { types { name } } a }')).toMatchObject({ depth: 1, introspectionDepth: 2 });
  });

  it('ends on fragments that lead to themselves, and takes no time for a bomb', () => {
    expect(measure('{ ...A } fragment A on Q { a ...A }').fields).toBeLessThan(5);
    const bomb = Array.from({ length: 200 }, (_, n) => `fragment F${n} on Q { ...F${n + 1} ...F${n + 1} }`).join(' ');
    expect(measure(`{ ...F0 } ${bomb} fragment F200 on Q { a }`).fields).toBeGreaterThan(1e50);
  });
});

describe('admission', () => {
  const admission = new Admission(DEFAULT_LIMITS, 'request');

  it('lets through what is small, again and again, and whatever is no document', () => {
    for (const query of ['{ a }', '{ a }', undefined, 7, null, '{', '', {}]) {
      expect(admission.check({ query, variables: { a: [1] } })).toBeUndefined();
    }
  });

  it('names the limit', () => {
    const fields = Array.from({ length: 21 }, (_, n) => `f${n}`).join(' ');
    const violation = admission.check({ query: `{ ${fields} }` });
    expect(violation).toMatchObject({
      code: 'ROOT_FIELD_LIMIT_EXCEEDED',
      limit: 20,
      message: expect.stringContaining('20'),
    });
    // Refused ones are looked at each time.
    expect(admission.check({ query: `{ ${fields} }` })).toEqual(violation);
  });

  it('looks at the variables of a document that passed before', () => {
    const variables = { a: JSON.parse(`${'['.repeat(20)}${']'.repeat(20)}`) };
    expect(admission.check({ query: '{ a }', variables })).toMatchObject({ code: 'VARIABLE_DEPTH_LIMIT_EXCEEDED' });
  });
});
