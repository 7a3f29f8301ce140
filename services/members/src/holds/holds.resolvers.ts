import { isId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { seesMember } from '../membership/member-sight.resolvers.ts';
import type { CapacityHold } from './capacity-hold.ts';
import { freeBusy } from './free-busy.ts';
import { canListHolds, canSeeHold } from './hold-access.ts';

/** An instant that only some states have. */
const instant = (field: 'confirmedAt' | 'releasedAt' | 'expiredAt') => (hold: CapacityHold) =>
  field in hold ? (hold as Partial<Record<typeof field, Date>>)[field] : undefined;

/** Holds and free time in the schema. */
export const holdResolvers: Pick<Resolvers, 'CapacityHold' | 'FreeBusy' | 'Person'> = {
  CapacityHold: {
    __resolveReference: async ({ id }, { actor, holds }) => {
      const hold = isId(id, 'hld') ? await holds.load(id) : undefined;
      return hold && canSeeHold(actor, hold) ? hold : undefined;
    },
    person: ({ personId }, _args, { persons }) => persons.load(personId),
    commission: ({ commissionId }) => ({ id: commissionId }),
    confirmedAt: instant('confirmedAt'),
    releasedAt: instant('releasedAt'),
    expiredAt: instant('expiredAt'),
    releaseReason: (hold) => ('reason' in hold ? hold.reason : undefined),
  },
  FreeBusy: {
    busy: ({ personId, busy }, _args, { actor }) => (canSeeHold(actor, { personId }) ? busy : undefined),
  },
  Person: {
    freeBusy: async ({ id: personId }, { from, to }, context) => {
      if (!(await seesMember(context, personId))) return undefined;
      const { members, offersOfPersons, holdsOfPersons } = context;
      const [offers, holds] = await Promise.all([offersOfPersons.load(personId), holdsOfPersons.load(personId)]);
      return orRefuse(freeBusy({ personId, from, to, at: members.clock.now() }, offers, holds));
    },
    holds: async ({ id }, args, { actor, members }) => {
      if (!canListHolds(actor, id)) return undefined;
      const request = orRefuse(parsePage(args));
      return toPage(await members.holds.page(id, request), request, (hold) => hold.id);
    },
  },
};
