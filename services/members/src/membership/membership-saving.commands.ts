import type { Transaction } from '@millepiani/commands/command-runner';
import type { CheckedEvent } from '@millepiani/events/event';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type PersonId, parseId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Members } from '../members.ts';
import type { Person } from '../persons/person.ts';
import { evolve, type Membership, type MembershipEvent, memberSince, registered } from './membership.ts';
import { administratorOf } from './membership-access.ts';
import { toEvent } from './memberships.events.ts';

/** What is needed of a transaction, a command's or a reaction's. */
type Writing = Pick<Transaction, 'session' | 'now' | 'emit'>;

/** A person's membership as it was read to decide upon it. */
export interface Found {
  readonly membership: Membership;
  /** Signed up before there were memberships: nothing is stored, and nobody was told. */
  readonly isUntold: boolean;
}

/** How a person stands to the community; undefined where there is nobody with this id. */
export async function findMembership(
  { memberships, persons }: Pick<Members, 'memberships' | 'persons'>,
  personId: PersonId,
  session?: Transaction['session'],
): Promise<Found | undefined> {
  const membership = await memberships.find(personId, session);
  if (membership) return { membership, isUntold: false };
  const [person] = await persons.findMany([personId], session);
  return person && { membership: memberSince(person.id, person.registeredAt), isUntold: true };
}

/** How the person stands that an administrator decides on. Fails with `INVALID_ID` or `PERSON_NOT_FOUND`. */
export async function findPersonsMembership(
  members: Members,
  { session }: Pick<Transaction, 'session'>,
  personId: string,
): Promise<Result<Found, Failures>> {
  const id = parseId(personId, ['per'], ['personId']);
  if (!id.ok) return id;
  const found = await findMembership(members, id.value, session);
  return found ? ok(found) : fail('PERSON_NOT_FOUND', 'There is nobody with this id.', ['personId']);
}

/** Who administers the community. Fails with `FORBIDDEN`: the token says otherwise, or is older than a suspension. */
export async function requireAdministrator(
  members: Members,
  { actor, session }: Transaction,
): Promise<Result<PersonId, Failures>> {
  const own = actor.id && (await findMembership(members, actor.id, session))?.membership;
  const administrator = administratorOf({ actor, own: own || undefined });
  return administrator ? ok(administrator) : fail('FORBIDDEN', 'Administrators decide on members.');
}

/** Stores what happened to a membership that was read in the same transaction, and tells it. */
export async function saveMembership(
  members: Members,
  transaction: Writing,
  { membership: before, isUntold }: Found,
  events: readonly MembershipEvent[],
): Promise<Membership> {
  const after = events.reduce(evolve, before);
  const { personId } = before;
  const { session, emit } = transaction;
  if (isUntold) await members.memberships.insert(session, after);
  else if (events.length > 0) await members.memberships.replace(session, before.version, after);
  if (isUntold || events.length > 0) await members.persons.setMembership(session, personId, after.state);
  await emit([...tellEarly(before, isUntold), ...tell(personId, before.version, events)]);
  return after;
}

/** The first that is told of whoever signed up before there were memberships. */
const tellEarly = (membership: Membership, isUntold: boolean): readonly CheckedEvent[] =>
  isUntold && membership.state === 'ACTIVE'
    ? tell(membership.personId, 0, [{ type: 'member.admitted', by: undefined, at: membership.since }])
    : [];

const tell = (personId: PersonId, version: number, events: readonly MembershipEvent[]): readonly CheckedEvent[] =>
  events.map((happened, at) => toEvent(personId, version + 1 + at, happened));

/**
 * Stores whoever signs up, with how they stand to the community from the beginning: a member where it is open to newcomers. Answers
 * with what is to be told of that.
 */
export async function welcome(
  { persons, memberships, admission }: Members,
  { session }: Writing,
  person: Person,
): Promise<readonly CheckedEvent[]> {
  const admitted = { type: 'member.admitted', by: undefined, at: person.registeredAt } as const;
  const events = admission === 'open' ? [admitted] : [];
  const membership = events.reduce<Membership>(evolve, registered(person.id));
  await persons.insert(session, person, membership.state);
  await memberships.insert(session, membership);
  return tell(person.id, 0, events);
}
