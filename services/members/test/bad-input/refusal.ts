import type { TestActor } from '@millepiani/testing/service-under-test';

/** Something that is refused: what is said, by whom, and with which codes where. `$name` stands for somebody's id, or something's. */
export interface Refusal {
  readonly what: string;
  readonly mutation: string;
  readonly by: string | TestActor | undefined;
  readonly input: object;
  /** What is wrong and where, as a payload tells it: `TOO_LONG input.name`. */
  readonly expected: readonly string[];
  /** Collections in which a refusal is kept by design: tries that are counted, and the audit's entry of a guess. */
  readonly keeps: readonly string[];
}

type Case = readonly [what: string, input: object, ...expected: readonly string[]];

/** Several of one mutation, by one person; `keeps`: see {@link Refusal}. */
export const refused = (
  mutation: string,
  by: Refusal['by'],
  cases: readonly Case[],
  keeps: readonly string[] = [],
): readonly Refusal[] => cases.map(([what, input, ...expected]) => ({ what, mutation, by, input, expected, keeps }));

/** Tries are counted before the password, the code or the token is looked at: else one could try on for ever. */
export const counted: readonly string[] = ['attempts'];
/** A wrong guess at somebody's password is also in the audit. */
export const guessed: readonly string[] = ['attempts', 'audit_entries'];

export const long = 'x'.repeat(10_000);
/** Somebody whom nobody knows, with a token for all that members do. */
export const stranger = (...scopes: readonly string[]): TestActor => ({
  id: 'per_00000000-0000-7000-8000-000000000000',
  scopes: scopes.length > 0 ? scopes : ['members:write', 'account:write'],
});
/** An id that was never given out. */
export const none = (kind: string): string => `${kind}_00000000-0000-7000-8000-000000000000`;
