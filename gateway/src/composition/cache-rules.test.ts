import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { cacheFaults } from './cache-rules.ts';

const faults = (types: string) =>
  cacheFaults(
    parse(`
      schema @link(url: "https://millepiani.example/specs/cacheControl/v0.1", import: ["@cacheControl"]) { query: Query }
      enum join__Graph { MEMBERS @join__graph(name: "members", url: "http://members.invalid/graphql") }
      ${types}
    `),
  );

describe('what is said of keeping answers', () => {
  it('is fine where the gateway understands it', () => {
    expect(
      faults(`
        type Query { a: Int @cacheControl(maxAge: 0)  b: B @cacheControl(maxAge: 3600, scope: PRIVATE, changedBy: ["members.person"]) }
        type B @cacheControl(inheritMaxAge: true) { c: Int @cacheControl(maxAge: 60, changedBy: []) }
      `),
    ).toEqual([]);
  });

  it.each([
    ['type A { b: Int @cacheControl(maxAge: 3601) }', 'A.b has a maxAge'],
    ['type A { b: Int @cacheControl(maxAge: -1) }', 'A.b has a maxAge'],
    ['interface A @cacheControl(maxAge: 1, inheritMaxAge: true) { b: Int }', 'A says both'],
    ['union A @cacheControl(changedBy: ["members"]) = B', 'A says after which events'],
    ['type A { b: Int @cacheControl(maxAge: 1, changedBy: ["member.person"]) }', 'no service tells: "member.person"'],
    ['type Mutation { b: Int @cacheControl(maxAge: 1) }', 'Mutation.b: what Mutation answers is never kept'],
    ['type Subscription { b: Int @cacheControl(maxAge: 1) }', 'Subscription.b'],
  ])('is a fault in %s', (types, message) => {
    expect(faults(types)).toEqual([expect.stringContaining(message)]);
  });
});
