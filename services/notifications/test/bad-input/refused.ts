import type { TestActor } from '@millepiani/testing/service-under-test';
import type { Given } from './given.ts';

/** An input that is refused: what is wrong with it, by which code, and where in the input. */
export type Refused = readonly [
  what: string,
  input: (given: Given) => object,
  code: string,
  path: readonly string[],
  actor?: (given: Given) => TestActor | undefined,
];

/** What each mutation refuses. */
export type RefusedBy = Readonly<Record<string, readonly Refused[]>>;

/** Who is not signed in. */
export const nobody = (): undefined => undefined;

/** Somebody whose token changes nothing. */
export const readsOnly = ({ person }: Given): TestActor => ({ id: person.id, scopes: ['notifications:read'] });
