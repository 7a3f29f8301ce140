import type { Failures } from '@millepiani/kernel/failure';
import { isId } from '@millepiani/kernel/id';
import type { Result } from '@millepiani/kernel/result';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { doesIt } from '../agreements/agreements.resolvers.ts';
import { seen } from '../commissions/commissions.resolvers.ts';
import type { Context } from '../context.ts';
import { seenTeam } from '../teams/teams.resolvers.ts';
import type { Commitment } from './commitment.ts';
import { canListCommitments } from './commitment-access.ts';
import { vacateSeat, type WithdrawalAnswer, withdrawFromCommission } from './withdrawals.commands.ts';

/** The commitment with this id, where the caller is bound by it or is among those who do its commission. */
async function seenCommitment(id: string, context: Context): Promise<Commitment | undefined> {
  const commitment = isId(id, 'cmt') ? await context.commitments.load(id) : undefined;
  if (!commitment || commitment.personId === context.looker.id) return commitment;
  const commission = await context.commissions.load(commitment.commissionId);
  return commission && (await doesIt(commission, context)) ? commitment : undefined;
}

/** The payload of every mutation here. Read afresh: an earlier mutation of the same request may have loaded it. */
const payload = (context: Context, result: Result<WithdrawalAnswer, Failures>) =>
  toPayload(result, async ({ commitmentId, commissionId, teamId }) => {
    context.commissions.clear(commissionId);
    context.commitments.clearAll();
    context.teams.clearAll();
    return {
      commitment: commitmentId ? await seenCommitment(commitmentId, context) : undefined,
      team: teamId ? await seenTeam(teamId, context) : undefined,
    };
  });

/** Commitments in the schema. */
export const commitmentResolvers: Pick<Resolvers, 'Agent' | 'Commission' | 'Commitment' | 'Mutation'> = {
  Agent: {
    commitments: async ({ id: personId }, { state, ...args }, { looker, projects }) => {
      const page = orRefuse(parsePage(args));
      if (!canListCommitments(looker, personId)) return undefined;
      return toPage(
        await projects.commitments.page({ personId, state: state ?? undefined }, page),
        page,
        ({ id }) => id,
      );
    },
  },
  Commission: {
    commitments: async (commission, args, context) => {
      const page = orRefuse(parsePage(args));
      if (!(await doesIt(commission, context))) return undefined;
      const asked = { commissionId: commission.id, page };
      return toPage(await context.commitmentsOfCommissions.load(asked), page, ({ id }) => id);
    },
  },
  Commitment: {
    __resolveReference: ({ id }, context) => seenCommitment(id, context),
    commission: ({ commissionId }, _args, context) => seen(commissionId, context),
    person: ({ personId }) => ({ id: personId }),
    agreementVersion: ({ agreementVersionId }, _args, { agreementVersions }) =>
      agreementVersions.load(agreementVersionId),
    withdrawnAt: (one) => ('withdrawnAt' in one ? one.withdrawnAt : undefined),
    withdrawalReason: (one) => ('reason' in one ? one.reason : undefined),
    substitutedBy: (one, _args, context) =>
      one.state === 'SUBSTITUTED' ? seenCommitment(one.substitutedBy, context) : undefined,
    fulfilledAt: (one) => (one.state === 'FULFILLED' ? one.fulfilledAt : undefined),
  },
  Mutation: {
    withdrawFromCommission: async (_root, { input }, context) =>
      payload(
        context,
        await withdrawFromCommission(context.projects, callOf(context, 'withdrawFromCommission', input)),
      ),
    vacateSeat: async (_root, { input }, context) =>
      payload(context, await vacateSeat(context.projects, callOf(context, 'vacateSeat', input))),
  },
};
