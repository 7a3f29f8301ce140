import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse, print, stripIgnoredCharacters, validate } from 'graphql';
import { actorWith, decide, fixtureGeneration } from '../../test/support/generation.ts';
import type { Generation } from '../supergraph/generation.ts';
import type { Decision } from './authorise.ts';

let generation: Generation;
beforeAll(async () => {
  generation = await fixtureGeneration();
});

const anonymous = actorWith(undefined);
const signedIn = actorWith('');

/** What is run, on one line, and what is reported as missing. */
function outcome(decision: Decision) {
  switch (decision.kind) {
    case 'allowed':
      return 'allowed';
    case 'filtered':
      expect(validate(generation.schema, decision.document)).toEqual([]);
      return {
        runs: stripIgnoredCharacters(print(decision.document)),
        lacks: decision.errors.map((error) => error.path?.join('.')),
      };
    default:
      return { refused: decision.errors.map((error) => error.path?.join('.')) };
  }
}

describe('what an actor may not see is removed', () => {
  it('and what everybody may see is not touched', () => {
    expect(outcome(decide(generation, '{ motto agent(id: "1") { id name } __typename }'))).toBe('allowed');
  });

  it('where a field needs a signed-in actor', () => {
    const query = '{ motto agents { edges { cursor } } total }';
    expect(outcome(decide(generation, query, { actor: anonymous }))).toEqual({
      runs: '{motto agents{edges{cursor}}}',
      lacks: ['total'],
    });
    expect(outcome(decide(generation, query, { actor: signedIn }))).toBe('allowed');
  });

  it.each([
    ['', false],
    ['report:read', false],
    ['pool:read', false],
    ['report:read pool:read', true],
    ['admin', true],
    ['Admin', false],
    ['admin:read', false],
  ])('where it needs one of several sets of scopes, for %j', (scope, isAllowed) => {
    const decision = decide(generation, '{ motto report }', { actor: actorWith(scope) });
    expect(outcome(decision)).toEqual(isAllowed ? 'allowed' : { runs: '{motto}', lacks: ['report'] });
  });

  it('where it needs a policy that nobody knows, whoever asks', () => {
    const actor = actorWith('admin vault-keeper');
    expect(outcome(decide(generation, '{ motto vault }', { actor }))).toEqual({ runs: '{motto}', lacks: ['vault'] });
    const policies = new Map([['vault-keeper', (who: typeof actor) => who.kind === 'signed-in']]);
    expect(outcome(decide(generation, '{ motto vault }', { actor, policies }))).toBe('allowed');
    expect(outcome(decide(generation, '{ motto vault }', { actor: anonymous, policies }))).toMatchObject({
      lacks: ['vault'],
    });
  });

  it('where the type of its value is guarded: an object, an enum', () => {
    expect(outcome(decide(generation, '{ motto mood }', { actor: anonymous }))).toMatchObject({ lacks: ['mood'] });
    const query = '{ me { name secrets { __typename iban } } }';
    expect(outcome(decide(generation, query, { actor: signedIn }))).toEqual({
      runs: '{me{name}}',
      lacks: ['me.secrets'],
    });
    expect(outcome(decide(generation, query, { actor: actorWith('tax:read') }))).toBe('allowed');
  });

  it('with the parents that have nothing left', () => {
    const query = '{ motto agents { edges { node { ... on Person { email } } } } }';
    expect(outcome(decide(generation, query))).toEqual({ runs: '{motto}', lacks: ['agents.edges.node.email'] });
  });

  it('under an alias, by the alias', () => {
    expect(outcome(decide(generation, '{ a: motto b: total c: agents { e: edges { cursor } } }'))).toEqual({
      runs: '{a:motto c:agents{e:edges{cursor}}}',
      lacks: ['b'],
    });
  });

  it('in fragments within fragments, used in several places', () => {
    const query = `
      { one: agent(id: "1") { ...A } two: agent(id: "2") { ...A ...Secret } motto }
      fragment A on Agent { name ...P }
      fragment P on Person { id email }
      fragment Secret on Person { email }`;
    expect(outcome(decide(generation, query))).toEqual({
      runs: '{one:agent(id:"1"){__typename ...A}two:agent(id:"2"){__typename ...A}motto}fragment A on Agent{__typename name ...P}fragment P on Person{id}',
      lacks: ['one.email', 'two.email'],
    });
  });

  it('whatever @skip and @include say; but only what is missed is reported', () => {
    const query = `query ($yes: Boolean!, $no: Boolean!) {
      motto @include(if: $yes)
      total @include(if: $no)
      report @skip(if: $yes)
      mood @include(if: $yes)
      ... @skip(if: $yes) { total2: total }
    }`;
    expect(outcome(decide(generation, query, { variables: { yes: true, no: false } }))).toEqual({
      runs: 'query($yes:Boolean!){motto@include(if:$yes)}',
      lacks: ['mood'],
    });
  });

  it('with the variables that only it used', () => {
    const query = `query ($id: ID!, $other: ID = "x", $text: String!) {
      commission(id: $id) { title margin }
      agent(id: $other) { ... on Person { email } }
      echo(text: $text)
    }`;
    const decision = decide(generation, query, { variables: { id: '1', text: 'a' } });
    expect(outcome(decision)).toEqual({
      runs: 'query($id:ID!$text:String!){commission(id:$id){title}echo(text:$text)}',
      lacks: ['commission.margin', 'agent.email'],
    });
  });

  it('after the variables were found good, those that only it used included', () => {
    const decision = decide(generation, 'query ($id: ID!) { motto commission(id: $id) { margin } }');
    expect(decision).toMatchObject({ kind: 'refused', errors: [{ message: expect.stringContaining('"$id"') }] });
  });

  it('of the operation that is asked for, and of no other', () => {
    const document =
      'query A { motto total } query B { motto } mutation C { remove(input: { idempotencyKey: "1", id: "1" }) { audit } }';
    expect(outcome(decide(generation, document, { operationName: 'A' }))).toEqual({
      runs: 'query A{motto}',
      lacks: ['total'],
    });
    expect(outcome(decide(generation, document, { operationName: 'B' }))).toBe('allowed');
    expect(outcome(decide(generation, document, { operationName: 'D' }))).toBe('allowed');
  });
});

describe('abstract types', () => {
  it('a fragment on a guarded type goes as a whole', () => {
    const query = '{ me { name secrets { ... on Secrets { __typename } } } }';
    expect(outcome(decide(generation, query, { actor: signedIn }))).toMatchObject({ lacks: ['me.secrets'] });
  });

  it('a field of an interface needs what it needs on any type that implements it', () => {
    const query = '{ agent(id: "1") { name commissions { title } ... on Organization { commissions { id } } } }';
    expect(outcome(decide(generation, query))).toEqual({
      runs: '{agent(id:"1"){__typename name}}',
      lacks: ['agent.commissions'],
    });
    expect(outcome(decide(generation, query, { actor: signedIn }))).toBe('allowed');
  });

  it('and so it does where a supergraph forgot to say so on the interface', async () => {
    const supergraph = generation.supergraph.replace(
      /(interface Agent[\s\S]*?commissions: \[Commission!\] @join__field\(graph: PROJECTS\)) @authenticated/,
      '$1',
    );
    expect(supergraph).not.toBe(generation.supergraph);
    const forgetful = await fixtureGeneration(supergraph);
    expect(decide(forgetful, '{ agent(id: "1") { name commissions { id } } }')).toMatchObject({ kind: 'filtered' });
  });

  it('a union’s members are told apart, and asked each for itself', () => {
    const query = '{ timeline { edges { node { ... on Note { text } ... on Commission { title margin } } } } }';
    expect(outcome(decide(generation, query))).toEqual({
      runs: '{timeline{edges{node{__typename ...on Note{text}...on Commission{title}}}}}',
      lacks: ['timeline.edges.node.margin'],
    });
  });
});

describe('what is refused as a whole', () => {
  it('is an operation with nothing left: 401 for nobody, 403 for somebody', () => {
    const query = '{ me { taxCode } report }';
    expect(decide(generation, query, { actor: anonymous })).toMatchObject({
      kind: 'refused',
      errors: [
        { path: ['me'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', http: { status: 401 } } },
        { path: ['report'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', http: { status: 401 } } },
      ],
    });
    expect(decide(generation, query, { actor: signedIn })).toMatchObject({
      kind: 'refused',
      errors: [{ path: ['me', 'taxCode'], extensions: { http: { status: 403 } } }, { path: ['report'] }],
    });
  });

  it('is a mutation of which a root field is not allowed', () => {
    const mutation = `mutation {
      rename(input: { idempotencyKey: "1", id: "per_ada", name: "A" }) { agent { name } }
      ...R
    }
    fragment R on Mutation { remove(input: { idempotencyKey: "2", id: "per_ada" }) { agent { name } } }`;
    expect(outcome(decide(generation, mutation, { actor: signedIn }))).toEqual({ refused: ['remove'] });
    expect(outcome(decide(generation, mutation, { actor: actorWith('admin') }))).toBe('allowed');
  });

  it('is a mutation of whose answer nothing could be seen', () => {
    const mutation = 'mutation { rename(input: { idempotencyKey: "1", id: "per_ada", name: "A" }) { audit } }';
    expect(outcome(decide(generation, mutation, { actor: signedIn }))).toEqual({ refused: ['rename.audit'] });
  });

  it('but a mutation that only lacks a field of its answer is run', () => {
    const mutation = `mutation {
      rename(input: { idempotencyKey: "1", id: "per_ada", name: "A" }) { agent { name } audit }
    }`;
    expect(outcome(decide(generation, mutation, { actor: signedIn }))).toMatchObject({ lacks: ['rename.audit'] });
  });
});

describe('introspection', () => {
  it('is for everybody, guarded types included', () => {
    const query = '{ __schema { types { name fields { name } } } __type(name: "Secrets") { fields { name } } }';
    expect(outcome(decide(generation, query))).toBe('allowed');
    expect(outcome(decide(generation, '{ __schema { queryType { name } } total }'))).toEqual({
      runs: '{__schema{queryType{name}}}',
      lacks: ['total'],
    });
  });
});

it('parses what it prints', () => {
  const decision = decide(generation, '{ motto total }');
  expect(decision.kind === 'filtered' && parse(print(decision.document))).toBeTruthy();
});
