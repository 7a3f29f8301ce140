import type { Failures } from '@millepiani/kernel/failure';
import { type AgentId, isId } from '@millepiani/kernel/id';
import { money } from '@millepiani/kernel/money';
import type { Result } from '@millepiani/kernel/result';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { looking } from '@millepiani/speakers/standing';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { canSeeAccountsOf } from '../ledger/ledger-access.ts';
import {
  approveReserveRelease,
  proposeReserveRelease,
  recordReserveSpending,
  withdrawReserveRelease,
} from './releases.commands.ts';
import { purposeNames } from './reserve.ts';
import { canSeeRelease } from './reserve-access.ts';
import { type ReleaseId, type ReserveRelease, spentOf } from './reserve-release.ts';

/** The release, if there is one that the caller may see. */
async function seen(id: string, { standing, releases }: Context): Promise<ReserveRelease | undefined> {
  const release = isId(id, 'rrl') ? await releases.load(id) : undefined;
  return release && canSeeRelease(looking(await standing(), 'LEDGER'), release) ? release : undefined;
}

/** The release as it stands after a command. */
const releasePayload = (result: Result<{ releaseId: ReleaseId }, Failures>, { releases }: Context) =>
  toPayload(result, async ({ releaseId }) => ({ release: await releases.load(releaseId) }));

const agent = (id: AgentId) => ({ id });

/** Releases of reserves in the schema. */
export const releaseResolvers: Pick<Resolvers, 'ReserveRelease' | 'Agent' | 'Query' | 'Mutation'> = {
  ReserveRelease: {
    __resolveReference: ({ id }, context) => seen(id, context),
    reserve: async ({ reserveId, ownerId }, _args, { reserves, standing }) =>
      canSeeAccountsOf(looking(await standing(), 'LEDGER'), ownerId) ? reserves.load(reserveId) : undefined,
    owner: ({ ownerId }) => agent(ownerId),
    purpose: ({ purpose }) => purposeNames[purpose],
    amount: ({ amount, currency }) => money(amount, currency),
    needs: ({ needs }) => needs.map(({ by, count }) => ({ of: by.map(agent), count })),
    approvals: ({ approvals }) =>
      approvals.map(({ agentId, by, at }) => ({ agent: agent(agentId), by: agent(by), at })),
    portions: ({ portions, currency }) =>
      portions.map(({ commissionId, amount }) => ({
        commission: commissionId === undefined ? undefined : { id: commissionId },
        amount: money(amount, currency),
      })),
    proposedBy: ({ proposedBy }) => agent(proposedBy),
    withdrawnBy: ({ withdrawnBy }) => (withdrawnBy === undefined ? undefined : agent(withdrawnBy)),
    spent: (release) => money(spentOf(release), release.currency),
    spendings: ({ spendings, currency }) =>
      spendings.map(({ amount, by, ...one }) => ({ ...one, amount: money(amount, currency), by: agent(by) })),
  },
  Agent: {
    reserveReleasesToApprove: async ({ id: named }, args, { standing, billing }) => {
      if (!canSeeAccountsOf(await standing(), named)) return undefined;
      const request = orRefuse(parsePage(args));
      return toPage(await billing.releases.pageOf({ named, ...request }), request, ({ id }) => id);
    },
  },
  Query: {
    reserveRelease: (_root, { id }, context) => seen(id, context),
  },
  Mutation: {
    proposeReserveRelease: async (_root, { input }, context) =>
      releasePayload(
        await proposeReserveRelease(context.billing, callOf(context, 'proposeReserveRelease', input)),
        context,
      ),
    approveReserveRelease: async (_root, { input }, context) =>
      releasePayload(
        await approveReserveRelease(context.billing, callOf(context, 'approveReserveRelease', input)),
        context,
      ),
    withdrawReserveRelease: async (_root, { input }, context) =>
      releasePayload(
        await withdrawReserveRelease(context.billing, callOf(context, 'withdrawReserveRelease', input)),
        context,
      ),
    recordReserveSpending: async (_root, { input }, context) =>
      releasePayload(
        await recordReserveSpending(context.billing, callOf(context, 'recordReserveSpending', input)),
        context,
      ),
  },
};
