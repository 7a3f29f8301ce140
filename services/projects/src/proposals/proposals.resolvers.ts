import { isId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { seen } from '../commissions/commissions.resolvers.ts';
import type { Context } from '../context.ts';
import { seenTeam } from '../teams/teams.resolvers.ts';
import { canSeeProposals } from './proposal-access.ts';
import { proposeTeam } from './proposals.commands.ts';
import type { TeamProposal } from './team-proposal.ts';

type Types =
  | 'BenchPlace'
  | 'BenchSlot'
  | 'Commission'
  | 'Mutation'
  | 'ProposedSlot'
  | 'Query'
  | 'ReplacedSeat'
  | 'SlotScore'
  | 'Team'
  | 'TeamProposal'
  | 'TeamProposalProblem';

/** The proposal with this id, where there is one that the caller may see. */
async function seenProposal(id: string | undefined, context: Context): Promise<TeamProposal | undefined> {
  const proposal = id !== undefined && isId(id, 'tpr') ? await context.proposals.load(id) : undefined;
  const commission = proposal && (await context.commissions.load(proposal.commissionId));
  return commission && canSeeProposals(context.looker, commission) ? proposal : undefined;
}

const agents = (personIds: TeamProposal['exclude']) => personIds.map((id) => ({ id }));
const found = (proposal: TeamProposal) => (proposal.state === 'PROPOSED' ? proposal : undefined);

/** Proposals of teams in the schema. */
export const proposalResolvers: Pick<Resolvers, Types> = {
  Commission: {
    teamProposals: async (commission, args, { looker, proposalsOfCommissions }) => {
      const page = orRefuse(parsePage(args));
      if (!canSeeProposals(looker, commission)) return undefined;
      const rows = await proposalsOfCommissions.load({ commissionId: commission.id, page });
      return toPage(rows, page, (proposal) => proposal.id);
    },
  },
  Team: { proposal: ({ proposalId }, _args, context) => seenProposal(proposalId, context) },
  Query: { teamProposal: (_root, { id }, context) => seenProposal(id, context) },
  Mutation: {
    proposeTeam: async (_root, { input }, context) => {
      const asked = await proposeTeam(context.projects, callOf(context, 'proposeTeam', input));
      return toPayload(asked, async ({ proposalId }) => {
        context.proposals.clear(proposalId);
        return { proposal: await seenProposal(proposalId, context) };
      });
    },
  },
  TeamProposal: {
    __resolveReference: ({ id }, context) => seenProposal(id, context),
    commission: ({ commissionId }, _args, context) => seen(commissionId, context),
    requestedBy: ({ requestedBy }) => (requestedBy ? { id: requestedBy } : undefined),
    mustInclude: ({ mustInclude }) => agents(mustInclude),
    exclude: ({ exclude }) => agents(exclude),
    proposedAt: (proposal) => found(proposal)?.proposedAt,
    slots: (proposal) =>
      (found(proposal)?.places ?? []).map((place) => ({ ...place, commissionId: proposal.commissionId })),
    objective: (proposal) => found(proposal)?.objective,
    bench: (proposal) => found(proposal)?.bench ?? [],
    weights: (proposal) => found(proposal)?.weights,
    problems: (proposal) => (proposal.state === 'NOT_PROPOSED' ? proposal.problems : []),
  },
  ReplacedSeat: {
    team: ({ teamId }, _args, context) => seenTeam(teamId, context),
    person: ({ personId }) => ({ id: personId }),
  },
  ProposedSlot: {
    slot: async ({ commissionId, slotId }, _args, context) => {
      const commission = await seen(commissionId, context);
      const slot = commission?.slots.find(({ id }) => id === slotId);
      return commission && slot ? { ...slot, commission } : undefined;
    },
    person: ({ personId }) => ({ id: personId }),
  },
  SlotScore: {
    skillFit: ({ parts }) => parts.skillFit,
    availability: ({ parts }) => parts.availability,
    trackRecord: ({ parts }) => parts.trackRecord,
    diversification: ({ parts }) => parts.diversification,
    score: ({ logScore }) => Math.exp(logScore),
  },
  BenchPlace: {
    missing: ({ personId }) => ({ id: personId }),
    substitute: ({ without }) => without && { id: without.substitute.personId },
    score: ({ without }) => without?.substitute,
    loss: ({ without }) => without?.loss,
    slots: ({ without }) => without?.seats ?? [],
  },
  BenchSlot: { person: ({ personId }) => ({ id: personId }) },
  TeamProposalProblem: {
    slotId: (problem) => ('slotId' in problem ? problem.slotId : undefined),
    person: (problem) => ('personId' in problem ? { id: problem.personId } : undefined),
  },
};
