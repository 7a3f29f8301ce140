import type { AgentId } from '@millepiani/kernel/id';
import { money } from '@millepiani/kernel/money';
import { sumOf } from '@millepiani/kernel/whole';
import { looking } from '@millepiani/speakers/standing';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Billing } from '../billing.ts';
import { daysOf, dueDayOf, parseQuarter, type Quarter, tributeCode } from '../documents/stamp-quarter.ts';
import { canSeeAccountsOf } from '../ledger/ledger-access.ts';

/** What a seller's documents of a quarter bear, in cents each. */
async function duties(sellerId: AgentId, quarter: Quarter, billing: Billing): Promise<readonly bigint[]> {
  const between = daysOf(quarter);
  const [invoices, notes] = await Promise.all([
    billing.invoices.stampedOf(sellerId, between),
    billing.creditNotes.stampedOf(sellerId, between),
  ]);
  return [...invoices, ...notes];
}

/** Stamp duty by quarters, in the schema. */
export const stampDutyResolvers: Pick<Resolvers, 'Agent'> = {
  Agent: {
    stampDutyDue: async ({ id }, args, { standing, billing }) => {
      if (!canSeeAccountsOf(looking(await standing(), 'INVOICES'), id)) return undefined;
      const of = orRefuse(parseQuarter(args));
      const own = await duties(id, of, billing);
      // By when the first two are due depends on both.
      const sums = of.quarter > 2 ? [] : await sumsOfHalf(id, of.year, billing);
      return {
        ...{ ...of, documents: own.length, amount: money(sumOf(own), 'EUR') },
        ...{ dueOn: dueDayOf(of, sums), code: tributeCode(of) },
      };
    },
  },
};

const sumsOfHalf = async (id: AgentId, year: number, billing: Billing): Promise<readonly bigint[]> => {
  const quarters = await Promise.all([1, 2].map((quarter) => duties(id, { year, quarter }, billing)));
  return quarters.map(sumOf);
};
