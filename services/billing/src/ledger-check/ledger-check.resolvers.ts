import { isId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { canAudit } from '../ledger/ledger-access.ts';
import { requestCheck } from './ledger-check.commands.ts';
import { isSound } from './ledger-check.ts';

/** The form of cursors' keys that are instants. */
const instantKey = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

type Handled = 'LedgerCheck' | 'LedgerDiscrepancy' | 'BrokenSeries' | 'Query' | 'Mutation';

/** The ledger's checks in the schema. */
export const ledgerCheckResolvers: Pick<Resolvers, Handled> = {
  LedgerCheck: {
    isSound,
    unsoundEntries: async ({ unsoundEntries }, _args, { entries }) => {
      const found = await Promise.all(unsoundEntries.filter((id) => isId(id, 'jnl')).map((id) => entries.load(id)));
      return found.filter((entry) => entry !== undefined);
    },
  },
  LedgerDiscrepancy: {
    account: async ({ accountId }, _args, { accounts }) => (isId(accountId, 'acc') ? accounts.load(accountId) : null),
    kept: ({ kept, currency }) => (kept === undefined ? undefined : { minor: kept, currency }),
    recomputed: ({ recomputed, currency }) => ({ minor: recomputed, currency }),
  },
  BrokenSeries: {
    account: async ({ accountId }, _args, { accounts }) => (isId(accountId, 'acc') ? accounts.load(accountId) : null),
  },
  Query: {
    latestLedgerCheck: async (_root, _args, { actor, billing }) => {
      if (!canAudit(actor)) return undefined;
      const [latest] = await billing.checks.page({ limit: 1, after: undefined });
      return latest;
    },
    ledgerChecks: async (_root, args, { actor, billing }) => {
      if (!canAudit(actor)) return undefined;
      const request = orRefuse(parsePage(args, instantKey));
      return toPage(await billing.checks.page(request), request, ({ checkedAt }) => checkedAt.toISOString());
    },
  },
  Mutation: {
    checkLedger: async (_root, { input }, context) => {
      const result = await requestCheck(context.billing, callOf(context, 'checkLedger', input));
      const payload = await toPayload(result, () => ({ pending: ['LEDGER_CHECK'] }));
      return { pending: [], ...payload };
    },
  },
};
