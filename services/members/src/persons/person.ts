import type { Failures } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { parseName } from '@millepiani/kernel/name';
import { ok, type Result } from '@millepiani/kernel/result';

/** A human being's public profile. */
export interface Person {
  readonly kind: 'person';
  readonly id: PersonId;
  readonly name: string;
  readonly registeredAt: Instant;
  readonly version: number;
  /** When the person was erased: the name is a pseudonym from then on. */
  readonly erasedAt?: Instant;
}

/** To register somebody. */
export interface RegisterPerson {
  readonly type: 'register';
  readonly id: PersonId;
  readonly name: string;
  readonly at: Instant;
}

/** What happens to a person. */
export interface PersonRegistered {
  readonly type: 'person.registered';
  readonly id: PersonId;
  readonly name: string;
  readonly at: Instant;
}

/** Decides a registration. Fails with `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER` or `LINK_IN_NAME` at `name`. */
export function decide(command: RegisterPerson): Result<readonly PersonRegistered[], Failures> {
  const name = parseName(command.name, { max: 80 }, ['name']);
  if (!name.ok) return name;
  return ok([{ type: 'person.registered', id: command.id, name: name.value, at: command.at }]);
}

/** The person that an event makes. */
export function evolve(event: PersonRegistered): Person {
  return { kind: 'person', id: event.id, name: event.name, registeredAt: event.at, version: 1 };
}

/**
 * Decides what a person is called from now on: nobody other than before, where it is the same. Fails as {@link decide} does.
 */
export function rename(person: Person, to: string): Result<readonly Person[], Failures> {
  const name = parseName(to, { max: 80 }, ['name']);
  if (!name.ok) return name;
  return ok(name.value === person.name ? [] : [{ ...person, name: name.value, version: person.version + 1 }]);
}
