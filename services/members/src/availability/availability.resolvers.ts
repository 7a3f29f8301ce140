import { isId } from '@millepiani/kernel/id';
import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import { reload } from '@millepiani/subgraph/reload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { offerAvailability, withdrawAvailability } from './availability.commands.ts';
import { canSeeWindows } from './availability-access.ts';
import { formatHours } from './hours.ts';

/** An earlier answer of the same request may have told what was there before. */
function forget({ windowsOfPersons, holdsOfPersons, holds }: Context): void {
  windowsOfPersons.clearAll();
  holdsOfPersons.clearAll();
  holds.clearAll();
}

/** Offered time in the schema. */
export const availabilityResolvers: Pick<Resolvers, 'AvailabilityOffer' | 'Mutation' | 'Person'> = {
  AvailabilityOffer: {
    __resolveReference: async ({ id }, { actor, windows }) => {
      const offer = isId(id, 'avl') ? await windows.load(id) : undefined;
      return offer && canSeeWindows(actor, offer.personId) ? offer : undefined;
    },
    hours: ({ minutes }) => formatHours(minutes),
  },
  Person: {
    availability: async ({ id }, _args, { actor, members, windowsOfPersons }) => {
      if (!canSeeWindows(actor, id)) return undefined;
      const now = members.clock.now();
      return (await windowsOfPersons.load(id)).filter(({ end }) => end > now);
    },
  },
  Mutation: {
    offerAvailability: async (_root, { input }, context) => {
      const result = await offerAvailability(context.members, callOf(context, 'offerAvailability', input));
      return toPayload(result, async ({ offerId }) => {
        forget(context);
        return { offer: await reload(context.windows, offerId) };
      });
    },
    withdrawAvailability: async (_root, { input }, context) => {
      const result = await withdrawAvailability(context.members, callOf(context, 'withdrawAvailability', input));
      return toPayload(result, async ({ personId }) => {
        forget(context);
        return { person: await reload(context.persons, personId) };
      });
    },
  },
};
