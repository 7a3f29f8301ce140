import { describe, expect, it } from '@jest/globals';
import { parse, print, stripIgnoredCharacters } from 'graphql';
import { resolvableKeysFirst } from './resolvable-keys.ts';

describe('a type’s keys', () => {
  it('are, of each graph, those first that it finds entities by', () => {
    const text = `type A @join__type(graph: X, key: "id", resolvable: false) @join__type(graph: Y, key: "no", resolvable: false)
      @join__type(graph: X, key: "no", resolvable: true) @join__type(graph: X, key: "code") @other { id: ID! }`;
    expect(stripIgnoredCharacters(print(resolvableKeysFirst(parse(text))))).toBe(
      'type A@join__type(graph:X key:"no" resolvable:true)@join__type(graph:X key:"code")' +
        '@join__type(graph:X key:"id" resolvable:false)@join__type(graph:Y key:"no" resolvable:false)@other{id:ID!}',
    );
  });
});
