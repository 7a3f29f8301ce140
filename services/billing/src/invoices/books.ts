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

/** What of a document moves money between its sides and VAT to the state. */
type Booked = Pick<Content, 'totals' | 'stampDuty'>;

/**
 * What an issued document moves: the buyer owes all but VAT that they pay to the state; the seller owes the rest of VAT on, and the stamp
 * duty, which is a cost of theirs also where the buyer is asked for it: that is income then.
 */
export function issueMovements({ totals, stampDuty }: Booked): readonly BookMovement[] {
  const { total, taxable, vat, splitVat } = totals;
  const duty = stampDuty?.amount ?? 0n;
  return moving([
    { purpose: 'RECEIVABLE', cents: total - splitVat },
    { purpose: 'INCOME', cents: -taxable },
    { purpose: 'EXPENSE', cents: duty },
    { purpose: 'PAYABLE', cents: splitVat - vat - duty },
  ]);
}

/** What a credit note moves: the opposite of its figures, and stamp duty of its own. What the invoice bore is not given back. */
export function creditMovements({ totals, stampDuty }: Booked): readonly BookMovement[] {
  const { total, taxable, vat, splitVat } = totals;
  const duty = stampDuty?.amount ?? 0n;
  return moving([
    { purpose: 'RECEIVABLE', cents: splitVat - total },
    { purpose: 'INCOME', cents: taxable },
    { purpose: 'EXPENSE', cents: duty },
    { purpose: 'PAYABLE', cents: vat - splitVat - duty },
  ]);
}

/** What a payment moves: money came, withheld tax became a credit against the state, and the buyer owes less by both. */
export const paymentMovements = ({ amount, withheld }: Payment): readonly BookMovement[] =>
  moving([
    { purpose: 'BANK', cents: amount },
    { purpose: 'TAX_CREDIT', cents: withheld },
    { purpose: 'RECEIVABLE', cents: -amount - withheld },
  ]);
