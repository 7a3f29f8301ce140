import { GraphQLError, print } from 'graphql';
import { type AuthoriseInput, authorise, type Decision } from '../authorisation/authorise.ts';
import { completeResponse } from '../authorisation/complete-response.ts';
import type { Policies } from '../authorisation/condition.ts';
import type { GatewayCode } from '../errors/codes.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import type { ExecutorContext, ExecutorResult } from './gateway-types.ts';
import type { Generation } from './generation.ts';
import { planKey } from './plan-key.ts';

type Filtered = Extract<Decision, { kind: 'filtered' }>;

const INVALID_RESPONSE: GatewayCode = 'SUBGRAPH_INVALID_RESPONSE';

/**
 * The executor reports a value that does not fit its type in `extensions`, and answers null without an error: to a client
 * that is data lost in silence, so it becomes an error.
 */
function withCompletionErrors(result: ExecutorResult): ExecutorResult {
  const { valueCompletion, ...extensions } = result.extensions ?? {};
  if (!Array.isArray(valueCompletion) || valueCompletion.length === 0) {
    return result;
  }
  const errors = valueCompletion.map(
    (completion: { path?: readonly (string | number)[] }) =>
      new GraphQLError('A service gave a value that cannot be used', {
        ...(completion.path === undefined ? {} : { path: completion.path }),
        extensions: { code: INVALID_RESPONSE },
      }),
  );
  return {
    ...(result.data === undefined ? {} : { data: result.data }),
    errors: [...(result.errors ?? []), ...errors],
    ...(Object.keys(extensions).length === 0 ? {} : { extensions }),
  };
}

async function runWhole(generation: Generation, request: ExecutorContext): Promise<ExecutorResult> {
  const queryHash = planKey(generation.id, request.source);
  return withCompletionErrors(await generation.executor({ ...request, queryHash }));
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
  const result = withCompletionErrors(
    await generation.executor({
      ...request,
      source,
      document: decision.document,
      operation: decision.operation,
      queryHash: planKey(generation.id, source),
      request: { ...request.request, query: source, variables },
    }),
  );
  const data = await completeResponse({
    schema: generation.schema,
    document: request.document,
    operationName: request.request.operationName,
    variables: given,
    data: result.data,
  });
  return { ...result, data, errors: [...decision.errors, ...(result.errors ?? [])] };
}

/** Runs an operation on its generation, as far as its actor may. */
export function runAuthorised(
  generation: Generation,
  request: ExecutorContext,
  policies: Policies,
): Promise<ExecutorResult> {
  // The server's own context function made it; Apollo's interface only knows that it is some record.
  const { actor } = request.context as GatewayContext;
  const input: AuthoriseInput = {
    schema: generation.schema,
    lookup: generation.lookup,
    policies,
    document: request.document,
    operationName: request.request.operationName,
    variables: request.request.variables ?? {},
    actor,
  };
  const decision = authorise(input);
  switch (decision.kind) {
    case 'allowed':
      return runWhole(generation, request);
    case 'filtered':
      return runFiltered(generation, request, decision);
    case 'refused':
      return Promise.resolve({ errors: decision.errors });
    default: {
      const unknown: never = decision;
      return unknown;
    }
  }
}
