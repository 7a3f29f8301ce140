import type { Failures } from '@millepiani/kernel/failure';
import { isId } from '@millepiani/kernel/id';
import type { Result } from '@millepiani/kernel/result';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { looking } from '@millepiani/speakers/standing';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { euros } from '../euros.ts';
import type { ClientCreditId, InvoiceId } from '../invoices/invoice.ts';
import { canSeeAccountsOf } from '../ledger/ledger-access.ts';
import { type ClientCredit, leftOf, type Refund, type RefundId } from './client-credit.ts';
import {
  cancelRefund,
  moveOverpayment,
  requestRefund,
  reverseInvoicePayment,
  setOffClientCredit,
} from './client-credits.commands.ts';
import { stateOf, type WithholdingCredit } from './withholding-credit.ts';
import { recordCertification } from './withholding-credits.commands.ts';

/** Whether the caller sees what two agents owe each other: either of them, who speaks for one, and auditors do. */
async function sees(
  { standing }: Context,
  ...parties: readonly Parameters<typeof canSeeAccountsOf>[1][]
): Promise<boolean> {
  const who = looking(await standing(), 'INVOICES');
  return parties.some((party) => canSeeAccountsOf(who, party));
}

async function seenCredit(id: string, context: Context): Promise<ClientCredit | undefined> {
  const credit = isId(id, 'ccr') ? await context.clientCredits.load(id) : undefined;
  return credit && (await sees(context, credit.sellerId, credit.clientId)) ? credit : undefined;
}

async function seenRefund(id: string, context: Context): Promise<Refund | undefined> {
  const refund = isId(id, 'rfd') ? await context.refunds.load(id) : undefined;
  return refund && (await sees(context, refund.payerId, refund.payeeId)) ? refund : undefined;
}

async function seenWithholding(id: string, context: Context): Promise<WithholdingCredit | undefined> {
  const credit = isId(id, 'whc') ? await context.withholdings.load(id) : undefined;
  return credit && (await sees(context, credit.sellerId, credit.clientId)) ? credit : undefined;
}

type Settled = Result<{ invoiceId: InvoiceId; creditId?: ClientCreditId }, Failures>;

const creditPayload = (result: Settled, { invoices, clientCredits }: Context) =>
  toPayload(result, async ({ invoiceId, creditId }) => ({
    invoice: await invoices.load(invoiceId),
    clientCredit: creditId && (await clientCredits.load(creditId)),
  }));

const refundPayload = (result: Result<{ refundId: RefundId }, Failures>, { refunds }: Context) =>
  toPayload(result, async ({ refundId }) => ({ refund: await refunds.load(refundId) }));

type Handled = 'ClientCredit' | 'ClientCreditUse' | 'Refund' | 'WithholdingCredit' | 'Agent' | 'Mutation';

/** Credits of clients, refunds and withheld tax in the schema. */
export const paymentResolvers: Pick<Resolvers, Handled> = {
  ClientCredit: {
    __resolveReference: ({ id }, context) => seenCredit(id, context),
    seller: ({ sellerId }) => ({ id: sellerId }),
    client: ({ clientId }) => ({ id: clientId }),
    amount: ({ amount }) => euros(amount),
    left: (credit) => euros(leftOf(credit)),
    invoice: ({ invoiceId }, _args, { invoices }) => (invoiceId ? invoices.load(invoiceId) : undefined),
    uses: ({ uses }) => [...uses],
    refunds: async ({ id }, _args, { refundsOf }) => [...(await refundsOf.load(id))],
  },
  ClientCreditUse: {
    kind: ({ by }) => by.kind,
    amount: ({ cents }) => euros(cents),
    invoice: ({ by }, _args, { invoices }) => (by.kind === 'INVOICE' ? invoices.load(by.invoiceId) : undefined),
  },
  Refund: {
    __resolveReference: ({ id }, context) => seenRefund(id, context),
    amount: ({ amount }) => euros(amount),
    payee: ({ payeeId }) => ({ id: payeeId }),
    credit: ({ creditId }, _args, { clientCredits }) => clientCredits.load(creditId),
    iban: ({ to }) => to?.iban,
    // It has others' bank accounts in it.
    batch: async ({ batchId, payerId }, _args, context) =>
      batchId && canSeeAccountsOf(await context.standing(), payerId) ? context.paymentBatches.load(batchId) : undefined,
  },
  WithholdingCredit: {
    __resolveReference: ({ id }, context) => seenWithholding(id, context),
    seller: ({ sellerId }) => ({ id: sellerId }),
    client: ({ clientId }) => ({ id: clientId }),
    withheld: ({ withheld }) => euros(withheld),
    state: stateOf,
    certified: ({ certification }) => (certification ? euros(certification.amount) : undefined),
    certifiedOn: ({ certification }) => certification?.receivedOn,
    document: ({ certification }) => certification?.document,
  },
  Agent: {
    clientCredits: async ({ id: agentId }, args, context) => {
      if (!(await sees(context, agentId))) return undefined;
      const request = orRefuse(parsePage(args));
      return toPage(await context.billing.clientCredits.pageOf({ agentId, ...request }), request, ({ id }) => id);
    },
    withholdingCredits: async ({ id: sellerId }, { year, ...args }, context) => {
      if (!(await sees(context, sellerId))) return undefined;
      const request = orRefuse(parsePage(args));
      const rows = await context.billing.withholdings.pageOf({ sellerId, year, ...request });
      return toPage(rows, request, ({ id }) => id);
    },
  },
  Mutation: {
    setOffClientCredit: async (_root, { input }, context) =>
      creditPayload(await setOffClientCredit(context.billing, callOf(context, 'setOffClientCredit', input)), context),
    moveOverpayment: async (_root, { input }, context) =>
      creditPayload(await moveOverpayment(context.billing, callOf(context, 'moveOverpayment', input)), context),
    reversePayment: async (_root, { input }, context) =>
      creditPayload(await reverseInvoicePayment(context.billing, callOf(context, 'reversePayment', input)), context),
    requestRefund: async (_root, { input }, context) =>
      refundPayload(await requestRefund(context.billing, callOf(context, 'requestRefund', input)), context),
    cancelRefund: async (_root, { input }, context) =>
      refundPayload(await cancelRefund(context.billing, callOf(context, 'cancelRefund', input)), context),
    recordCertification: async (_root, { input }, context) => {
      const result = await recordCertification(context.billing, callOf(context, 'recordCertification', input));
      return toPayload(result, async ({ creditId }) => ({
        withholdingCredit: await context.withholdings.load(creditId),
      }));
    },
  },
};
