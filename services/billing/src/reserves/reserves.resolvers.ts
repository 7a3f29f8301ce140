import { isId } from '@millepiani/kernel/id';
import { money } from '@millepiani/kernel/money';
import { looking } from '@millepiani/speakers/standing';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { canSeeAccountsOf } from '../ledger/ledger-access.ts';
import { purposeNames, type Reserve } from './reserve.ts';

/** The reserve, if there is one that the caller may see. */
async function seen(id: string, { standing, reserves }: Context): Promise<Reserve | undefined> {
  const reserve = isId(id, 'rsv') ? await reserves.load(id) : undefined;
  return reserve && canSeeAccountsOf(looking(await standing(), 'LEDGER'), reserve.ownerId) ? reserve : undefined;
}

/** Reserves in the schema. */
export const reserveResolvers: Pick<Resolvers, 'Reserve' | 'Agent' | 'Query'> = {
  Reserve: {
    __resolveReference: ({ id }, context) => seen(id, context),
    owner: ({ ownerId }) => ({ id: ownerId }),
    purpose: ({ purpose }) => purposeNames[purpose],
    balance: ({ balance, currency }) => money(balance, currency),
  },
  Agent: {
    reserves: async ({ id }, _args, { standing, reservesOf }) =>
      canSeeAccountsOf(looking(await standing(), 'LEDGER'), id) ? reservesOf.load(id) : undefined,
  },
  Query: {
    reserve: (_root, { id }, context) => seen(id, context),
  },
};
