import type { Money } from '@millepiani/kernel/money';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { doesIt } from '../agreements/agreements.resolvers.ts';
import type { Commission } from '../commissions/commission.ts';
import { takesPart } from '../commissions/commissions.resolvers.ts';
import type { Context } from '../context.ts';
import { type CashTotals, emptyBook, totalsOf } from './cash-book.ts';

/** What a commission's money adds up to, and the commission. */
export type TotalsOfCommission = CashTotals & { readonly commission: Commission };

/** What is shared, set aside and given is shown to who does the commission, and not to its client. */
const toInsiders =
  (field: 'shared' | 'fee' | 'reserve' | 'surplus') =>
  async ({ commission, ...totals }: TotalsOfCommission, _args: unknown, context: Context): Promise<Money | undefined> =>
    (await doesIt(commission, context)) ? totals[field] : undefined;

/** Commissions' money in the schema. */
export const cashResolvers: Pick<Resolvers, 'Commission' | 'CommissionMoney'> = {
  Commission: {
    money: async (commission, _args, context) => {
      if (!(await takesPart(commission, context))) return undefined;
      const book = (await context.cashBooks.load(commission.id)) ?? emptyBook(commission.id);
      return { ...totalsOf(book, commission.price.currency), commission };
    },
  },
  CommissionMoney: {
    distributed: toInsiders('shared'),
    fee: toInsiders('fee'),
    reserved: toInsiders('reserve'),
    surplus: toInsiders('surplus'),
  },
};
