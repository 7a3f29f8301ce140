import { isId } from '@millepiani/kernel/id';
import { money } from '@millepiani/kernel/money';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { floorOf } from '@millepiani/sharing/release';
import { looking } from '@millepiani/speakers/standing';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { canSeeAccountsOf } from '../ledger/ledger-access.ts';
import { leftOf, portionsOf, type ReservePortion } from './portion.ts';
import { purposeNames, type Reserve } from './reserve.ts';

/** The reserve, if there is one that the caller may see. */
async function seen(id: string, { standing, reserves }: Context): Promise<Reserve | undefined> {
  const reserve = isId(id, 'rsv') ? await reserves.load(id) : undefined;
  return reserve && canSeeAccountsOf(looking(await standing(), 'LEDGER'), reserve.ownerId) ? reserve : undefined;
}

const approvalNames = { any: 'ANY', majority: 'MAJORITY', all: 'ALL' } as const;

/** An amount of the reserve that a portion is of. */
async function amountIn({ reserveId }: ReservePortion, minor: bigint, { reserves }: Context) {
  const reserve = await reserves.load(reserveId);
  if (!reserve) throw new TypeError(`${reserveId} has portions and is not there.`);
  return money(minor, reserve.currency);
}

/** Reserves in the schema. */
export const reserveResolvers: Pick<Resolvers, 'Reserve' | 'ReservePortion' | 'Agent' | 'Query'> = {
  Reserve: {
    __resolveReference: ({ id }, context) => seen(id, context),
    owner: ({ ownerId }) => ({ id: ownerId }),
    purpose: ({ purpose }) => purposeNames[purpose],
    balance: ({ balance, currency }) => money(balance, currency),
    floor: async (reserve, _args, { billing }) =>
      money(floorOf(portionsOf(reserve, await billing.portions.ofReserve(reserve.id))), reserve.currency),
    setAside: async ({ id: reserveId }, args, { billing }) => {
      const request = orRefuse(parsePage(args));
      const page = await billing.portions.pageOf({ reserveId, ...request });
      return toPage(page, request, ({ commissionId }) => commissionId);
    },
    releases: async ({ id: reserveId }, args, { billing }) => {
      const request = orRefuse(parsePage(args));
      return toPage(await billing.releases.pageOf({ reserveId, ...request }), request, ({ id }) => id);
    },
  },
  ReservePortion: {
    commission: ({ commissionId }) => ({ id: commissionId }),
    agreementVersion: ({ versionId }) => ({ id: versionId }),
    credited: (portion, _args, context) => amountIn(portion, portion.credited, context),
    released: (portion, _args, context) => amountIn(portion, portion.released, context),
    left: (portion, _args, context) => amountIn(portion, leftOf(portion), context),
    named: async ({ reserveId, terms }, _args, { reserves }) => {
      const owner = (await reserves.load(reserveId))?.ownerId;
      const named = terms.by.length > 0 || owner === undefined ? terms.by : [owner];
      return named.map((id) => ({ id }));
    },
    approvals: ({ terms }) => approvalNames[terms.approvals],
    floor: (portion, _args, context) =>
      portion.terms.floor === undefined ? undefined : amountIn(portion, portion.terms.floor, context),
    mayFallBelow: ({ terms }) => terms.belowFloor === 'all',
    endsInSurplus: ({ terms }) => terms.atEnd === 'surplus',
  },
  Agent: {
    reserves: async ({ id }, _args, { standing, reservesOf }) =>
      canSeeAccountsOf(looking(await standing(), 'LEDGER'), id) ? reservesOf.load(id) : undefined,
  },
  Query: {
    reserve: (_root, { id }, context) => seen(id, context),
  },
};
