import type { Content } from '../documents/document.ts';
import { kindOf, type Paper, type RemunerationDocument } from './remuneration-document.ts';

/** What a document comes to, in cents. */
export interface Figures {
  readonly withheld: bigint;
  /** Undefined where others reckon it. */
  readonly toPay: bigint | undefined;
  readonly stampDuty: bigint | undefined;
}

const none: Figures = { withheld: 0n, toPay: undefined, stampDuty: undefined };

/** Its paper; undefined as long as it waits. */
export const paperOf = (document: RemunerationDocument): Paper | undefined =>
  kindOf(document) === undefined || document.state === 'WAITING' ? undefined : document.paper;

/** What a document comes to; `content` is that of the invoice that it is. */
export function figuresOf(document: RemunerationDocument, content: Content | undefined): Figures {
  const paper = paperOf(document);
  switch (paper?.kind) {
    case 'INVOICE':
      return { withheld: content?.totals.withheld ?? 0n, toPay: paper.toPay, stampDuty: undefined };
    case 'OCCASIONAL_RECEIPT': {
      const { withheld, net, stampDuty } = paper.receipt;
      return { withheld: withheld?.amount ?? 0n, toPay: net, stampDuty };
    }
    case 'PAYROLL_INSTRUCTION':
    case 'FOREIGN_DOCUMENT':
    case undefined:
      return none;
    default:
      return paper satisfies never;
  }
}
