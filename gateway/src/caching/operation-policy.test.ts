import { Supergraph } from '@apollo/federation-internals';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { withCacheControl } from '../../test/support/cache-type-defs.ts';
import { compose } from '../composition/compose.ts';
import { readCacheHints } from './cache-hints.ts';
import { operationPolicy, type PolicyInput } from './operation-policy.ts';

const MEMBERS = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@composeDirective", "@key", "@shareable", "@inaccessible"])

  type Query {
    skill: Skill @cacheControl(maxAge: 300, changedBy: [])
    skills: [Skill!]
    course: Course @cacheControl(maxAge: 60, changedBy: ["members.course"])
    courses: CourseConnection @cacheControl(maxAge: 30)
    agent: Agent @cacheControl(maxAge: 50, changedBy: [])
    never: Int @cacheControl(maxAge: 0)
    plain: Int
  }
  type Skill @key(fields: "uri") @cacheControl(maxAge: 300, changedBy: []) { uri: ID!  label: String!  level: Level }
  type Level { n: Int }
  type Course @key(fields: "id") @cacheControl(maxAge: 100, changedBy: ["members.course"]) {
    id: ID!
    title: String
    secret: String @cacheControl(maxAge: 20, scope: PRIVATE, changedBy: ["members.person"])
    best: Skill
    trained: Skill @cacheControl(inheritMaxAge: true)
    page: PageInfo
  }
  type CourseConnection { edges: [CourseEdge!] @cacheControl(inheritMaxAge: true)  pageInfo: PageInfo }
  type CourseEdge { cursor: String  node: Course @cacheControl(inheritMaxAge: true) }
  type PageInfo @cacheControl(inheritMaxAge: true) { hasNextPage: Boolean }
  interface Agent @key(fields: "id") { id: ID!  name: String @cacheControl(maxAge: 40) }
  type Person implements Agent @key(fields: "id") { id: ID!  name: String @cacheControl(maxAge: 30, scope: PRIVATE)  bio: String }
  type Both @key(fields: "id") @cacheControl(maxAge: 60) { id: ID!  a: Int }
  type Mutation { change: Course }
`;
const PROJECTS = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@composeDirective", "@key"])

  type Query { projects: Int @cacheControl(maxAge: 10) }
  type Both @key(fields: "id") { id: ID!  b: Int }
  extend type Course @key(fields: "id") { id: ID!  usedBy: Int  known: Int @cacheControl(maxAge: 5, changedBy: ["projects.commission", "members.course"]) }
`;

let input: PolicyInput;

beforeAll(() => {
  const composed = compose([
    { name: 'members', typeDefs: withCacheControl(MEMBERS) },
    { name: 'projects', typeDefs: withCacheControl(PROJECTS) },
  ]);
  if (!composed.ok) throw new TypeError(composed.error.join('\n'));
  const { supergraph } = composed.value;
  input = {
    schema: Supergraph.build(supergraph, { supportedFeatures: null }).apiSchema().toGraphQLJSSchema(),
    hints: readCacheHints(parse(supergraph)),
  };
});

function policyOf(text: string, service?: string) {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new TypeError('the test has no operation');
  const policy = operationPolicy({ ...input, service }, document, operation);
  return policy && [policy.maxAge, policy.scope, [...policy.changedBy].toSorted().join()];
}

describe('how long an operation’s answer may be kept', () => {
  it.each([
    ['{ skill { label } }', [300, 'PUBLIC', '']],
    ['{ __typename skill { __typename uri label } }', [300, 'PUBLIC', '']],
    ['{ course { title } }', [60, 'PUBLIC', 'members.course']],
    ['{ course { title trained { label } } }', [60, 'PUBLIC', 'members.course']],
    ['{ skill { label } course { title } }', [60, 'PUBLIC', 'members.course']],
    ['{ course { secret } }', [20, 'PRIVATE', 'members.course,members.person']],
    [
      '{ courses { edges { cursor node { title } } pageInfo { hasNextPage } } }',
      [30, 'PUBLIC', 'members,members.course'],
    ],
    ['{ course { known } }', [5, 'PUBLIC', 'members.course,projects.commission']],
    ['{ projects }', [10, 'PUBLIC', 'projects']],
    ['{ ... on Query { ...F } } fragment F on Query { x: projects }', [10, 'PUBLIC', 'projects']],
    // What any of its types says of an interface's field.
    ['{ agent { name } }', [30, 'PRIVATE', 'members']],
    ['{ agent { ... on Person { name } } }', [30, 'PRIVATE', 'members']],
  ])('%s: %j', (text, expected) => {
    expect(policyOf(text)).toEqual(expected);
  });

  it.each([
    ['nothing is said of a root field', '{ plain }'],
    ['it is forbidden', '{ never }'],
    ['a type says something, and not the field that leads to it', '{ skills { label } }'],
    ['nothing is said of an object in it', '{ skill { level { n } } }'],
    ['an object may be another one', '{ course { best { label } } }'],
    ['one part may not', '{ skill { label } plain }'],
    ['another service adds to it, which says nothing', '{ course { usedBy } }'],
    ['it is a mutation', 'mutation { change { title } }'],
    ['it asks for the graph itself', '{ __schema { description } }'],
    ['it asks for nothing', '{ __typename }'],
  ])('not at all where %s', (_why, text) => {
    expect(policyOf(text)).toBeUndefined();
  });
});

describe('how long what is fetched by representations may be kept', () => {
  const entities = (selection: string, service = 'members') =>
    policyOf(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`,
      service,
    );

  it.each([
    ['... on Course { title }', [100, 'PUBLIC', 'members.course']],
    ['__typename ... on Course { __typename id title trained { label } }', [100, 'PUBLIC', 'members.course']],
    ['... on Course { secret }', [20, 'PRIVATE', 'members.person']],
    ['... on Person { name }', [30, 'PRIVATE', 'members']],
    ['... on Agent { __typename name }', [30, 'PRIVATE', 'members']],
  ])('%s: %j', (selection, expected) => {
    expect(entities(selection)).toEqual(expected);
  });

  it.each([
    ['nothing is said', '... on Person { bio }', 'members'],
    ['an object may be another one', '... on Course { best { label } }', 'members'],
    ['the service adds to another one’s type', '... on Course { usedBy }', 'projects'],
    ['a type is two services’ own, of whom one says something', '... on Both { b }', 'projects'],
    ['nothing but keys is asked for', '... on Course { id }', 'members'],
  ])('not at all where %s', (_why, selection, service) => {
    expect(entities(selection, service)).toBeUndefined();
  });

  it('is by what the service says itself, of what it adds', () => {
    expect(entities('... on Course { known }', 'projects')).toEqual([
      5,
      'PUBLIC',
      'members.course,projects.commission',
    ]);
  });
});

describe('hints', () => {
  it('tell whose events and mutations something that is kept depends on', () => {
    expect([...input.hints.dependedOn].toSorted()).toEqual(['members', 'projects']);
    expect(input.hints.isEmpty).toBe(false);
    const none = readCacheHints(parse('type Query { a: Int }'));
    expect([none.isEmpty, none.dependedOn.size]).toEqual([true, 0]);
  });

  it('are nothing that clients see', () => {
    expect(input.schema.getDirective('cacheControl')).toBeUndefined();
    expect(input.schema.getType('cacheControl__Scope')).toBeUndefined();
  });
});
