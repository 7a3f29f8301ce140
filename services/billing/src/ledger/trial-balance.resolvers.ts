import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { asOfIn } from './as-of.ts';
import { trialBalancesAsOf } from './balances.adapter.ts';
import { canAudit } from './ledger-access.ts';
import { parseCurrency } from './ledger-account.ts';

/** The trial balance in the schema. */
export const trialBalanceResolvers: Pick<Resolvers, 'Query'> = {
  Query: {
    trialBalance: async (_root, { currency: text, ...args }, { actor, billing }) => {
      if (!canAudit(actor)) return undefined;
      const currency = text ? orRefuse(parseCurrency(text)) : undefined;
      return trialBalancesAsOf(billing, { ownerId: undefined, currency }, asOfIn(args));
    },
  },
};
