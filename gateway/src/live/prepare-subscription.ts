import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { authorise, type Decision } from '../authorisation/authorise.ts';
import { completeResponse } from '../authorisation/complete-response.ts';
import { checkDemand } from '../demand/check-demand.ts';
import type { GatewayCode } from '../errors/codes.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import type { Actor } from '../identity/actor.ts';
import type { Rules } from '../supergraph/executor.ts';
import type { ExecutorResult } from '../supergraph/gateway-types.ts';
import type { Generation } from '../supergraph/generation.ts';
import { told } from '../supergraph/plan-result.ts';
import { NothingToPlan, type ResolveEvent } from '../supergraph/subscription-planner.ts';
import { eventDataSource } from './event-data-source.ts';
import type { EventQuery } from './event-log.ts';
import { rootOf } from './root-arguments.ts';
import type { TopicEvent } from './topics/topic.ts';
import { topicOf } from './topics/topics.ts';

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
  resolve: (event: TopicEvent, context: GatewayContext) => Promise<ExecutorResult>;
};

/** One step towards it, or why it is refused. */
type Step<T> = { ok: true; value: T } | { ok: false; error: readonly GraphQLError[] };

export type PrepareResult = Step<PreparedSubscription>;

/** Who asks for what, and what may be run. */
export type PrepareInput = { request: SubscriptionRequest; actor: Actor; rules: Rules };

type Known = { document: DocumentNode; operation: OperationDefinitionNode };
type EventArguments = Pick<PreparedSubscription, 'events' | 'after'>;

const MAX_VALIDATION_ERRORS = 20;

function refuse(code: GatewayCode | 'GRAPHQL_PARSE_FAILED' | 'BAD_USER_INPUT', ...messages: string[]): Step<never> {
  return { ok: false, error: messages.map((message) => new GraphQLError(message, { extensions: { code } })) };
}

/** Reads the document; graphql-js throws on some subscriptions instead of refusing them. */
function read(generation: Generation, { query, operationName }: SubscriptionRequest): Step<Known> {
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
    ? { ok: true, value: { document, operation } }
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

function plan(
  generation: Generation,
  known: Known,
  variables: PrepareInput['request']['variables'],
): Step<ResolveEvent> {
  try {
    return {
      ok: true,
      value: generation.subscriptions().plan({ document: known.document, operation: known.operation, variables }),
    };
  } catch (error) {
    if (error instanceof NothingToPlan) {
      return refuse('GRAPHQL_VALIDATION_FAILED', 'The subscription asks for no event.');
    }
    throw error;
  }
}

type Decided = Exclude<Decision, { kind: 'refused' }>;

/** What the actor may see of it, if it does not cost too much. */
function decide(generation: Generation, known: Known, { request, actor, rules }: PrepareInput): Step<Decided> {
  const { schema, lookup, demand } = generation;
  const { variables, operationName } = request;
  const cost = checkDemand({ schema, demand, ...known, variables, actor, limits: rules.costLimits });
  if (!cost.ok) {
    return cost;
  }
  const { document } = known;
  const decision = authorise({ schema, lookup, policies: rules.policies, document, operationName, variables, actor });
  return decision.kind === 'refused' ? { ok: false, error: decision.errors } : { ok: true, value: decision };
}

/** What is told of one event: what the plan gives, in the shape that the client asked for. */
function resolver(parts: {
  generation: Generation;
  request: SubscriptionRequest;
  document: DocumentNode;
  decision: Decided;
  events: EventQuery;
  run: ResolveEvent;
}): PreparedSubscription['resolve'] {
  const { generation, request, document, decision, events, run } = parts;
  return async (event, context) => {
    const result = told(await run(eventDataSource(events.topic, event), context), context);
    if (decision.kind === 'allowed') {
      return result;
    }
    const { schema } = generation;
    const data = await completeResponse({ schema, document, ...request, data: result.data });
    const errors = [...decision.errors, ...(result.errors ?? [])];
    return { ...result, data, ...(errors.length === 0 ? {} : { errors }) };
  };
}

/**
 * Makes a subscription ready to run: validated, weighed, cut down to what its actor may see, and planned. All of it before any
 * event is looked at, as for queries, and once for all its events.
 */
export function prepareSubscription(generation: Generation, input: PrepareInput): PrepareResult {
  const { request } = input;
  const known = read(generation, request);
  if (!known.ok) {
    return known;
  }
  const { document, operation } = known.value;
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
  const asked = readEvents(generation, known.value, { variables: coerced, actor: input.actor });
  if (!asked.ok) {
    return asked;
  }
  const decision = decided.value;
  const planned = plan(generation, decision.kind === 'filtered' ? decision : known.value, request.variables);
  return planned.ok
    ? {
        ok: true,
        value: {
          generation,
          ...asked.value,
          resolve: resolver({
            ...{ generation, request, document, decision },
            events: asked.value.events,
            run: planned.value,
          }),
        },
      }
    : planned;
}
