import { localAt } from '@millepiani/calendar/local-date-time';
import { extentOf, type Range, windowsOf } from '@millepiani/calendar/offer';
import { sayTimes } from '@millepiani/calendar/words';
import { instantOf } from '@millepiani/calendar/zone-clock';
import { isId } from '@millepiani/kernel/id';
import { plusMs } from '@millepiani/kernel/instant';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import { reload } from '@millepiani/subgraph/reload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { checkSpan } from '../holds/placing.ts';
import { changeAvailability, offerAvailability, withdrawAvailability } from './availability.commands.ts';
import { canSeeWindows } from './availability-access.ts';
import { type AvailabilityOffer, type AvailabilityWindow, presentOffers } from './availability-offer.ts';
import { formatHours } from './hours.ts';

/** An earlier answer of the same request may have told what was there before. */
function forget({ offers, offersOfPersons, holdsOfPersons, holds }: Context): void {
  offers.clearAll();
  offersOfPersons.clearAll();
  holdsOfPersons.clearAll();
  holds.clearAll();
}

/** What is shown of a mutation's offer: null where nothing is left of it. */
const reloaded = (context: Context, offerId: AvailabilityOffer['id']) => context.offers.load(offerId);
const firstOf = ({ start, timeZone }: AvailabilityOffer) => instantOf(start, timeZone);

/** The windows of some offers within a time of at most 366 days. */
function within(offers: readonly AvailabilityOffer[], range: Range): readonly AvailabilityWindow[] {
  orRefuse(checkSpan(range.from, range.to));
  return windowsOf(offers, range);
}

/** Offered time in the schema. */
export const availabilityResolvers: Pick<
  Resolvers,
  'AvailabilityOffer' | 'AvailabilityWindow' | 'Mutation' | 'Person'
> = {
  AvailabilityOffer: {
    __resolveReference: async ({ id }, { actor, offers }) => {
      const offer = isId(id, 'avl') ? await offers.load(id) : undefined;
      return offer && canSeeWindows(actor, offer.personId) ? offer : undefined;
    },
    start: firstOf,
    end: (offer) => plusMs(firstOf(offer), offer.durationMs),
    lastEnd: (offer) => extentOf(offer)?.end ?? plusMs(firstOf(offer), offer.durationMs),
    hours: ({ minutes }) => formatHours(minutes),
    exceptions: ({ exceptions, timeZone }) => exceptions.map((local) => instantOf(local, timeZone)),
    words: (offer, { locale }) => sayTimes(offer, locale ?? 'EN'),
    windows: (offer, range) => within([offer], range),
  },
  AvailabilityWindow: {
    hours: ({ minutes }) => formatHours(minutes),
    local: ({ wall }) => localAt(wall),
  },
  Person: {
    availability: async ({ id }, _args, { actor, members, offersOfPersons }) => {
      if (!canSeeWindows(actor, id)) return undefined;
      const present = presentOffers({ offers: await offersOfPersons.load(id) }, members.clock.now());
      return present.toSorted((a, b) => firstOf(a).getTime() - firstOf(b).getTime());
    },
    windows: async ({ id }, range, { actor, offersOfPersons }) =>
      canSeeWindows(actor, id) ? within(await offersOfPersons.load(id), range) : undefined,
  },
  Mutation: {
    offerAvailability: async (_root, { input }, context) => {
      const { recurrence, ...window } = input;
      const asked = recurrence && { ...recurrence, exceptions: recurrence.exceptions ?? [] };
      const call = callOf(context, 'offerAvailability', { ...window, ...(asked ? { recurrence: asked } : {}) });
      return toPayload(await offerAvailability(context.members, call), async ({ offerId }) => {
        forget(context);
        return { offer: await reload(context.offers, offerId) };
      });
    },
    withdrawAvailability: async (_root, { input }, context) => {
      const { occurrence, from, ...which } = input;
      const part = { ...(occurrence ? { occurrence } : {}), ...(from ? { from } : {}) };
      const call = callOf(context, 'withdrawAvailability', { ...which, ...part });
      return toPayload(await withdrawAvailability(context.members, call), async ({ personId, offerId }) => {
        forget(context);
        return { person: await reload(context.persons, personId), offer: await reloaded(context, offerId) };
      });
    },
    changeAvailability: async (_root, { input }, context) => {
      const { hours, firmness, ...which } = input;
      const terms = { ...(hours ? { hours } : {}), ...(firmness ? { firmness } : {}) };
      const call = callOf(context, 'changeAvailability', { ...which, ...terms });
      return toPayload(await changeAvailability(context.members, call), async ({ offerId }) => {
        forget(context);
        return { offer: await reload(context.offers, offerId) };
      });
    },
  },
};
