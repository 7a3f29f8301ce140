import type { AgentId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { agentsOf, type Standing, speaksFor } from '@millepiani/speakers/standing';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { doesIt, seenVersion } from '../agreements/agreements.resolvers.ts';
import type { Commission } from '../commissions/commission.ts';
import { seen } from '../commissions/commissions.resolvers.ts';
import type { Context } from '../context.ts';
import { milestonesOf } from '../milestones/milestones.resolvers.ts';
import { seenTeam } from '../teams/teams.resolvers.ts';
import { dueKeyForm, dueListKey } from './due-items.store.ts';
import { type RiskOfCommission, risksOf, urgencyOf } from './risks.ts';

/** A commission has no more roles than this, nor more people bound to them that count. */
const mostCommitments = 100;

async function risks(commission: Commission, context: Context): Promise<RiskOfCommission[]> {
  const { team: seated, id: commissionId } = commission;
  const page = { limit: mostCommitments, after: undefined };
  const commitments = await context.commitmentsOfCommissions.load({ commissionId, page });
  const { access, clock } = context.projects;
  const watched = {
    team: seated && (await context.teams.load(seated.id)),
    plan: await context.milestones.load(commissionId),
    commitments,
    shutOut: await access.shutOutOf([...new Set(commitments.map(({ personId }) => personId))]),
  };
  return risksOf(commission, watched, clock.now()).map((risk) => ({ ...risk, commission }));
}

/** Whose list one is shown: one's own, with what the organizations are to do for which one speaks; or one of those alone. */
function listedFor(standing: Standing, agentId: AgentId): readonly AgentId[] {
  if (agentId === standing.actor.id) return agentsOf(standing);
  return speaksFor(standing, agentId) ? [agentId] : [];
}

const slotOf = (commission: Commission | undefined, slotId: string | undefined) => {
  const slot = commission?.slots.find(({ id }) => id === slotId);
  return slot && commission ? { ...slot, commission } : undefined;
};

async function milestoneOf(commission: Commission | undefined, milestoneId: string | undefined, context: Context) {
  if (!commission || milestoneId === undefined) return undefined;
  return (await milestonesOf(commission, context)).find(({ id }) => id === milestoneId);
}

/** The watch over commissions in the schema. */
export const watchResolvers: Pick<Resolvers, 'Agent' | 'Commission' | 'CommissionRisk' | 'DueItem'> = {
  Agent: {
    due: async ({ id }, args, context) => {
      const page = orRefuse(parsePage(args, dueKeyForm));
      const agents = listedFor(await context.standing(), id);
      return agents.length > 0
        ? toPage(await context.projects.dueItems.page(agents, page), page, dueListKey)
        : undefined;
    },
  },
  Commission: {
    risks: async (commission, _args, context) =>
      (await doesIt(commission, context)) ? risks(commission, context) : undefined,
  },
  CommissionRisk: {
    urgency: ({ kind }) => urgencyOf(kind),
    slot: ({ commission, slotId }) => slotOf(commission, slotId),
    milestone: ({ commission, milestoneId }, _args, context) => milestoneOf(commission, milestoneId, context),
    person: ({ personId }) => (personId ? { id: personId } : undefined),
  },
  DueItem: {
    agent: ({ agentId }) => ({ id: agentId }),
    commission: ({ commissionId }, _args, context) => seen(commissionId, context),
    slot: async ({ commissionId, slotId }, _args, context) => slotOf(await seen(commissionId, context), slotId),
    team: ({ teamId }, _args, context) => (teamId ? seenTeam(teamId, context) : undefined),
    milestone: async ({ commissionId, milestoneId }, _args, context) =>
      milestoneOf(await seen(commissionId, context), milestoneId, context),
    remunerationDocument: ({ documentId }) => (documentId ? { id: documentId } : undefined),
    agreementVersion: ({ versionId }, _args, context) => (versionId ? seenVersion(versionId, context) : undefined),
  },
};
