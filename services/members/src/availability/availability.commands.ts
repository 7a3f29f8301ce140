import type { CallWith, CommandCall, Transaction } from '@millepiani/commands/command-runner';
import type { Answer } from '@millepiani/commands/idempotency';
import { event } from '@millepiani/events/event';
import { availabilityChanged } from '@millepiani/events/members/availability.events';
import type { Firmness } from '@millepiani/kernel/capacity';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type PersonId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { saveHold } from '../holds/holds.commands.ts';
import type { Members } from '../members.ts';
import { canSeeWindows, offererOf } from './availability-access.ts';
import { type Availability, type AvailabilityOfferId, evolve, offer, presentOffers } from './availability-offer.ts';
import { withdraw } from './withdrawal.ts';

/** Offers a window of the caller's time. */
export function offerAvailability(
  members: Members,
  call: CallWith<{ start: Date; end: Date; hours: string; firmness: Firmness }>,
): Promise<Result<{ offerId: AvailabilityOfferId }, Failures>> {
  return inLane(members, call, async (transaction) => {
    const { actor, session, now } = transaction;
    const personId = offererOf(actor);
    if (!personId) return fail('FORBIDDEN', 'Members offer their own time.');
    if ((await members.persons.findMany([personId], session)).length === 0)
      return fail('PERSON_NOT_FOUND', 'Whoever signed in is not registered any more.');
    const before = await members.availability.claim(session, personId, now);
    const id = newId('avl');
    const decided = offer({ ...call.input, id, at: now }, before);
    if (!decided.ok) return decided;
    const after = decided.value.reduce(evolve, before);
    const offered = after.offers.find((one) => one.id === id);
    if (offered) await members.availability.insert(session, offered, after.version);
    await tellAvailability(transaction, after);
    return ok({ offerId: id });
  });
}

/**
 * Withdraws a window of the caller's time, unless confirmed holds need it. Holds that nobody confirmed yet, and for which
 * too little is left, are released, the latest first.
 */
export function withdrawAvailability(
  members: Members,
  call: CallWith<{ offerId: string }>,
): Promise<Result<{ personId: PersonId }, Failures>> {
  return inLane(members, call, async (transaction) => {
    const { actor, session, now } = transaction;
    const personId = offererOf(actor);
    if (!personId) return fail('FORBIDDEN', 'Members withdraw what they offered.');
    const offerId = parseId(call.input.offerId, ['avl'], ['offerId']);
    if (!offerId.ok) return offerId;
    const before = await members.availability.claim(session, personId, now);
    const found = await members.availability.find(offerId.value, session);
    // Others' windows are not shown, so they are not there.
    if (!(found && canSeeWindows(actor, found.personId)))
      return fail('OFFER_NOT_FOUND', 'There is none with this id.', ['offerId']);
    if (found.personId !== personId) return fail('FORBIDDEN', 'Whoever offered it withdraws it.', ['offerId']);
    const decided = withdraw(found.id, before, await members.holds.active(personId, now, session));
    if (!decided.ok) return decided;
    const { event, released } = decided.value;
    for (const hold of released) {
      await saveHold(members, transaction, hold, [
        { type: 'hold.released', reason: 'AVAILABILITY_WITHDRAWN', at: now },
      ]);
    }
    const after = evolve(before, event);
    await members.availability.remove(session, found, after.version);
    await tellAvailability(transaction, after);
    return ok({ personId });
  });
}

/** Tells all that the person offers from now on, so that whoever keeps a copy needs no history. */
export const tellAvailability = ({ emit, now }: Transaction, availability: Availability): Promise<void> =>
  emit([
    event(availabilityChanged, {
      // A person has other histories too; this one is told apart by the fragment.
      subject: `${availability.personId}#availability`,
      aggregateVersion: availability.version,
      partition: availability.personId,
      data: {
        personId: availability.personId,
        windows: presentOffers(availability, now)
          .toSorted((a, b) => a.start.getTime() - b.start.getTime())
          .map(({ id, start, end, minutes, firmness }) => ({
            offerId: id,
            start: start.toISOString(),
            end: end.toISOString(),
            minutes,
            firmness,
          })),
      },
    }),
  ]);

/** One's own changes come one behind the other: at once they would make each other begin again and again. */
const inLane = <A extends Answer>(
  { lanes, commands }: Members,
  call: CommandCall,
  work: (transaction: Transaction) => Promise<Result<A, Failures>>,
): Promise<Result<A, Failures>> => lanes.run([call.actor.id ?? ''], () => commands.run(call, work));
