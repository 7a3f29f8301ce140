import { GraphQLError } from 'graphql';
import type { GatewayCode } from '../errors/codes.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import type { ExecutorResult } from './gateway-types.ts';

const INVALID_RESPONSE: GatewayCode = 'SUBGRAPH_INVALID_RESPONSE';

/** As the executor tells of a value that does not fit its type. */
type Completion = { message: string; path?: readonly (string | number)[] };

const NULL_FOR_NON_NULL = /^Cannot return null for non-nullable/;

/**
 * The executor reports a value that does not fit its type in `extensions`, and answers null without an error: to a client
 * that is data lost in silence, so it becomes an error. Not so where a reference led to nothing: its null is the answer.
 */
function withCompletionErrors(result: ExecutorResult, context: GatewayContext): ExecutorResult {
  const { valueCompletion, ...extensions } = result.extensions ?? {};
  if (!Array.isArray(valueCompletion)) {
    return result;
  }
  const lost = valueCompletion.filter(
    ({ message }: Completion) => context.hasMissingEntity !== true || !NULL_FOR_NON_NULL.test(message),
  );
  const errors = [...(result.errors ?? []), ...lost.map(completionError)];
  return {
    ...(result.data === undefined ? {} : { data: result.data }),
    ...(errors.length === 0 ? {} : { errors }),
    ...(Object.keys(extensions).length === 0 ? {} : { extensions }),
  };
}

function completionError({ path }: Completion): GraphQLError {
  return new GraphQLError('A service gave a value that cannot be used', {
    ...(path === undefined ? {} : { path }),
    extensions: { code: INVALID_RESPONSE },
  });
}

/** The executor gave up on merged data that contradict each other: no data at all, and an assertion's own words. */
function withoutAssertions(result: ExecutorResult): ExecutorResult {
  const [error, ...others] = result.errors ?? [];
  const isAssertion = error?.originalError !== undefined && error.nodes === undefined && others.length === 0;
  if (result.data !== undefined || !isAssertion) {
    return result;
  }
  const extensions = { code: INVALID_RESPONSE };
  return { data: null, errors: [new GraphQLError('A service gave values that cannot be used', { extensions })] };
}

/** What a plan's execution gave, as a client may have it: what was lost on the way is an error, not a silent null. */
export function told(result: ExecutorResult, context: GatewayContext): ExecutorResult {
  return withCompletionErrors(withoutAssertions(result), context);
}
