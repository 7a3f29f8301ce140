import { describe, expect, it, jest } from '@jest/globals';
import type { QueryPlan } from '@millepiani/plan-executor/plan';
import type { FetchSubgraph, SubgraphFetch } from '@millepiani/plan-executor/ports';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import { fixtureGeneration } from '../../test/support/generation.ts';
import { NO_POLICIES } from '../authorisation/condition.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import { ANONYMOUS } from '../identity/actor.ts';
import { createPlanner, PLANNERS, type PlannerName } from '../planning/create-planner.ts';
import { prepareSubscription } from './prepare-subscription.ts';
import type { TopicEvent } from './topics/topic.ts';

// Apollo's planner takes its time on a busy machine.
jest.setTimeout(60_000);

const rules = { policies: NO_POLICIES, costLimits: { signedIn: 1_000, anonymous: 1_000 }, showsCost: false };
const event: TopicEvent = {
  cursor: '7',
  value: {
    ...{ cursor: '7', id: 'evt_7', type: 'commission.won.v1', time: '2026-11-24T09:00:00.000Z', subject: 'com_1' },
    data: { price: 3 },
    commission: { __typename: 'Commission', id: 'com_1' },
    actor: null,
  },
};

/** An entity that has of each field that is asked for its name. */
function entity(set: SelectionSetNode): Record<string, unknown> {
  return Object.fromEntries(
    set.selections.flatMap((selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return Object.entries(entity(selection.selectionSet));
      if (selection.kind !== Kind.FIELD) return [];
      const { name, alias } = selection;
      return [[alias?.value ?? name.value, name.value === '__typename' ? 'Commission' : `its ${name.value}`]];
    }),
  );
}

/** Services that have every entity, or none. */
function services({ isGone = false } = {}) {
  const asked: SubgraphFetch[] = [];
  const fetch: FetchSubgraph<GatewayContext> = async (given) => {
    asked.push(given);
    const [definition] = parse(given.planned.operation).definitions;
    const [field] = definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
    const set = field?.kind === Kind.FIELD ? field.selectionSet : undefined;
    const entities = given.entities[0]?.representations.map(() => (isGone || !set ? null : entity(set))) ?? [];
    return { ok: true, data: { _entities: entities }, errors: [] };
  };
  return { asked, fetch };
}

/** A plan as no planner makes one: the variable of the client's is called as the gateway's own is. */
const NOT_COVERED: QueryPlan = {
  node: {
    kind: 'Sequence',
    nodes: [
      {
        kind: 'Fetch',
        service: 'events',
        operation: 'subscription { projectEvents(commissionId: "com_1") { id } }',
        operationKind: 'subscription',
        variableUsages: [],
      },
      {
        kind: 'Fetch',
        service: 'projects',
        operation: 'query { _entities { __typename } }',
        operationKind: 'query',
        requires: [],
        variableUsages: ['representations'],
      },
    ],
  },
};

async function resolve(query: string, { isGone = false, isCovered = true, planner = 'apollo' as PlannerName } = {}) {
  const { asked, fetch } = services({ isGone });
  const generation = await fixtureGeneration(undefined, {
    fetchFor: () => fetch,
    plansFor: (served) => (isCovered ? createPlanner(planner, served) : { plan: () => ({ plan: NOT_COVERED }) }),
  });
  const reasons: string[] = [];
  const prepared = await prepareSubscription(generation, {
    request: { query, variables: {}, operationName: undefined },
    actor: ANONYMOUS,
    rules,
    fellBack: (reason) => void reasons.push(reason),
  });
  if (!prepared.ok) return { refused: prepared.error.map(({ extensions }) => extensions.code), reasons, asked };
  const context = { actor: ANONYMOUS, clientAddress: '', deadline: Number.POSITIVE_INFINITY };
  const { data, errors, hasMissingEntity } = await prepared.value.resolve(event, context);
  return { data: JSON.parse(data), errors, hasMissingEntity, reasons, asked };
}

const query = `subscription { happening: projectEvents(commissionId: "com_1") {
  __typename type: id id: type data about: commission { id: title title: id __typename } } }`;
const told = {
  happening: {
    ...{ __typename: 'ProjectEvent', type: 'evt_7', id: 'commission.won.v1', data: { price: 3 } },
    about: { id: 'its title', title: 'com_1', __typename: 'Commission' },
  },
};

describe('an event', () => {
  it.each(PLANNERS)(
    'is resolved by the compiled executor, whatever its client calls what, as %s plans it',
    async (planner) => {
      const { data, errors, hasMissingEntity, reasons, asked } = await resolve(query, { planner });
      expect(data).toEqual(told);
      expect([errors, hasMissingEntity, reasons]).toEqual([[], false, []]);
      expect(asked.map(({ planned }) => planned.service)).toEqual(['projects']);
    },
  );

  it('says that it led to nothing, which is nothing to tell others', async () => {
    const { data, errors, hasMissingEntity } = await resolve(query, { isGone: true });
    expect([data, errors, hasMissingEntity]).toEqual([{ happening: { ...told.happening, about: null } }, [], true]);
  });

  it('is resolved for whom it is, without what they may not see, of which they are told', async () => {
    const { data, errors } = await resolve(
      'subscription { projectEvents(commissionId: "com_1") { commission { name: title rest: margin } } }',
    );
    expect(data).toEqual({ projectEvents: { commission: { name: 'its title', rest: null } } });
    expect(errors).toMatchObject([
      { path: ['projectEvents', 'commission', 'rest'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } },
    ]);
  });

  it('is resolved by Apollo’s executor where its plan is not covered, by the same fetching, and counted', async () => {
    const { data, reasons, asked, hasMissingEntity } = await resolve(query, { isCovered: false });
    expect(data).toEqual(told);
    expect(reasons).toHaveLength(1);
    expect(hasMissingEntity).toBe(false);
    expect(asked).toMatchObject([
      { planned: { service: 'projects' }, entities: [{ variable: 'representations', alias: '_entities' }] },
    ]);
    expect((await resolve(query, { isCovered: false, isGone: true })).hasMissingEntity).toBe(true);
    const less = await resolve(
      'subscription { projectEvents(commissionId: "com_1") { commission { name: title rest: margin } } }',
      { isCovered: false },
    );
    expect(less.data).toEqual({ projectEvents: { commission: { name: 'its title', rest: null } } });
    expect(less.errors).toHaveLength(1);
  });

  it('is none where nothing is subscribed to', async () => {
    const skipped = 'subscription { projectEvents(commissionId: "com_1") @skip(if: true) { id } }';
    expect((await resolve(skipped)).refused).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});
