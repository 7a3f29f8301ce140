import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { isViewerIndependent, readViewerIndependent } from './viewer-independence.ts';

const sdl = /* GraphQL */ `
  directive @viewerIndependent on FIELD_DEFINITION
  type Query { a: Int }
  type Subscription { told: Event! @viewerIndependent other: Event! }
  type Event { id: ID! @viewerIndependent about: Work @viewerIndependent by: Agent @viewerIndependent }
  type Work { title: String @viewerIndependent margin: String }
  interface Agent { name: String @viewerIndependent nick: String @viewerIndependent }
  type Person implements Agent { name: String @viewerIndependent nick: String }
  type Studio implements Agent { name: String @viewerIndependent nick: String @viewerIndependent }
`;
const schema = buildSchema(sdl);
const fields = readViewerIndependent(parse(sdl));
const isSame = (text: string): boolean => {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new TypeError('no operation');
  return isViewerIndependent({ schema, document, operation }, fields);
};

describe('what does not hang on who looks', () => {
  it.each([
    ['subscription { told { __typename id about { t: title } } }', true],
    ['subscription { told { ...On } } fragment On on Event { about { title } }', true],
    ['subscription { told { by { name ... on Person { name } } } }', true],
    ['subscription { other { id } }', false],
    ['subscription { told { id about { title margin } } }', false],
    ['subscription { told { ...On } } fragment On on Event { about { margin } }', false],
    // One of the types that answer may make it hang on who looks.
    ['subscription { told { by { nick } } }', false],
    ['subscription { told { by { ... on Studio { nick } } } }', true],
  ])('%s: %s', (text, expected) => {
    expect(isSame(text)).toBe(expected);
  });

  it('is nothing where a supergraph does not say so', () => {
    expect(readViewerIndependent(parse('type Query { a: Int @other }'))).toEqual(new Set());
  });
});
