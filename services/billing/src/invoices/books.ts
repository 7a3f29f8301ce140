import type { Currency } from '@millepiani/kernel/currency';
import type { Content } from '../documents/document.ts';
import type { AccountPurpose } from '../ledger/ledger-account.ts';
import type { Payment } from './invoice.ts';

/** What moves on one of the seller's accounts, in minor units: debits are positive. */
export interface BookMovement {
  readonly purpose: AccountPurpose;
  readonly cents: bigint;
  /** Euros where left out. */
  readonly currency?: Currency;
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

const creditBy = ({ kind }: Payment) => (kind === 'FEE_CREDIT' ? 'FEE_CREDIT' : 'CLIENT_CREDIT');

/** What a payment moves in the buyer's books: they bear a fee by credit for contributions that pays of it. Their other payments they book themselves. */
export const buyerMovements = ({ amount }: Payment, of: Payment): readonly BookMovement[] =>
  of.kind === 'FEE_CREDIT'
    ? [
        { purpose: 'FEE', cents: amount },
        { purpose: 'FEE_CREDIT', cents: -amount },
      ]
    : [];

/** Where money of a payment is: at the bank, or under way where a statement has told of it before. */
export type PaidBy = 'BANK' | 'CLEARING';

/**
 * What a payment moves: money came, or a credit went; withheld tax became a credit against the state, the buyer owes less by both; what is beyond
 * is owed to them. What came in another currency is set against its worth in euros by CONVERSION; what it was worth more than the debt is
 * a gain. For a reversal, `of` is the payment that is taken back: the same with the other sign, but for withheld tax, which is cumulative, and for `cost`, what it
 * counted for among all that is held, where that is not what it was worth.
 */
export function paymentMovements(
  payment: Payment,
  by: PaidBy = 'BANK',
  of: Payment = payment,
  cost: bigint | undefined = undefined,
): readonly BookMovement[] {
  const { amount, withheld } = payment;
  const settled: BookMovement[] = [
    { purpose: 'TAX_CREDIT', cents: withheld },
    { purpose: 'RECEIVABLE', cents: -amount - withheld },
  ];
  if (of.kind !== 'RECEIVED') return moving([{ purpose: creditBy(of), cents: amount }, ...settled]);
  const sign = of === payment ? 1n : -1n;
  const excess = sign * (of.excess?.cents ?? 0n);
  const rest: BookMovement[] = [...settled, { purpose: 'CLIENT_CREDIT', cents: -excess }];
  if (!of.foreign) return moving([{ purpose: by, cents: amount + excess }, ...rest]);
  const { amount: came, value, gain } = of.foreign;
  const { currency } = came;
  const counted = cost ?? value;
  return moving([
    { purpose: by, cents: sign * came.minor, currency },
    { purpose: 'CONVERSION', cents: -sign * came.minor, currency },
    { purpose: 'CONVERSION', cents: sign * counted },
    ...rest,
    { purpose: 'EXCHANGE', cents: sign * (value - counted - gain) },
  ]);
}
