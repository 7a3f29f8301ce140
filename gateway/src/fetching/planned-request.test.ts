import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { plannedRequests, variablesText } from './planned-request.ts';

const name = fc.stringMatching(/^[a-z]{1,8}$/);
const json = fc.jsonValue();

describe('the body of a fetch', () => {
  it('property: is the client’s variables and the representations, whatever they are', () => {
    const entities = fc.uniqueArray(
      fc.record({ variable: name, alias: name, values: fc.array(json, { maxLength: 3 }) }),
      {
        selector: ({ variable }) => variable,
        maxLength: 3,
      },
    );
    fc.assert(
      fc.property(
        fc.dictionary(
          name.map((text) => `$${text}`),
          json,
        ),
        entities,
        (variables, asked) => {
          const requests = asked.map(({ variable, alias, values }) => ({
            ...{ variable, alias },
            representations: values.map((value) => JSON.stringify(value)),
          }));
          const expected = {
            ...variables,
            ...Object.fromEntries(asked.map(({ variable, values }) => [variable, values])),
          };
          expect(JSON.parse(variablesText(JSON.stringify(variables), requests))).toEqual(
            JSON.parse(JSON.stringify(expected)),
          );
        },
      ),
    );
  });

  it('begins with what all fetches of a planned operation have in common, which is made once', () => {
    const of = plannedRequests(buildSchema('type Query { a: Int }'));
    const planned = {
      ...{ service: 'one', operation: '{ a }', operationName: 'Q"', variableUsages: [] },
      operationKind: 'query',
    } as const;
    const made = of(planned);
    expect(of(planned)).toBe(made);
    expect(JSON.parse(`${made.prefix}{}}`)).toEqual({ query: '{ a }', operationName: 'Q"', variables: {} });
    expect([made.isQuery, of({ ...planned, operationKind: 'mutation' }).isQuery]).toEqual([true, false]);
  });
});
