import {
  remunerationDeclined,
  remunerationDrawnUp,
  remunerationIssued,
  remunerationVoided,
} from '@millepiani/events/billing/remuneration.events';
import { event } from '@millepiani/events/event';
import { money, moneyText } from '@millepiani/kernel/money';
import { formatNumber } from '../documents/document.ts';
import { issuerOf, type Paper, type RemunerationDocument } from './remuneration-document.ts';

type WithPaper = Exclude<RemunerationDocument, { readonly state: 'WAITING' }>;

const euros = (cents: bigint) => moneyText(money(cents, 'EUR'));

const place = ({ id, commissionId, version }: WithPaper) => ({
  ...{ subject: id, partition: commissionId, aggregateVersion: version },
});

const facts = (document: WithPaper) => {
  const { id, runId, commissionId, payeeId, payerId, paper } = document;
  return {
    ...{ documentId: id, runId, commissionId, payeeId, payerId, kind: paper.kind },
    approverId: issuerOf(document, paper.kind),
  };
};

const amountOf = ({ fee, expenses }: WithPaper) => euros(fee + expenses);

/** It is to be approved. */
export const toldDrawnUp = (document: WithPaper) =>
  event(remunerationDrawnUp, { ...place(document), data: { ...facts(document), amount: amountOf(document) } });

/** What a payer keeps back as tax, in cents; of an invoice its own event tells. */
const withheldOf = (paper: Paper): bigint =>
  paper.kind === 'OCCASIONAL_RECEIPT' ? (paper.receipt.withheld?.amount ?? 0n) : 0n;

/** It counts. */
export const toldIssued = (document: Extract<WithPaper, { readonly state: 'ISSUED' }>) => {
  const { number, date, paper } = document;
  return event(remunerationIssued, {
    ...place(document),
    data: {
      ...{ ...facts(document), date, amount: amountOf(document), withheld: euros(withheldOf(paper)) },
      ...(number === undefined ? {} : { number: formatNumber(number) }),
    },
  });
};

/** Nobody stands for it. Why stays out: it is free text. */
export const toldDeclined = (document: WithPaper) =>
  event(remunerationDeclined, { ...place(document), data: facts(document) });

/** It counts no more. */
export const toldVoided = (document: WithPaper) =>
  event(remunerationVoided, { ...place(document), data: facts(document) });
