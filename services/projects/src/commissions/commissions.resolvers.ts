import { isId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { slotState } from '../teams/slot-state.ts';
import type { Commission } from './commission.ts';
import { audiencesOf, can } from './commission-access.ts';
import { slotsCost } from './role-slot.ts';

/** The commission with this id, where there is one that the caller may see. */
export async function seen(id: string, { actor, commissions }: Context): Promise<Commission | undefined> {
  const commission = isId(id, 'com') ? await commissions.load(id) : undefined;
  return commission && can(actor, 'see', commission) ? commission : undefined;
}

/** An instant that only some states have. */
const instant = (field: 'qualifiedAt' | 'bidAt' | 'wonAt' | 'lostAt') => (commission: Commission) =>
  field in commission ? (commission as Partial<Record<typeof field, Date>>)[field] : undefined;

/** Commissions in the schema, as they are read. */
export const commissionResolvers: Pick<Resolvers, 'Agent' | 'Commission' | 'Query' | 'RoleSlot'> = {
  Agent: {
    __resolveReference: ({ id }) => (isId(id, 'per', 'org') ? { id } : undefined),
    commissions: async ({ id }, args, { agentCommissions }) => {
      const page = orRefuse(parsePage(args));
      return toPage(await agentCommissions.load({ agentId: id, page }), page, (commission) => commission.id);
    },
  },
  Commission: {
    __resolveReference: ({ id }, context) => seen(id, context),
    client: ({ clientId }) => (clientId ? { id: clientId } : undefined),
    lead: ({ leadId }) => ({ id: leadId }),
    openedBy: ({ openedBy }) => ({ id: openedBy }),
    slots: (commission) => commission.slots.map((slot) => ({ ...slot, commission })),
    slotsCost: ({ slots, price }) => slotsCost(slots, price.currency),
    qualifiedAt: instant('qualifiedAt'),
    bidAt: instant('bidAt'),
    wonAt: instant('wonAt'),
    lostAt: instant('lostAt'),
    lossReason: (commission) => ('reason' in commission ? commission.reason : undefined),
  },
  RoleSlot: {
    // Whoever sees the commission sees this; who sits there is another matter.
    state: async ({ id, commission: { team } }, _args, { teams }) => slotState(id, team && (await teams.load(team.id))),
  },
  Query: {
    commission: (_root, { id }, context) => seen(id, context),
    commissions: async (_root, { state, ...args }, { actor, projects }) => {
      const page = orRefuse(parsePage(args));
      const filter = { audiences: audiencesOf(actor), state: state ?? undefined };
      return toPage(await projects.commissions.page(filter, page), page, (commission) => commission.id);
    },
  },
};
