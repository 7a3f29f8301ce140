import type { CommissionId } from '@millepiani/kernel/id';
import { looking } from '@millepiani/speakers/standing';
import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { euros } from '../euros.ts';
import { canSeeAccountsOf } from '../ledger/ledger-access.ts';
import { mandatesOf, settleMandate, type VersionMandate } from './mandates.commands.ts';

/** What of a commission's mandates the caller may see: all of one by who sees the payer's books, else their own line. */
async function seen(commissionId: CommissionId, { billing, standing }: Context): Promise<readonly VersionMandate[]> {
  const who = looking(await standing(), 'LEDGER');
  return (await mandatesOf(billing, commissionId)).flatMap((mandate) => {
    if (canSeeAccountsOf(who, mandate.version.invoicerId)) return [mandate];
    const members = mandate.members.filter(({ agentId }) => canSeeAccountsOf(who, agentId));
    return members.length > 0 ? [{ ...mandate, members }] : [];
  });
}

/** Who invoices, and how members stand, in the schema. */
export const mandateResolvers: Pick<Resolvers, 'CommissionMandate' | 'MandateMember' | 'Commission' | 'Mutation'> = {
  CommissionMandate: {
    version: ({ version }) => ({ id: version.id }),
    payer: ({ version }) => ({ id: version.invoicerId }),
    members: ({ members }) => [...members],
  },
  MandateMember: {
    agent: ({ agentId }) => ({ id: agentId }),
    collected: ({ collected }) => euros(collected),
    entitled: ({ entitled }) => euros(entitled),
    toOffset: ({ toOffset }) => euros(toOffset),
    offset: ({ offset }) => euros(offset),
    paid: ({ paid }) => euros(paid),
    received: ({ received }) => euros(received),
    owes: ({ owes }) => euros(owes),
    owed: ({ owed }) => euros(owed),
  },
  Commission: {
    mandates: async ({ id }, _args, context) => {
      const mandates = await seen(id, context);
      return mandates.length > 0 ? [...mandates] : undefined;
    },
  },
  Mutation: {
    settleMandate: async (_root, { input }, context) =>
      toPayload(
        await settleMandate(context.billing, callOf(context, 'settleMandate', input)),
        async ({ commissionId, versionId }) => ({
          mandate: (await mandatesOf(context.billing, commissionId)).find(({ version }) => version.id === versionId),
        }),
      ),
  },
};
