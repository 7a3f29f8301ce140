import { createHash } from 'node:crypto';
import { ExpiringCache } from '@millepiani/cache/expiring-cache';
import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  validate,
} from 'graphql';
import { authorise, type Decision } from '../authorisation/authorise.ts';
import { completeResponse } from '../authorisation/complete-response.ts';
import { checkDemand } from '../demand/check-demand.ts';
import type { GatewayCode } from '../errors/codes.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import { internalActor } from '../fetching/subgraph-client.ts';
import type { Actor } from '../identity/actor.ts';
import type { Rules } from '../supergraph/executor.ts';
import type { ExecutorResult } from '../supergraph/gateway-types.ts';
import type { Generation } from '../supergraph/generation.ts';
import { told } from '../supergraph/plan-result.ts';
import { NothingToPlan, type ResolveEvent, type Subscription } from '../supergraph/subscription-planner.ts';
import { eventDataSource } from './event-data-source.ts';
import type { EventQuery } from './event-log.ts';
import { type NormalForm, normalForm, variablesOf } from './normal-form.ts';
import { rootOf } from './root-arguments.ts';
import type { Topic, TopicEvent } from './topics/topic.ts';
import { topicOf } from './topics/topics.ts';
import { isViewerIndependent } from './viewer-independence.ts';

/** A subscription as its client sent it, whose size was looked at. */
export type SubscriptionRequest = {
  query: string;
  variables: Readonly<Record<string, unknown>>;
  operationName: string | undefined;
};

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
  resolve: (event: TopicEvent, context: GatewayContext) => Promise<ExecutorResult>;
};

/** One step towards it, or why it is refused. */
type Step<T> = { ok: true; value: T } | { ok: false; error: readonly GraphQLError[] };

export type PrepareResult = Step<PreparedSubscription>;

/** Who asks for what, and what may be run. */
export type PrepareInput = { request: SubscriptionRequest; actor: Actor; rules: Rules };

type Known = { document: DocumentNode; operation: OperationDefinitionNode; normal: NormalForm };
type EventArguments = Pick<PreparedSubscription, 'events' | 'after'>;

const MAX_VALIDATION_ERRORS = 20;
const MAX_DOCUMENTS = 1_000;

/** What was read already: clients come back with the same, and all at once on a new supergraph. */
const documents = new WeakMap<Generation, ExpiringCache<Step<Known>>>();

function refuse(code: GatewayCode | 'GRAPHQL_PARSE_FAILED' | 'BAD_USER_INPUT', ...messages: string[]): Step<never> {
  return { ok: false, error: messages.map((message) => new GraphQLError(message, { extensions: { code } })) };
}

function read(generation: Generation, request: SubscriptionRequest): Step<Known> {
  const known = documents.get(generation) ?? new ExpiringCache({ maxEntries: MAX_DOCUMENTS });
  documents.set(generation, known);
  const named = `${request.operationName ?? ''}\n${request.query}`;
  const key = createHash('sha256').update(named).digest('base64');
  const before = known.get(key, 0);
  if (before !== undefined) {
    return before;
  }
  const step = readDocument(generation, request);
  known.set(key, step, Number.POSITIVE_INFINITY);
  return step;
}

/** Reads the document; graphql-js throws on some subscriptions instead of refusing them. */
function readDocument(generation: Generation, { query, operationName }: SubscriptionRequest): Step<Known> {
  let document: DocumentNode;
  try {
    document = parse(query, { noLocation: true });
  } catch (error) {
    return refuse('GRAPHQL_PARSE_FAILED', error instanceof Error ? error.message : 'The document cannot be read.');
  }
  try {
    const faults = validate(generation.schema, document, undefined, { maxErrors: MAX_VALIDATION_ERRORS });
    if (faults.length > 0) {
      return refuse('GRAPHQL_VALIDATION_FAILED', ...faults.map(({ message }) => message));
    }
  } catch {
    return refuse('GRAPHQL_VALIDATION_FAILED', 'A subscription’s only field must be there whatever its variables are.');
  }
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    return refuse('OPERATION_RESOLUTION_FAILURE', 'Say by operationName which operation to run.');
  }
  return operation.operation === OperationTypeNode.SUBSCRIPTION
    ? { ok: true, value: { document, operation, normal: normalForm({ document, operation }) } }
    : refuse('SUBSCRIPTION_EXPECTED', 'Only subscriptions are served here; everything else is at /graphql.');
}

function readEvents(
  { schema }: Generation,
  known: Known,
  { variables, actor }: { variables: Record<string, unknown>; actor: Actor },
): Step<EventArguments> {
  try {
    const root = rootOf({ schema, ...known, variables });
    const topic = root === undefined ? undefined : topicOf(root.field);
    if (root === undefined || topic === undefined) {
      return refuse('GRAPHQL_VALIDATION_FAILED', 'The subscription asks for no event.');
    }
    const { request, after } = topic.read(root.given, actor);
    return { ok: true, value: { events: { topic, request }, after } };
  } catch (error) {
    return refuse('BAD_USER_INPUT', error instanceof GraphQLError ? error.message : 'The arguments cannot be read.');
  }
}

function plan(generation: Generation, subscription: Subscription): Step<ResolveEvent> {
  try {
    return { ok: true, value: generation.subscriptions().plan(subscription) };
  } catch (error) {
    if (error instanceof NothingToPlan) {
      return refuse('GRAPHQL_VALIDATION_FAILED', 'The subscription asks for no event.');
    }
    throw error;
  }
}

type Decided = Exclude<Decision, { kind: 'refused' }>;

/** What is run for all who stand elsewhere in the log, too. */
type Running = Subscription & { decision: Decided };

/** What the actor may see of it, if it does not cost too much. */
function decide(generation: Generation, { normal }: Known, { request, actor, rules }: PrepareInput): Step<Running> {
  const { schema, lookup, demand } = generation;
  const { document, operation } = normal;
  const variables = variablesOf(normal, request.variables);
  const cost = checkDemand({ schema, demand, document, operation, variables, actor, limits: rules.costLimits });
  if (!cost.ok) {
    return cost;
  }
  const operationName = operation.name?.value;
  const decision = authorise({ schema, lookup, policies: rules.policies, document, operationName, variables, actor });
  return decision.kind === 'refused'
    ? { ok: false, error: decision.errors }
    : { ok: true, value: { document, operation, variables, decision } };
}

/** What is told of one event: what the plan gives, in the shape that the client asked for. */
function resolver(
  { schema }: Generation,
  { document, operation, variables, decision }: Running,
  { topic, run }: { topic: Topic; run: ResolveEvent },
): PreparedSubscription['resolve'] {
  return async (event, context) => {
    const result = told(await run(eventDataSource(topic, event), context), context);
    if (decision.kind === 'allowed') {
      return result;
    }
    const operationName = operation.name?.value;
    const data = await completeResponse({ schema, document, operationName, variables, data: result.data });
    const errors = [...decision.errors, ...(result.errors ?? [])];
    return { ...result, data, ...(errors.length === 0 ? {} : { errors }) };
  };
}

/** Who else is told the same: by all that decides of it. */
function classesOf(
  generation: Generation,
  { normal }: Known,
  { variables, decision, planned, actor }: Running & { planned: Subscription; actor: Actor },
): PreparedSubscription['classes'] {
  const { schema, viewerIndependent } = generation;
  const lost = decision.kind === 'filtered' ? decision.errors.map(({ message, path }) => [message, path]) : [];
  const text = decision.kind === 'filtered' ? print(planned.document) : '';
  const what = [generation.id, normal.text, variables, text, lost];
  return {
    own: JSON.stringify([...what, internalActor(actor)]),
    all: isViewerIndependent({ schema, ...planned }, viewerIndependent) ? JSON.stringify(what) : undefined,
  };
}

/**
 * Makes a subscription ready to run: validated, weighed, cut down to what its actor may see, and planned. All of it before any
 * event is looked at, as for queries, and once for all its events.
 */
export function prepareSubscription(generation: Generation, input: PrepareInput): PrepareResult {
  const { request, actor } = input;
  const known = read(generation, request);
  if (!known.ok) {
    return known;
  }
  const { operation } = known.value;
  const { coerced, errors } = getVariableValues(
    generation.schema,
    operation.variableDefinitions ?? [],
    request.variables,
  );
  if (errors !== undefined) {
    return refuse('BAD_USER_INPUT', ...errors.map(({ message }) => message));
  }
  const decided = decide(generation, known.value, input);
  if (!decided.ok) {
    return decided;
  }
  const asked = readEvents(generation, known.value, { variables: coerced, actor });
  if (!asked.ok) {
    return asked;
  }
  const running = decided.value;
  const planned = { ...running, ...(running.decision.kind === 'filtered' ? running.decision : {}) };
  const run = plan(generation, planned);
  if (!run.ok) {
    return run;
  }
  const { topic } = asked.value.events;
  return {
    ok: true,
    value: {
      generation,
      ...asked.value,
      classes: classesOf(generation, known.value, { ...running, planned, actor }),
      resolve: resolver(generation, running, { topic, run: run.value }),
    },
  };
}
