import type { Failures } from '@millepiani/kernel/failure';
import { isId } from '@millepiani/kernel/id';
import type { Result } from '@millepiani/kernel/result';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import type { BatchId } from '../distributions/distribution-run.ts';
import { seenRun } from '../distributions/distributions.resolvers.ts';
import { euros } from '../euros.ts';
import { canSeeAccountsOf } from '../ledger/ledger-access.ts';
import {
  approvePaymentBatch,
  cancelPaymentBatch,
  recordPaymentBatchExecuted,
  recordPaymentsFailed,
} from './paying.commands.ts';
import { addressedPayments, hasFile, type PaymentBatch, totalOf } from './payment-batch.ts';
import { canSeeBatch } from './payment-batch-access.ts';
import { createPaymentBatch } from './payment-batches.commands.ts';
import { heldUntil } from './payout-account.ts';

/** The batch, if there is one that the caller may see. */
async function seen(id: string, { standing, paymentBatches }: Context): Promise<PaymentBatch | undefined> {
  const batch = isId(id, 'pbt') ? await paymentBatches.load(id) : undefined;
  return batch && canSeeBatch(await standing(), batch) ? batch : undefined;
}

/** The batch as it stands after a command. */
const batchPayload = (result: Result<{ batchId: BatchId }, Failures>, { paymentBatches }: Context) =>
  toPayload(result, async ({ batchId }) => ({ batch: await paymentBatches.load(batchId) }));

type Handled =
  | 'PaymentBatch'
  | 'BatchPayment'
  | 'PayeeLeftOut'
  | 'PayoutAccount'
  | 'PaymentFile'
  | 'Agent'
  | 'Query'
  | 'Mutation';

/** Payment batches in the schema. */
export const payoutResolvers: Pick<Resolvers, Handled> = {
  PaymentBatch: {
    __resolveReference: ({ id }, context) => seen(id, context),
    payer: ({ payerId }) => ({ id: payerId }),
    payments: addressedPayments,
    total: (batch) => euros(totalOf(batch)),
    madeBy: ({ madeBy }) => ({ id: madeBy }),
    approvedBy: (batch) => ('approvedBy' in batch && batch.approvedBy ? { id: batch.approvedBy } : undefined),
    approvedAt: (batch) => ('approvedAt' in batch ? batch.approvedAt : undefined),
    paidOn: (batch) => ('paidOn' in batch ? batch.paidOn : undefined),
    file: (batch, _args, { billing }) => (hasFile(batch) ? billing.paymentBatches.fileOf(batch.id) : undefined),
  },
  BatchPayment: {
    run: ({ runId }, _args, context) => (runId ? seenRun(runId, context) : undefined),
    refund: ({ refundId }, _args, { refunds }) => (refundId ? refunds.load(refundId) : undefined),
    payee: ({ payeeId }) => ({ id: payeeId }),
    amount: ({ amount }) => euros(amount),
  },
  PayoutAccount: {
    ending: ({ iban }) => iban.slice(-4),
    heldUntil: (account, _args, { billing }) => heldUntil(account, account.iban, billing.clock.now()),
  },
  PayeeLeftOut: { payee: ({ payeeId }) => ({ id: payeeId }) },
  PaymentFile: {
    size: ({ content }) => content.byteLength,
    base64: ({ content }) => content.toString('base64'),
  },
  Agent: {
    payoutAccount: async ({ id }, _args, { standing, payoutAccounts }) =>
      canSeeAccountsOf(await standing(), id) ? payoutAccounts.load(id) : undefined,
    paymentBatches: async ({ id: payerId }, args, { standing, billing }) => {
      if (!canSeeAccountsOf(await standing(), payerId)) return undefined;
      const request = orRefuse(parsePage(args));
      return toPage(await billing.paymentBatches.pageOf({ payerId, ...request }), request, ({ id }) => id);
    },
  },
  Query: {
    paymentBatch: (_root, { id }, context) => seen(id, context),
  },
  Mutation: {
    createPaymentBatch: async (_root, { input }, context) =>
      batchPayload(await createPaymentBatch(context.billing, callOf(context, 'createPaymentBatch', input)), context),
    approvePaymentBatch: async (_root, { input }, context) =>
      batchPayload(await approvePaymentBatch(context.billing, callOf(context, 'approvePaymentBatch', input)), context),
    cancelPaymentBatch: async (_root, { input }, context) =>
      batchPayload(await cancelPaymentBatch(context.billing, callOf(context, 'cancelPaymentBatch', input)), context),
    recordPaymentsFailed: async (_root, { input }, context) => {
      const call = callOf(context, 'recordPaymentsFailed', input);
      return batchPayload(await recordPaymentsFailed(context.billing, call), context);
    },
    recordPaymentBatchExecuted: async (_root, { input }, context) => {
      const call = callOf(context, 'recordPaymentBatchExecuted', input);
      return batchPayload(await recordPaymentBatchExecuted(context.billing, call), context);
    },
  },
};
