import type { Failures } from '@millepiani/kernel/failure';
import type { Result } from '@millepiani/kernel/result';
import { GraphQLError } from 'graphql';

/** An expected failure, as a mutation's payload shows it. */
export interface UserErrorData {
  code: string;
  message: string;
  path: string[];
}

/** What is shown of what is wrong, at most: a list or a file may have thousands of faults, and nobody mends them all at once. */
const mostShown = 100;

/** Failures as a payload shows them: paths start at the mutation's `input`; of more than 100 the last says how many more there are. */
export const toUserErrors = (failures: Failures): UserErrorData[] =>
  shownOf(failures).map(({ code, message, path }) => ({ code, message, path: ['input', ...path.map(String)] }));

function shownOf(failures: Failures): Failures {
  if (failures.length <= mostShown) return failures;
  const shown = failures.slice(0, mostShown - 1);
  return [...shown, { code: 'MORE_ERRORS', message: `And ${failures.length - shown.length} more.`, path: [] }];
}

/**
 * A command's answer as a mutation's payload: `fields` of the value and no `userErrors`, or `userErrors` alone.
 */
export async function toPayload<T, F extends object>(
  result: Result<T, Failures>,
  fields: (value: T) => F | Promise<F>,
): Promise<(F & { userErrors: UserErrorData[] }) | { userErrors: UserErrorData[] }> {
  if (!result.ok) return { userErrors: toUserErrors(result.error) };
  return { ...(await fields(result.value)), userErrors: [] };
}

/** The value, or a GraphQL error with the first failure's code: for queries, whose answers have no `userErrors`. */
export function orRefuse<T>(result: Result<T, Failures>): T {
  if (result.ok) return result.value;
  const [first] = result.error;
  const extensions = { code: first?.code ?? 'BAD_USER_INPUT', argument: first?.path.join('.') ?? '' };
  throw new GraphQLError(first?.message ?? 'The input was refused.', { extensions });
}
