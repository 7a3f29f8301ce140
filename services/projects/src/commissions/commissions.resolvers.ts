import { dayOf } from '@millepiani/kernel/day';
import { isId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { looking } from '@millepiani/speakers/standing';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { stateOn } from '../teams/slot-state.ts';
import { type Commission, substitutionOf } from './commission.ts';
import { audiencesOf, can, isParty } from './commission-access.ts';
import { slotsCost } from './role-slot.ts';
import { needsOf } from './skill-needs.ts';

/** The commission with this id, where there is one that the caller may see. */
export async function seen(id: string, { looker, commissions, standing }: Context): Promise<Commission | undefined> {
  const commission = isId(id, 'com') ? await commissions.load(id) : undefined;
  const { organizations } = looking(await standing(), 'COMMISSIONS');
  return commission && can(looker, 'see', commission, organizations) ? commission : undefined;
}

/** Whether the caller takes part in this commission, or may look as who does: what names people is shown to them. */
export const takesPart = async (commission: Commission, { standing }: Context): Promise<boolean> =>
  isParty(looking(await standing(), 'COMMISSIONS'), commission);

/** An instant that only some states have. */
const instant = (field: InstantField) => (commission: Commission) =>
  field in commission ? (commission as Partial<Record<InstantField, Date>>)[field] : undefined;
type InstantField =
  | 'qualifiedAt'
  | 'bidAt'
  | 'wonAt'
  | 'startedAt'
  | 'acceptedAt'
  | 'settledAt'
  | 'closedAt'
  | 'lostAt';

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
    substitution: substitutionOf,
    slotsCost: ({ slots, price }) => slotsCost(slots, price.currency),
    qualifiedAt: instant('qualifiedAt'),
    bidAt: instant('bidAt'),
    wonAt: instant('wonAt'),
    startedAt: instant('startedAt'),
    acceptedAt: instant('acceptedAt'),
    settledAt: instant('settledAt'),
    closedAt: instant('closedAt'),
    lostAt: instant('lostAt'),
    lossReason: (commission) => ('reason' in commission ? commission.reason : undefined),
  },
  RoleSlot: {
    needs: needsOf,
    // Whoever sees the commission sees this; who sits there is another matter.
    state: async ({ commission: { team }, ...slot }, _args, { teams, projects }) =>
      stateOn(dayOf(projects.clock.now()), slot, team && (await teams.load(team.id))),
  },
  Query: {
    commission: (_root, { id }, context) => seen(id, context),
    commissions: async (_root, { state, ...args }, { looker, projects, standing }) => {
      const page = orRefuse(parsePage(args));
      const { organizations } = looking(await standing(), 'COMMISSIONS');
      const filter = { audiences: audiencesOf(looker, organizations), state: state ?? undefined };
      return toPage(await projects.commissions.page(filter, page), page, (commission) => commission.id);
    },
  },
};
