import type { CallWith, CommandCall, Transaction } from '@millepiani/commands/command-runner';
import type { Answer } from '@millepiani/commands/idempotency';
import type { Firmness } from '@millepiani/kernel/capacity';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type PersonId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { saveHold } from '../holds/holds.commands.ts';
import type { Members } from '../members.ts';
import { availabilityTold } from './availability.events.ts';
import { canSeeWindows, offererOf } from './availability-access.ts';
import {
  type Availability,
  type AvailabilityEvent,
  type AvailabilityOffer,
  type AvailabilityOfferId,
  evolve,
} from './availability-offer.ts';
import { changeTerms } from './changing.ts';
import { offer, type RecurrenceText } from './offering.ts';
import type { Releasing } from './releasing.ts';
import { withdraw } from './withdrawal.ts';

/** A window, as the edge hands it over. */
export type OfferInput = {
  readonly start: Date;
  readonly end: Date;
  readonly hours: string;
  readonly firmness: Firmness;
  readonly recurrence?: RecurrenceText | undefined;
};

/** What is withdrawn, as the edge hands it over. */
export type WithdrawInput = {
  readonly offerId: string;
  readonly occurrence?: Date | undefined;
  readonly from?: string | undefined;
};

/** Other terms, as the edge hands them over. */
export type ChangeInput = {
  readonly offerId: string;
  readonly hours?: string | undefined;
  readonly firmness?: Firmness | undefined;
};

type Answered = Promise<Result<{ readonly personId: PersonId; readonly offerId: AvailabilityOfferId }, Failures>>;

/** Offers the caller's time, once or again and again. */
export function offerAvailability(members: Members, call: CallWith<OfferInput>): Answered {
  return inLane(members, call, async (transaction) => {
    const { actor, session, now } = transaction;
    const personId = offererOf(actor);
    if (!personId) return fail('FORBIDDEN', 'Members offer their own time.');
    if ((await members.persons.findMany([personId], session)).length === 0)
      return fail('PERSON_NOT_FOUND', 'Whoever signed in is not registered any more.');
    const before = await members.availability.claim(session, personId, now);
    const id = newId('avl');
    const decided = offer({ recurrence: undefined, ...call.input, id, at: now }, before);
    if (!decided.ok) return decided;
    await save(members, transaction, before, decided.value);
    return ok({ personId, offerId: id });
  });
}

/**
 * Withdraws time that the caller offered, unless confirmed holds need it. Holds that nobody confirmed yet, and for which too
 * little is left, are released, the latest first.
 */
export const withdrawAvailability = (members: Members, call: CallWith<WithdrawInput>): Answered =>
  change(members, call, ({ offer: found, ...given }) => {
    const { occurrence, from } = call.input;
    return withdraw(found, { occurrence, from }, given);
  });

/** Has an offer of the caller's be of other hours, or of another kind, from now on. */
export const changeAvailability = (members: Members, call: CallWith<ChangeInput>): Answered =>
  change(members, call, ({ offer: found, ...given }) => {
    const { hours, firmness } = call.input;
    return changeTerms(found, { hours, firmness }, { ...given, pastId: newId('avl') });
  });

/** What there is when the caller's own offer is changed. */
interface Given {
  readonly offer: AvailabilityOffer;
  readonly availability: Availability;
  readonly holds: Awaited<ReturnType<Members['holds']['active']>>;
  readonly at: Date;
}

function change(
  members: Members,
  call: CallWith<{ readonly offerId: string }>,
  decide: (given: Given) => Result<Releasing | undefined, Failures>,
): Answered {
  return inLane(members, call, async (transaction) => {
    const given = await givenFor(members, transaction, call.input.offerId);
    if (!given.ok) return given;
    const { offer: found, availability } = given.value;
    const decided = decide(given.value);
    if (!decided.ok) return decided;
    const { event, released = [] } = decided.value ?? {};
    for (const hold of released) {
      await saveHold(members, transaction, hold, [
        { type: 'hold.released', reason: 'AVAILABILITY_WITHDRAWN', at: transaction.now },
      ]);
    }
    if (event) await save(members, transaction, availability, [event]);
    return ok({ personId: found.personId, offerId: found.id });
  });
}

/** Reads what the decision needs. Fails where the offer is not the caller's own. */
async function givenFor(
  members: Members,
  { actor, session, now }: Transaction,
  id: string,
): Promise<Result<Given, Failures>> {
  const personId = offererOf(actor);
  if (!personId) return fail('FORBIDDEN', 'Members see to what they offered.');
  const offerId = parseId(id, ['avl'], ['offerId']);
  if (!offerId.ok) return offerId;
  const availability = await members.availability.claim(session, personId, now);
  const found = await members.availability.find(offerId.value, session);
  // Others' offers are not shown, so they are not there.
  if (!(found && canSeeWindows(actor, found.personId)))
    return fail('OFFER_NOT_FOUND', 'There is none with this id.', ['offerId']);
  if (found.personId !== personId) return fail('FORBIDDEN', 'Whoever offered it sees to it.', ['offerId']);
  return ok({ offer: found, availability, holds: await members.holds.active(personId, now, session), at: now });
}

async function save(
  members: Members,
  { session, emit, now }: Transaction,
  before: Availability,
  events: readonly AvailabilityEvent[],
): Promise<void> {
  const after = events.reduce(evolve, before);
  await members.availability.save(session, before, after);
  await emit([availabilityTold(after, now)]);
}

/** One's own changes come one behind the other: at once they would make each other begin again and again. */
const inLane = <A extends Answer>(
  { lanes, commands }: Members,
  call: CommandCall,
  work: (transaction: Transaction) => Promise<Result<A, Failures>>,
): Promise<Result<A, Failures>> => lanes.run([call.actor.id ?? ''], () => commands.run(call, work));
