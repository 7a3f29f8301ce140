import { currencies } from '@millepiani/kernel/currency';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { canAudit } from './ledger-access.ts';
import { parseCurrency } from './ledger-account.ts';
import { trialBalances } from './trial-balance.ts';

/** The trial balance in the schema. */
export const trialBalanceResolvers: Pick<Resolvers, 'Query'> = {
  Query: {
    trialBalance: async (_root, { currency }, { actor, billing }) => {
      if (!canAudit(actor)) return undefined;
      const asked = currency ? [orRefuse(parseCurrency(currency))] : currencies;
      return trialBalances(await billing.onSnapshot((session) => billing.accounts.sums(session, asked)));
    },
  },
};
