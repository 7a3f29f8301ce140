import { isId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { looking } from '@millepiani/speakers/standing';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { openAccount } from './accounts.commands.ts';
import { asOfIn } from './as-of.ts';
import { balanceAsOf, trialBalancesAsOf } from './balances.adapter.ts';
import { canSeeAccountsOf } from './ledger-access.ts';
import { type LedgerAccount, parseCurrency } from './ledger-account.ts';

/** The form of cursors' keys that are places on an account. */
const sequenceKey = /^[1-9]\d{0,17}$/;

/** The account, if there is one that the caller may see. */
async function seen(id: string, { standing, accounts }: Context): Promise<LedgerAccount | undefined> {
  const account = isId(id, 'acc') ? await accounts.load(id) : undefined;
  return account && canSeeAccountsOf(looking(await standing(), 'LEDGER'), account.ownerId) ? account : undefined;
}

/** Accounts in the schema. */
export const accountResolvers: Pick<Resolvers, 'LedgerAccount' | 'Agent' | 'Query' | 'Mutation'> = {
  LedgerAccount: {
    __resolveReference: ({ id }, context) => seen(id, context),
    owner: ({ ownerId }) => ({ id: ownerId }),
    balance: async ({ id, balance, currency }, args, { billing }) => {
      const asked = asOfIn(args);
      if (asked.asOf === undefined && asked.postedBefore === undefined) return balance;
      return { minor: await balanceAsOf(billing, id, asked), currency };
    },
    postings: async (account, args, { stretches }) => {
      const request = orRefuse(parsePage(args, sequenceKey));
      const newest = request.after === undefined ? account.postings : BigInt(request.after) - 1n;
      const rows = await stretches.load({ accountId: account.id, newest, count: request.limit + 1 });
      return toPage(rows, request, ({ sequence }) => String(sequence));
    },
  },
  Agent: {
    __resolveReference: ({ id }) => (isId(id, 'per', 'org') ? { id } : undefined),
    accounts: async ({ id }, _args, { standing, accountsOf }) =>
      canSeeAccountsOf(looking(await standing(), 'LEDGER'), id) ? accountsOf.load(id) : undefined,
    trialBalance: async ({ id }, { currency: text, ...args }, { standing, billing }) => {
      if (!canSeeAccountsOf(looking(await standing(), 'LEDGER'), id)) return undefined;
      const currency = text ? orRefuse(parseCurrency(text)) : undefined;
      return trialBalancesAsOf(billing, { ownerId: id, currency }, asOfIn(args));
    },
  },
  Query: {
    account: (_root, { id }, context) => seen(id, context),
  },
  Mutation: {
    openAccount: async (_root, { input }, context) => {
      const result = await openAccount(context.billing, callOf(context, 'openAccount', input));
      return toPayload(result, async ({ accountId }) => ({ account: await context.accounts.load(accountId) }));
    },
  },
};
