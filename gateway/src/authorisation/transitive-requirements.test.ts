import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { readRequirements } from './supergraph-requirements.ts';

const AUTHENTICATED = { kind: 'authenticated' };
const scopes = (...names: string[]) => ({ kind: 'scopes', anyOf: [names] });

/** A supergraph as a composer that knows nothing of this leaves it. */
const SUPERGRAPH = `
  interface Party { id: ID! rating: Int @authenticated }
  type Person implements Party {
    id: ID!
    rating: Int
    income: Int @requiresScopes(scopes: [["tax:read"]])
    secrets: Secrets
    address: Address
    band: String @join__field(graph: BILLING, requires: "income address { ... on Home { street } }")
    label: String @join__field(graph: BILLING, requires: "band")
    shelf: String @join__field(graph: BILLING, requires: "secrets { iban }")
    round: String @join__field(graph: BILLING, requires: "square")
    square: String @join__field(graph: BILLING, requires: "round")
    plain: String @join__field(graph: BILLING, requires: "id")
    known: String @authenticated @join__field(graph: BILLING, requires: "income")
  }
  type Secrets @requiresScopes(scopes: [["vault"]]) { iban: String }
  union Address = Home | Office
  type Home { street: String @authenticated }
  type Office { street: String }
  type Deal { party: Party summary: String @join__field(graph: BILLING, requires: "party { rating }") }
`;

const { fields } = readRequirements(parse(SUPERGRAPH));

describe('a field that is made from others', () => {
  it('needs what they need', () => {
    expect(fields.get('Person.band')).toEqual([scopes('tax:read'), AUTHENTICATED]);
  });

  it('and what those need that they are made from', () => {
    expect(fields.get('Person.label')).toEqual(fields.get('Person.band'));
  });

  it('and what the types that it reads need', () => {
    expect(fields.get('Person.shelf')).toContainEqual(scopes('vault'));
  });

  it('and on an interface what any type needs that it may read', () => {
    expect(fields.get('Deal.summary')).toEqual([AUTHENTICATED]);
  });

  it('besides what it needs itself', () => {
    expect(fields.get('Person.known')).toEqual([AUTHENTICATED, scopes('tax:read')]);
  });

  it('is public where they are, also where they are made from each other', () => {
    expect(['plain', 'round', 'square'].map((name) => fields.get(`Person.${name}`))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
