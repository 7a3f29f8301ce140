import { formatAmount } from '@millepiani/kernel/money';
import type { Resolvers } from './__generated__/resolvers.ts';

/** Amounts in the schema. */
export const moneyResolvers: Pick<Resolvers, 'Money'> = {
  Money: { amount: formatAmount },
};
