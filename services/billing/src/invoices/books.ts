import type { Content } from '../documents/document.ts';
import type { AccountPurpose } from '../ledger/ledger-account.ts';
import type { Payment } from './invoice.ts';

/** What moves on one of the seller's accounts, in cents: debits are positive. */
export interface BookMovement {
  readonly purpose: AccountPurpose;
  readonly cents: bigint;
}

const moving = (movements: readonly BookMovement[]): readonly BookMovement[] =>
  movements.filter(({ cents }) => cents !== 0n);

/** What an issued document moves: the buyer owes all but VAT that they pay to the state; the seller owes the rest of VAT on. */
export function issueMovements({ totals }: Pick<Content, 'totals'>): readonly BookMovement[] {
  const { total, taxable, vat, splitVat } = totals;
  return moving([
    { purpose: 'RECEIVABLE', cents: total - splitVat },
    { purpose: 'INCOME', cents: -taxable },
    { purpose: 'PAYABLE', cents: splitVat - vat },
  ]);
}

/** What a credit note moves: the opposite. */
export const creditMovements = (content: Pick<Content, 'totals'>): readonly BookMovement[] =>
  issueMovements(content).map(({ purpose, cents }) => ({ purpose, cents: -cents }));

/** What a payment moves: money came, withheld tax became a credit against the state, and the buyer owes less by both. */
export const paymentMovements = ({ amount, withheld }: Payment): readonly BookMovement[] =>
  moving([
    { purpose: 'BANK', cents: amount },
    { purpose: 'TAX_CREDIT', cents: withheld },
    { purpose: 'RECEIVABLE', cents: -amount - withheld },
  ]);
