import { describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLCompositeType, isCompositeType, parse } from 'graphql';
import { createRequirementLookup } from './requirement-lookup.ts';
import { readRequirements } from './supergraph-requirements.ts';

const API = `
  type Query { party: Party }
  interface Node { id: ID! }
  interface Party implements Node { id: ID! rating: Int tax: Int }
  type Person implements Party & Node { id: ID! rating: Int tax: Int hobby: String }
  type Firm implements Party & Node { id: ID! rating: Int tax: Int }
  type Guest { id: ID! rating: Int }
`;
/** Guarded on the interface alone, as `@interfaceObject` in a subgraph may leave it, and on one type alone. */
const SUPERGRAPH = API.replace('interface Party implements Node { id: ID! rating: Int', '$& @authenticated').replace(
  'type Firm implements Party & Node { id: ID! rating: Int tax: Int',
  '$& @requiresScopes(scopes: [["tax:read"]])',
);

const schema = buildSchema(API);
const lookup = createRequirementLookup(schema, readRequirements(parse(SUPERGRAPH)));

function typeOf(name: string): GraphQLCompositeType {
  const type = schema.getType(name);
  if (!isCompositeType(type)) throw new TypeError(name);
  return type;
}
const needs = (coordinate: string): string[] => {
  const [type = '', field = ''] = coordinate.split('.');
  return [...new Set(lookup.field(typeOf(type), field).map(({ kind }) => kind))];
};

describe('what is guarded', () => {
  it('on an interface is guarded on the types that implement it', () => {
    expect([needs('Party.rating'), needs('Person.rating'), needs('Firm.rating')]).toEqual([
      ['authenticated'],
      ['authenticated'],
      ['authenticated'],
    ]);
  });

  it('on one type is guarded on its interface, and not on the others', () => {
    expect([needs('Party.tax'), needs('Firm.tax'), needs('Person.tax')]).toEqual([['scopes'], ['scopes'], []]);
  });

  it('and nothing else', () => {
    expect([needs('Person.hobby'), needs('Person.id'), needs('Guest.rating'), needs('Party.__typename')]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});
