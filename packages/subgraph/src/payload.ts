import type { Failures } from '@millepiani/kernel/failure';
import type { Result } from '@millepiani/kernel/result';
import { GraphQLError } from 'graphql';

/** An expected failure, as a mutation's payload shows it. */
export interface UserErrorData {
  code: string;
  message: string;
  path: string[];
}

/** Failures as a payload shows them: paths start at the mutation's `input`. */
export const toUserErrors = (failures: Failures): UserErrorData[] =>
  failures.map(({ code, message, path }) => ({ code, message, path: ['input', ...path.map(String)] }));

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
