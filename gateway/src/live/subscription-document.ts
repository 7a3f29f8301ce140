import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { costExceeded } from '../demand/check-demand.ts';
import type { GatewayCode } from '../errors/codes.ts';
import type { Actor } from '../identity/actor.ts';
import type { Rules } from '../prepared/operation-runner.ts';
import type { PreparedOperation } from '../prepared/prepared-operation.ts';
import { WeightedCache } from '../prepared/weighted-cache.ts';
import type { Generation } from '../supergraph/generation.ts';
import { type NormalForm, normalForm, variablesOf } from './normal-form.ts';

/** A subscription as its client sent it, whose size was looked at. */
export type SubscriptionRequest = {
  query: string;
  variables: Readonly<Record<string, unknown>>;
  operationName: string | undefined;
};

/** One step towards a subscription that may be run, or why it is refused. */
export type Step<T> = { ok: true; value: T } | { ok: false; error: readonly GraphQLError[] };

/** A subscription that was read: as it was sent, and as it is run. */
export type ReadSubscription = { document: DocumentNode; operation: OperationDefinitionNode; normal: NormalForm };

const MAX_VALIDATION_ERRORS = 20;
/** What was read is kept, in two forms, of so many documents, and of so many characters of their texts. */
const KEPT = { entries: 1_000, weight: 2_097_152 };

/** What was read already: clients come back with the same, and all at once on a new supergraph. */
const documents = new WeakMap<Generation, WeightedCache<Step<ReadSubscription>>>();

/** Why a subscription is refused. */
export function refuse(
  code: GatewayCode | 'GRAPHQL_PARSE_FAILED' | 'BAD_USER_INPUT',
  ...messages: string[]
): Step<never> {
  return { ok: false, error: messages.map((message) => new GraphQLError(message, { extensions: { code } })) };
}

function knownTo(generation: Generation): WeightedCache<Step<ReadSubscription>> {
  const known = documents.get(generation) ?? new WeightedCache<Step<ReadSubscription>>(KEPT);
  documents.set(generation, known);
  return known;
}

const keyOf = ({ operationName, query }: SubscriptionRequest): string =>
  createHash('sha256')
    .update(`${operationName ?? ''}\n${query}`)
    .digest('base64');

/** Whether it was read before: then there is little to do for it. */
export function isReadAlready(generation: Generation, request: SubscriptionRequest): boolean {
  return knownTo(generation).get(keyOf(request)) !== undefined;
}

/** Reads what is sent, as the supergraph has it. */
export function readSubscription(generation: Generation, request: SubscriptionRequest): Step<ReadSubscription> {
  const known = knownTo(generation);
  const key = keyOf(request);
  const before = known.get(key);
  if (before !== undefined) {
    return before;
  }
  const step = readDocument(generation, request);
  known.set(key, step, request.query.length);
  return step;
}

/** Reads the document; graphql-js throws on some subscriptions instead of refusing them. */
function readDocument(generation: Generation, { query, operationName }: SubscriptionRequest): Step<ReadSubscription> {
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

/** What all who select the same, wherever in the log they stand, have in common; made once for a supergraph. */
export function preparedOf({ subscriptions }: Generation, { normal }: ReadSubscription): PreparedOperation {
  const { text: source, document, operation } = normal;
  const prepared = subscriptions.prepare({ source, document, operationName: operation.name?.value });
  if (prepared === undefined) {
    throw new TypeError('a subscription that was read is not in its document');
  }
  return prepared;
}

/** Who asks for what, and what may be run. */
export type WeighInput = { request: SubscriptionRequest; actor: Actor; rules: Pick<Rules, 'costLimits'> };

/** What a subscription is estimated to cost; 0 where it is refused for something else, or since it is too much. */
export function openingCost(generation: Generation, input: WeighInput): number {
  try {
    const cost = estimated(generation, input);
    return costExceeded(cost, input.actor, input.rules.costLimits) === undefined ? cost : 0;
  } catch {
    // Whoever runs it says what is wrong, and has it in the log.
    return 0;
  }
}

function estimated(generation: Generation, { request }: WeighInput): number {
  const read = readSubscription(generation, request);
  if (!read.ok) {
    return 0;
  }
  const prepared = preparedOf(generation, read.value);
  const variables = prepared.coerce(variablesOf(read.value.normal, request.variables));
  return variables.ok ? prepared.cost.of(variables.value) : 0;
}
