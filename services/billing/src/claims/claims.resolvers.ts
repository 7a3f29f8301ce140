import type { Failures } from '@millepiani/kernel/failure';
import { isId } from '@millepiani/kernel/id';
import { money } from '@millepiani/kernel/money';
import type { Result } from '@millepiani/kernel/result';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { looking } from '@millepiani/speakers/standing';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { seenRun } from '../distributions/distributions.resolvers.ts';
import { canSeeAccountsOf } from '../ledger/ledger-access.ts';
import { type Claim, type ClaimId, openOf, type Settlement, stateOf } from './claim.ts';
import { canSeeClaim } from './claim-access.ts';
import { giveUpClaim, recordClaimPayment } from './claims.commands.ts';
import { tierNames } from './claims.events.ts';
import { setOffClaims } from './set-off.commands.ts';

const sight = async ({ standing }: Context) => looking(await standing(), 'LEDGER');

/** The claim, if there is one that the caller may see. */
async function seen(id: string, context: Context): Promise<Claim | undefined> {
  const claim = isId(id, 'cla') ? await context.claims.load(id) : undefined;
  return claim && canSeeClaim(await sight(context), claim) ? claim : undefined;
}

/** The settlement, if there is one whose claim the caller may see. */
async function seenSettlement(id: string, context: Context): Promise<Settlement | undefined> {
  const settlement = isId(id, 'stl') ? await context.settlements.load(id) : undefined;
  return settlement && (await seen(settlement.claimId, context)) ? settlement : undefined;
}

/** The claim as it stands after a command. */
const claimPayload = (result: Result<{ claimId: ClaimId }, Failures>, { claims }: Context) =>
  toPayload(result, async ({ claimId }) => ({ claim: await claims.load(claimId) }));

/** Claims in the schema. */
export const claimResolvers: Pick<Resolvers, 'Claim' | 'Settlement' | 'Agent' | 'Commission' | 'Query' | 'Mutation'> = {
  Claim: {
    __resolveReference: ({ id }, context) => seen(id, context),
    commission: ({ commissionId }) => ({ id: commissionId }),
    agreementVersion: ({ versionId }) => ({ id: versionId }),
    run: ({ runId }, _args, context) => seenRun(runId, context),
    tier: ({ tier }) => (tier === undefined ? undefined : tierNames[tier]),
    debtor: ({ debtorId }) => ({ id: debtorId }),
    creditor: ({ creditorId }) => ({ id: creditorId }),
    amount: ({ amount, currency }) => money(amount, currency),
    open: (claim) => money(openOf(claim), claim.currency),
    returned: ({ returned, currency }) => money(returned, currency),
    state: stateOf,
    settlements: ({ id }, _args, { settlementsOf }) => settlementsOf.load(id),
  },
  Settlement: {
    __resolveReference: ({ id }, context) => seenSettlement(id, context),
    claim: ({ claimId }, _args, context) => seen(claimId, context),
    amount: ({ amount, currency }) => money(amount, currency),
    by: ({ by }) => (by === undefined ? undefined : { id: by }),
    against: ({ against }, _args, context) =>
      against !== undefined && isId(against, 'cla') ? seen(against, context) : undefined,
    againstRun: ({ against }, _args, context) =>
      against !== undefined && isId(against, 'dst') ? seenRun(against, context) : undefined,
  },
  Agent: {
    claims: async ({ id: agentId }, args, context) => {
      if (!canSeeAccountsOf(await sight(context), agentId)) return undefined;
      const request = orRefuse(parsePage(args));
      const page = { agentId, onlyOpen: args.onlyOpen ?? false, ...request };
      return toPage(await context.billing.claims.pageOf(page), request, ({ id }) => id);
    },
  },
  Commission: {
    claims: async ({ id }, _args, context) => {
      const [who, claims] = [await sight(context), await context.claimsAbout.load(id)];
      return claims.filter((claim) => canSeeClaim(who, claim));
    },
  },
  Query: {
    claim: (_root, { id }, context) => seen(id, context),
    settlement: (_root, { id }, context) => seenSettlement(id, context),
  },
  Mutation: {
    recordClaimPayment: async (_root, { input }, context) =>
      claimPayload(await recordClaimPayment(context.billing, callOf(context, 'recordClaimPayment', input)), context),
    setOffClaims: async (_root, { input }, context) =>
      claimPayload(await setOffClaims(context.billing, callOf(context, 'setOffClaims', input)), context),
    giveUpClaim: async (_root, { input }, context) =>
      claimPayload(await giveUpClaim(context.billing, callOf(context, 'giveUpClaim', input)), context),
  },
};
