import { GraphQLError, getOperationAST, print } from 'graphql';
import { authorise, type Decision } from '../authorisation/authorise.ts';
import { completeResponse } from '../authorisation/complete-response.ts';
import type { Policies } from '../authorisation/condition.ts';
import { type CostLimits, checkDemand } from '../demand/check-demand.ts';
import type { GatewayCode } from '../errors/codes.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import type { ExecutorContext, ExecutorResult } from './gateway-types.ts';
import type { Generation } from './generation.ts';
import { executeIntrospection, isIntrospectionOnly } from './introspection.ts';
import { planKey } from './plan-key.ts';
import { told } from './plan-result.ts';

type Filtered = Extract<Decision, { kind: 'filtered' }>;

const HTTP_BAD_REQUEST = 400;
const UNKNOWN_TO_PLANNER = 'INVALID_GRAPHQL';

/**
 * Hands a request to the generation's own executor. What graphql-js found valid and Apollo's planner does not know (a meta
 * field newer than it) is a document that cannot be served, not a fault of ours.
 */
async function execute(generation: Generation, request: ExecutorContext): Promise<ExecutorResult> {
  try {
    // The server's own context function made it; Apollo's interface only knows that it is some record.
    const context = request.context as GatewayContext;
    return told(await generation.executor(request), context);
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions.code === UNKNOWN_TO_PLANNER) {
      const code: GatewayCode = 'GRAPHQL_VALIDATION_FAILED';
      const extensions = { code, http: { status: HTTP_BAD_REQUEST } };
      return { errors: [new GraphQLError(error.message, { extensions })] };
    }
    throw error;
  }
}

async function runWhole(generation: Generation, request: ExecutorContext): Promise<ExecutorResult> {
  const queryHash = planKey(generation.id, request.source);
  return await execute(generation, { ...request, queryHash });
}

async function runFiltered(
  generation: Generation,
  request: ExecutorContext,
  decision: Filtered,
): Promise<ExecutorResult> {
  const source = print(decision.document);
  const given = request.request.variables ?? {};
  const names = (decision.operation.variableDefinitions ?? []).map((definition) => definition.variable.name.value);
  const variables = Object.fromEntries(
    names.flatMap((name) => (Object.hasOwn(given, name) ? [[name, given[name]] as const] : [])),
  );
  const result = await execute(generation, {
    ...request,
    source,
    document: decision.document,
    operation: decision.operation,
    queryHash: planKey(generation.id, source),
    request: { ...request.request, query: source, variables },
  });
  const data = await completeResponse({
    schema: generation.schema,
    document: request.document,
    operationName: request.request.operationName,
    variables: given,
    data: result.data,
  });
  // Empty where all that was removed is switched off: nobody misses it, and `errors` may not be empty.
  const errors = [...decision.errors, ...(result.errors ?? [])];
  return { ...result, data, ...(errors.length === 0 ? {} : { errors }) };
}

function unclearOperation(name: string | undefined): ExecutorResult {
  const message = name === undefined ? 'Say by operationName which operation to run.' : 'There is no such operation.';
  const code: GatewayCode = 'OPERATION_RESOLUTION_FAILURE';
  return { errors: [new GraphQLError(message, { extensions: { code, http: { status: HTTP_BAD_REQUEST } } })] };
}

/** What may be run, besides what the generation itself says. */
export type Rules = {
  policies: Policies;
  costLimits: CostLimits;
  /** Whether answers tell what the operation was estimated to cost. */
  showsCost: boolean;
};

/** Runs an operation on its generation, as far as its actor may and if it does not cost too much. */
export async function runAuthorised(
  generation: Generation,
  request: ExecutorContext,
  rules: Rules,
): Promise<ExecutorResult> {
  // Apollo's type says that there always is one; a name that fits none leaves it out.
  const operation = getOperationAST(request.document, request.request.operationName);
  if (!operation) {
    return unclearOperation(request.request.operationName);
  }
  if (isIntrospectionOnly(request.document, operation)) {
    return await executeIntrospection(generation.schema, request);
  }
  // The server's own context function made it; Apollo's interface only knows that it is some record.
  const { actor } = request.context as GatewayContext;
  const { schema, demand, lookup } = generation;
  const { document } = request;
  const variables = request.request.variables ?? {};
  const { policies, costLimits, showsCost } = rules;
  const cost = checkDemand({ schema, demand, document, operation, variables, actor, limits: costLimits });
  if (!cost.ok) {
    return { errors: cost.error };
  }
  const { operationName } = request.request;
  const decision = authorise({ schema, lookup, policies, document, operationName, variables, actor });
  const result = await runDecided(generation, request, decision);
  return showsCost && decision.kind !== 'refused'
    ? { ...result, extensions: { ...result.extensions, cost: { estimated: cost.value } } }
    : result;
}

async function runDecided(
  generation: Generation,
  request: ExecutorContext,
  decision: Decision,
): Promise<ExecutorResult> {
  switch (decision.kind) {
    case 'allowed':
      return await runWhole(generation, request);
    case 'filtered':
      return await runFiltered(generation, request, decision);
    case 'refused':
      return { errors: decision.errors };
    default: {
      const unknown: never = decision;
      return unknown;
    }
  }
}
