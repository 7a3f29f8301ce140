import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { keyFields, typeKey } from './key-fields.ts';

describe('the fields of keys', () => {
  it('are those of a type in a subgraph, by the subgraph’s own name', () => {
    const found = keyFields(
      parse(`enum join__Graph { A @join__graph(name: "a-b", url: "") B @join__graph(name: "b", url: "") }
        type T @join__type(graph: A, key: "id") @join__type(graph: A, key: "org { id } no") @join__type(graph: B) { id: ID! }
        interface I @join__type(graph: B, key: "id", isInterfaceObject: true) { id: ID! }`),
    );
    expect(found.get(typeKey('a-b', 'T'))).toEqual(new Set(['id', 'org', 'no']));
    expect(found.get(typeKey('b', 'T'))).toBeUndefined();
    expect(found.get(typeKey('b', 'I'))).toEqual(new Set(['id']));
  });
});
