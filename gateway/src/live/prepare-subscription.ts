import type { PlanNode } from '@millepiani/plan-executor/plan';
import { GraphQLError, getVariableValues, print } from 'graphql';
import { costExceeded } from '../demand/check-demand.ts';
import { internalActor } from '../fetching/callers.ts';
import type { Actor } from '../identity/actor.ts';
import type { Rules } from '../prepared/operation-runner.ts';
import type { Generation } from '../supergraph/generation.ts';
import type { EventQuery } from './event-log.ts';
import { EVENTS_SUBGRAPH } from './events-subgraph.ts';
import { variablesOf } from './normal-form.ts';
import { eventResolver, type ResolveEvent, type Running } from './resolve-event.ts';
import { rootOf } from './root-arguments.ts';
import {
  preparedOf,
  type ReadSubscription,
  readSubscription,
  refuse,
  type Step,
  type SubscriptionRequest,
} from './subscription-document.ts';
import { topicOf } from './topics/topics.ts';
import { isViewerIndependent } from './viewer-independence.ts';

/** A subscription that may be run: which events, and what is told of each. */
export type PreparedSubscription = {
  generation: Generation;
  events: EventQuery;
  after: string | undefined;
  /** By which it is known who else is told the same. */
  classes: {
    /** Whoever selects the same as this actor, by tokens that are told the same to services. */
    own: string;
    /** Whoever selects the same, where nothing of it hangs on who looks. */
    all: string | undefined;
  };
  resolve: ResolveEvent;
};

export type PrepareResult = Step<PreparedSubscription>;

/** Who asks for what, and what may be run. */
export type PrepareInput = {
  request: SubscriptionRequest;
  actor: Actor;
  rules: Rules;
  /** Told why an event was resolved by Apollo's executor. */
  fellBack?: ((reason: string) => void) | undefined;
};

type EventArguments = Pick<PreparedSubscription, 'events' | 'after'>;

const NO_EVENT = 'The subscription asks for no event.';

function readEvents(
  { schema }: Generation,
  read: ReadSubscription,
  { variables, actor }: { variables: Record<string, unknown>; actor: Actor },
): Step<EventArguments> {
  try {
    const root = rootOf({ schema, ...read, variables });
    const topic = root === undefined ? undefined : topicOf(root.field);
    if (root === undefined || topic === undefined) {
      return refuse('GRAPHQL_VALIDATION_FAILED', NO_EVENT);
    }
    const { request, after } = topic.read(root.given, actor);
    return { ok: true, value: { events: { topic, request }, after } };
  } catch (error) {
    return refuse('BAD_USER_INPUT', error instanceof GraphQLError ? error.message : 'The arguments cannot be read.');
  }
}

/** Whether a plan begins with what the event answers. */
function beginsWithEvent(node: PlanNode | undefined): boolean {
  switch (node?.kind) {
    case 'Sequence':
      return beginsWithEvent(node.nodes[0]);
    case 'Fetch':
      return node.service === EVENTS_SUBGRAPH;
    default:
      return false;
  }
}

type Decided = Omit<Running, 'topic' | 'fellBack'>;

/** What the actor may see of it, if it does not cost too much; the same for whoever stands elsewhere in the log. */
async function decide(
  generation: Generation,
  read: ReadSubscription,
  { request, actor, rules }: PrepareInput,
): Promise<Step<Decided>> {
  const prepared = preparedOf(generation, read);
  const variables = variablesOf(read.normal, request.variables);
  const coerced = prepared.coerce(variables);
  if (!coerced.ok) {
    return { ok: false, error: coerced.errors };
  }
  const tooCostly = costExceeded(prepared.cost.of(coerced.value), actor, rules.costLimits);
  if (tooCostly !== undefined) {
    return { ok: false, error: [tooCostly] };
  }
  const variant = await prepared.variantFor(actor, rules.policies);
  switch (variant.kind) {
    case 'run':
      return beginsWithEvent(variant.plan.node)
        ? { ok: true, value: { prepared, variant, variables, coerced: coerced.value } }
        : refuse('GRAPHQL_VALIDATION_FAILED', NO_EVENT);
    case 'refused':
      return { ok: false, error: variant.errors.of(coerced.value) };
    case 'unplannable':
      return refuse('GRAPHQL_VALIDATION_FAILED', variant.message);
    default: {
      const unknown: never = variant;
      return unknown;
    }
  }
}

/** Who else is told the same: by all that decides of it. */
function classesOf(
  { id, schema, viewerIndependent }: Generation,
  { normal }: ReadSubscription,
  { variant, variables, coerced, actor }: Decided & { actor: Actor },
): PreparedSubscription['classes'] {
  const { document, operation } = variant;
  const lost = variant.lacking?.of(coerced).map(({ message, path }) => [message, path]) ?? [];
  const text = variant.lacking === undefined ? '' : print(document);
  const what = [id, normal.text, variables, text, lost];
  return {
    own: JSON.stringify([...what, internalActor(actor)]),
    all: isViewerIndependent({ schema, document, operation }, viewerIndependent) ? JSON.stringify(what) : undefined,
  };
}

/**
 * Makes a subscription ready to run: validated, weighed, cut down to what its actor may see, planned and compiled. All of it before any
 * event is looked at, as for queries, and once for all its events; what does not depend on who asks, once for all.
 */
export async function prepareSubscription(generation: Generation, input: PrepareInput): Promise<PrepareResult> {
  const { request, actor, fellBack } = input;
  const read = readSubscription(generation, request);
  if (!read.ok) {
    return read;
  }
  const declared = read.value.operation.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(generation.schema, declared, request.variables);
  if (errors !== undefined) {
    return refuse('BAD_USER_INPUT', ...errors.map(({ message }) => message));
  }
  const decided = await decide(generation, read.value, input);
  if (!decided.ok) {
    return decided;
  }
  const asked = readEvents(generation, read.value, { variables: coerced, actor });
  if (!asked.ok) {
    return asked;
  }
  const { topic } = asked.value.events;
  return {
    ok: true,
    value: {
      generation,
      ...asked.value,
      classes: classesOf(generation, read.value, { ...decided.value, actor }),
      resolve: eventResolver(generation, { ...decided.value, topic, fellBack }),
    },
  };
}
