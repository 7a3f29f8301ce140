import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { compose } from './compose.ts';
import { houseRuleFaults } from './house-rules.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: [
  "@key", "@shareable", "@external", "@requires", "@interfaceObject", "@authenticated", "@requiresScopes", "@policy",
  "@cost", "@listSize"])`;

/** Composes SDL by service; answers the faults of composition and of our own rules. */
function faults(services: Record<string, string>): readonly string[] {
  const composed = compose(
    Object.entries(services).map(([name, sdl]) => ({ name, typeDefs: parse(`${LINK}\n${sdl}`) })),
  );
  return composed.ok ? houseRuleFaults(composed.value.supergraph) : composed.error;
}

const MEMBERS = `
  extend type Query { "One." agent("Its id." id: ID!): Agent }
  "A party." interface Agent @key(fields: "id") { "Its id." id: ID! "Its name." name: String! }
  "A person." type Person implements Agent @key(fields: "id") { "Its id." id: ID! "Its name." name: String! }`;

const PAYLOAD = `
  "What came of it." type P { "What was wrong." userErrors: [E!]! }
  "A failure." type E { "Which." code: String! }`;

describe('the rule about cost', () => {
  it('names weights that nobody counts', () => {
    const projects = `
      extend type Query { "One." one("How many." count: Int @cost(weight: 5)): String @cost(weight: 2) }`;
    expect(faults({ members: MEMBERS, projects })).toEqual([expect.stringContaining('"count" is not counted')]);
  });
});

describe('the rules about null', () => {
  it('let through what may be missing', () => {
    const projects = `
      extend type Query { "All." commissions: CommissionPage }
      "A page." type CommissionPage { "Its entries." nodes: [Commission!]! }
      "Work." type Commission @key(fields: "id") { "Its id." id: ID! "Who pays." client: Agent "Who works." team: [Agent] }
      type Agent @key(fields: "id") @interfaceObject { id: ID! "Its work." commissions: [Commission!] }`;
    const billing = `
      extend type Query { "The sum." total: String }
      extend type Commission @key(fields: "id") { id: ID! "Its bills." invoices: [Invoice!] }
      "A bill." type Invoice { "Its number." number: String! "For what." about: Commission }`;
    expect(faults({ members: MEMBERS, projects, billing })).toEqual([]);
  });

  it('name a root field that may not', () => {
    expect(faults({ members: MEMBERS, projects: 'extend type Query { "All." total: Int! }' })).toEqual([
      expect.stringContaining('Query.total must be nullable'),
    ]);
  });

  it('name a field added to another service’s entity, by an interface object or by extension', () => {
    const projects = `
      type Agent @key(fields: "id") @interfaceObject { id: ID! "Its work." count: Int! }
      extend type Person @key(fields: "id") { id: ID! "Its hours." hours: Int! }`;
    const found = faults({ members: MEMBERS, projects: projects.split('\n')[1] ?? '' });
    expect(found).toEqual([expect.stringMatching(/^Agent\.count must be nullable: PROJECTS adds it/)]);
    const extended = faults({
      members: MEMBERS.replaceAll(' implements Agent', ''),
      projects: projects.split('\n')[2] ?? '',
    });
    expect(extended).toEqual([expect.stringMatching(/^Person\.hours must be nullable/)]);
  });

  it('name a reference to another service’s entity: direct, in a list, in a union, by a stub', () => {
    const projects = `
      extend type Query { "One." work: Work }
      type Agent @key(fields: "id") @interfaceObject { id: ID! }
      type Person @key(fields: "id", resolvable: false) { id: ID! }
      "Work." type Work { "Who pays." client: Agent! "Who works." team: [Agent!] "Of what." entry: Entry! "Not fine either." whole: [Agent]! "Fine." other: [[Agent]!] }
      "Anything." union Entry = Note | Bill
      type Bill @key(fields: "id", resolvable: false) { id: ID! }
      "Text." type Note { "It." text: String! }`.replace(/.*type Person.*\n/, '');
    const billing = '"A bill." type Bill @key(fields: "id") { "Its id." id: ID! "Its sum." sum: String }';
    expect(faults({ members: MEMBERS, projects, billing })).toEqual([
      expect.stringMatching(/^Work\.client must be nullable, its elements included: Agent is another/),
      expect.stringMatching(/^Work\.team/),
      expect.stringMatching(/^Work\.entry/),
      expect.stringMatching(/^Work\.whole/),
    ]);
  });

  it('want to know whose an entity is; who implements something is the owner', () => {
    const projects = '"Work." type Work @key(fields: "id") { "Its id." id: ID! "Its title." title: String }';
    const billing = '"Work." type Work @key(fields: "id") { "Its id." id: ID! "Its bills." bills: [String!]! }';
    expect(faults({ members: MEMBERS, projects, billing })).toEqual([
      expect.stringMatching(/^Work is an entity of BILLING and PROJECTS/),
    ]);
    const node = '"Anything." interface Node { "Its id." id: ID! }';
    const owned = `${node} ${projects.replace('type Work', 'type Work implements Node')}`;
    expect(faults({ members: MEMBERS, projects: owned, billing })).toEqual([
      expect.stringMatching(/^Work\.bills must be nullable: BILLING adds it/),
    ]);
  });
});

describe('the rules about mutations', () => {
  const mutation = (field: string, input: string) =>
    faults({
      members: `${MEMBERS} ${PAYLOAD} extend type Mutation { "Does." ${field} }
        "What it needs." input I { "A key." idempotencyKey: ${input} }`,
    });

  it('want one input with an idempotency key, and a payload with user errors', () => {
    expect(mutation('act("How." input: I!): P!', 'ID!')).toEqual([]);
    expect(mutation('act("How." input: I!): P!', 'ID')).toEqual([expect.stringContaining('idempotencyKey: ID!')]);
    expect(mutation('signIn("How." input: I!): P!', 'ID')).toEqual([]);
    expect(mutation('act("How." input: I): P!', 'ID!')).toEqual([expect.stringContaining('one argument, "input"')]);
    expect(mutation('act("How." input: I!, "Whom." id: ID!): P!', 'ID!')).toEqual([
      expect.stringContaining('one argument'),
    ]);
    expect(mutation('act("How." input: I!): E!', 'ID!')).toEqual([expect.stringContaining('userErrors')]);
    expect(mutation('act("How." input: I!): Boolean!', 'ID!')).toEqual([expect.stringContaining('userErrors')]);
  });
});

describe('the other rules', () => {
  it('want connections instead of lists of objects at the root', () => {
    const found = faults({
      members: `${MEMBERS} extend type Query { "All." agents: [Agent] "Tags." tags: [String!] }`,
    });
    expect(found).toEqual([expect.stringContaining('Query.agents must be a connection')]);
  });

  it('want a description of everything that a client sees', () => {
    const members = `
      extend type Query { agent(id: ID!, kind: Kind): Agent }
      interface Agent @key(fields: "id") { id: ID! }
      type Person implements Agent @key(fields: "id") { "Its id." id: ID! }
      enum Kind { A }
      scalar Day
      extend type Query { " " today(filter: F): Day }
      input F { x: Int }`;
    expect(faults({ members })).toEqual(
      expect.arrayContaining(
        [
          'Query.agent',
          'Query.agent(id:)',
          'Agent',
          'Agent.id',
          'Person',
          'Kind',
          'Kind.A',
          'Day',
          'Query.today',
          'Query.today(filter:)',
          'F',
          'F.x',
        ].map((coordinate) => `${coordinate} has no description.`),
      ),
    );
  });
});

describe('composition itself refuses doors around authorisation', () => {
  it('directives on interfaces, that a fragment would go around (CVE-2025-64530)', () => {
    const guarded = MEMBERS.replace('interface Agent', 'interface Agent @authenticated');
    expect(
      faults({ members: guarded.replace('@authenticated @key(fields: "id")', '@key(fields: "id") @authenticated') }),
    ).toEqual([expect.stringMatching(/interface/i)]);
    const field = MEMBERS.replace('"Its name." name: String! }', '"Its name." name: String! @authenticated }');
    expect(faults({ members: field })).toEqual([expect.stringMatching(/interface/i)]);
    const object = 'type Agent @key(fields: "id") @interfaceObject @authenticated { id: ID! "Its work." count: Int }';
    expect(faults({ members: MEMBERS, projects: object })).toEqual([expect.stringMatching(/interface/i)]);
  });

  it('a field that is computed from a guarded one and is not guarded itself (GHSA-m8jr-fxqx-8xx6)', () => {
    const members = `
      extend type Query { "Me." me: Person }
      "A person." type Person @key(fields: "id") {
        "Its id." id: ID!
        "Its income." income: Int @requiresScopes(scopes: [["tax:read"]])
        "Its papers." papers: Papers
      }
      "Papers." type Papers @shareable @policy(policies: [["clerk"]]) { "A number." number: Int }`;
    const billing = (guard: string, requires = 'income') => `
      extend type Person @key(fields: "id") {
        id: ID! @external
        income: Int @external
        papers: Papers @external
        "How much." bracket: String @requires(fields: "${requires}") ${guard}
      }
      "Papers." type Papers @shareable { "A number." number: Int @external }`;
    const plain = (sdl: string) =>
      sdl.replace(/"Papers\." type Papers @shareable \{[^}]*\}/, '').replace('papers: Papers @external', '');
    expect(faults({ members, billing: plain(billing('')) })).toEqual([
      expect.stringContaining('does not specify necessary'),
    ]);
    expect(faults({ members, billing: plain(billing('@authenticated')) })).toEqual([
      expect.stringContaining('does not specify necessary'),
    ]);
    expect(faults({ members, billing: plain(billing('@requiresScopes(scopes: [["tax:read"]])')) })).toEqual([]);
  });
});
