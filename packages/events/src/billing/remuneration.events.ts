import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { aurora, bruno, commission, distributionRun, remunerationDocument } from '../examples.ts';
import { agentId, day, id, money } from '../fields.ts';

/** What is told of what a payee's regime needs for a share of a distribution. */
const ofDocument = {
  service: 'billing',
  version: 1,
  visibility: ['internal'],
  subject: id('rmd'),
  partition: id('com'),
} as const;

const facts = {
  documentId: id('rmd'),
  runId: id('dst'),
  commissionId: id('com'),
  payeeId: agentId,
  payerId: agentId,
  approverId: agentId.describe('For whom it is issued: the payee, or the employer'),
  kind: z
    .enum(['INVOICE', 'OCCASIONAL_RECEIPT', 'PAYROLL_INSTRUCTION', 'FOREIGN_DOCUMENT'])
    .describe('FOREIGN_DOCUMENT: what the law of another country asks of the payee'),
};
const example = {
  ...{ documentId: remunerationDocument, runId: distributionRun, commissionId: commission },
  ...{ payeeId: bruno, payerId: aurora, approverId: bruno, kind: 'OCCASIONAL_RECEIPT' as const },
} as const;
const at = (aggregateVersion: number) => ({ subject: remunerationDocument, partition: commission, aggregateVersion });
const amount = money.describe('The share and what was spent, without VAT and funds');
const thousand = { amount: '1000.00', currency: 'EUR' } as const;

/** A document is to be approved. */
export const remunerationDrawnUp = defineEvent({
  ...ofDocument,
  name: 'remuneration.drawn-up',
  data: z.object({ ...facts, amount }),
  description: 'A document for a share of a distribution was drawn up: whom it is issued for is to approve it.',
  example: { ...at(1), data: { ...example, amount: thousand }, byService: true },
});

/** A document counts. */
export const remunerationIssued = defineEvent({
  ...ofDocument,
  name: 'remuneration.issued',
  data: z.object({
    ...facts,
    number: z
      .string()
      .regex(/^[1-9]\d{0,4}\/\d{4}$/)
      .exactOptional()
      .describe('Within the issuer’s year: 2/2026; not there for a document of another country'),
    date: day,
    amount,
    withheld: money.describe('What the payer keeps back of a receipt as tax; of an invoice its own event tells'),
  }),
  description: 'A document for a share was approved, and is issued by that.',
  example: {
    ...at(2),
    data: {
      ...example,
      ...{ number: '2/2026', date: '2026-11-24', amount: thousand },
      withheld: { amount: '200.00', currency: 'EUR' },
    },
  },
});

/** A document is not stood for. */
export const remunerationDeclined = defineEvent({
  ...ofDocument,
  name: 'remuneration.declined',
  data: z.object(facts),
  description: 'Whom a document was to be issued for does not stand for it.',
  example: { ...at(2), data: example },
});

/** A document counts no more. */
export const remunerationVoided = defineEvent({
  ...ofDocument,
  name: 'remuneration.voided',
  data: z.object(facts),
  description: 'A document for a share was taken back; its number stays taken.',
  example: { ...at(3), data: example },
});
