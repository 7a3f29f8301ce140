import { dayOf, plusDays } from '@millepiani/kernel/day';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import type { CreditNote, Invoice } from '../invoices/invoice.ts';
import { currentAttempt } from '../invoices/transmitting.ts';
import { canAudit } from '../ledger/ledger-access.ts';
import { handOverBy, standingBy } from './answer-effects.ts';
import type { KeptAnswer } from './kept-answer.ts';

/** Of the file that counts: that of the last delivery. */
async function current(of: Invoice | CreditNote, { answers }: Context): Promise<readonly KeptAnswer[]> {
  if ('stage' in of && of.stage === 'draft') return [];
  const attempt = currentAttempt(of);
  return (await answers.load(of.id)).filter((one) => one.attempt === attempt);
}

/** Within so many days of the refusal it is as if it had been sent in time (provvedimento 89757/2018). */
const daysToResend = 5;

async function resendBy(of: Invoice | CreditNote, context: Context): Promise<string | undefined> {
  if (('stage' in of && of.stage === 'draft') || of.transmission !== 'REJECTED') return undefined;
  if (of.refusedOn !== undefined) return plusDays(of.refusedOn, daysToResend);
  const own = await current(of, context);
  if (standingBy(own.map(({ answer }) => answer))?.kind !== 'REJECTED') return undefined;
  const refusal = own.findLast(({ answer }) => answer.kind === 'NS' || answer.kind === 'NE');
  return refusal && plusDays(dayOf(refusal.readAt), daysToResend);
}

const handOver = async (of: Invoice | CreditNote, context: Context) =>
  handOverBy((await current(of, context)).map(({ answer }) => answer));

const orderForm = /^\d{4}-\d{2}-\d{2}T[\d:.]{8,16}Z#[0-9a-f]{64}$/;

/** What the exchange answers, in the schema. */
export const exchangeResolvers: Pick<
  Resolvers,
  'ExchangeAnswer' | 'ExchangeFileAside' | 'Invoice' | 'CreditNote' | 'Query'
> = {
  ExchangeAnswer: {
    kind: ({ answer }) => answer.kind,
    exchangeId: ({ answer }) => answer.exchangeId,
    fileName: ({ answer }) => answer.fileName,
    receivedAt: ({ answer }) => answer.receivedAt,
    deliveredAt: ({ answer }) => answer.deliveredAt,
    errors: ({ answer }) => [...answer.errors],
    description: ({ answer }) => answer.description,
  },
  ExchangeFileAside: {
    id: ({ sha256 }) => sha256,
    base64: async ({ sha256, reason }, _args, { billing }) =>
      reason === 'TOO_LARGE' ? undefined : (await billing.answers.contentOf(sha256))?.toString('base64'),
  },
  Invoice: {
    exchangeAnswers: ({ id }, _args, { answers }) => answers.load(id),
    rejectionCodes: (invoice) => (invoice.stage === 'issued' ? [...invoice.rejectionCodes] : []),
    handOver: (invoice, _args, context) => handOver(invoice, context),
    resendBy: (invoice, _args, context) => resendBy(invoice, context),
  },
  CreditNote: {
    exchangeAnswers: ({ id }, _args, { answers }) => answers.load(id),
    rejectionCodes: ({ rejectionCodes }) => [...rejectionCodes],
    handOver: (note, _args, context) => handOver(note, context),
    resendBy: (note, _args, context) => resendBy(note, context),
  },
  Query: {
    exchangeFilesAside: async (_root, args, { actor, billing }) => {
      if (!canAudit(actor)) return undefined;
      const request = orRefuse(parsePage(args, orderForm));
      return toPage(await billing.answers.asidePage(request), request, ({ order }) => order);
    },
  },
};
