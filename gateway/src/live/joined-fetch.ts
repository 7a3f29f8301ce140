import type { SubgraphOperation } from '@millepiani/plan-executor/plan';
import type {
  EntityRequest,
  ExecutionError,
  FetchSubgraph,
  SubgraphAnswer,
  SubgraphFetch,
} from '@millepiani/plan-executor/ports';
import { internalActor } from '../fetching/callers.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import type { Actor } from '../identity/actor.ts';
import { together } from './together.ts';

/** A fetch of entities that may be one with others. */
type Asked = { given: SubgraphFetch; request: EntityRequest; context: GatewayContext };
/** By its text where in what is fetched an entity is. */
type Places = ReadonlyMap<string, number>;

/** So many fetches become one at most. */
const MOST = 50;

/**
 * Fetches entities for many events at once: what is asked of one service by one operation, in one tick and on behalf of the same person,
 * is one fetch, and each entity in it once. A relay tells of what happened in batches, hence of many commissions in one tick.
 */
export function joinFetches(fetch: FetchSubgraph<GatewayContext>): FetchSubgraph<GatewayContext> {
  const planned = numbers<SubgraphOperation>();
  const callers = new WeakMap<Actor, string>();
  const callerOf = (actor: Actor): string => {
    const known = callers.get(actor) ?? JSON.stringify(internalActor(actor));
    callers.set(actor, known);
    return known;
  };
  const ask = together<string, Asked, SubgraphAnswer>(MOST, (asked) => fetchTogether(fetch, asked));
  return (given, context) => {
    const [request, ...others] = given.entities;
    if (given.planned.operationKind !== 'query' || request === undefined || others.length > 0) {
      return fetch(given, context);
    }
    const { actor, clientAddress, mustBeFresh = false } = context;
    const key = [planned(given.planned), mustBeFresh, clientAddress, given.variables, callerOf(actor)].join('\n');
    return ask(key, { given, request, context });
  };
}

/** Numbers for objects, by which keys are made of them. */
function numbers<T extends object>(): (one: T) => number {
  const known = new WeakMap<T, number>();
  let count = 0;
  return (one) => {
    const before = known.get(one);
    if (before !== undefined) {
      return before;
    }
    count += 1;
    known.set(one, count);
    return count;
  };
}

async function fetchTogether(
  fetch: FetchSubgraph<GatewayContext>,
  asked: readonly Asked[],
): Promise<readonly SubgraphAnswer[]> {
  const [first, ...others] = asked;
  if (first === undefined) {
    return [];
  }
  if (others.length === 0) {
    return [await fetch(first.given, first.context)];
  }
  const places = new Map<string, number>();
  for (const text of asked.flatMap(({ request }) => request.representations)) {
    if (!places.has(text)) {
      places.set(text, places.size);
    }
  }
  const entities = [{ ...first.request, representations: [...places.keys()] }];
  const answer = await fetch({ ...first.given, entities }, contextOfAll(first.context, asked));
  const isTold = new Set<number>();
  return asked.map(({ request }) => partOf(answer, request, { places, isTold }));
}

/** One that is good for all: it was read when the last of them was, and goes on while anybody waits. */
function contextOfAll(first: GatewayContext, asked: readonly Asked[]): GatewayContext {
  const contexts = asked.map(({ context }) => context);
  const times = contexts.map(({ readAt }) => readAt);
  const isTimed = times.every((time) => time !== undefined);
  return {
    ...first,
    signal: undefined,
    deadline: Math.max(...contexts.map(({ deadline }) => deadline)),
    readAt: isTimed ? Math.max(...times) : undefined,
  };
}

/** What of an answer is one's own, in the order in which they asked. */
function partOf(
  answer: SubgraphAnswer,
  { alias, representations }: EntityRequest,
  { places, isTold }: { places: Places; isTold: Set<number> },
): SubgraphAnswer {
  if (!answer.ok) {
    return answer;
  }
  const own = representations.map((text) => places.get(text) ?? -1);
  const list: unknown = answer.data?.[alias];
  const entity = (place: number): unknown => {
    const found: unknown = Array.isArray(list) ? list[place] : null;
    // Each run changes what it gets.
    const mine = isTold.has(place) ? structuredClone(found) : found;
    isTold.add(place);
    return mine;
  };
  return {
    ok: true,
    data: answer.data === null ? null : { [alias]: own.map(entity) },
    errors: answer.errors.flatMap((error) => placed(error, alias, own)),
  };
}

/** An error at one's own place of its entity; none where it is of another's. */
function placed(error: ExecutionError, alias: string, own: readonly number[]): ExecutionError[] {
  const [root, place, ...rest] = error.path ?? [];
  if (root !== alias || typeof place !== 'number') {
    return [error];
  }
  const index = own.indexOf(place);
  return index === -1 ? [] : [{ ...error, path: [alias, index, ...rest] }];
}
