import { isCurrency } from '@millepiani/kernel/currency';
import { fits, type Money, MoneyOverflow } from '@millepiani/kernel/money';

/** Money as a document holds it: a 64-bit integer and a code. */
export interface MoneyDocument {
  minor: bigint;
  currency: string;
}

/** A stored amount that cannot be money: the store was written by something else. */
export class CorruptMoney extends TypeError {
  constructor(value: unknown) {
    super(`Not an amount: ${String(value)}.`);
  }
}

/** The field's definition in a mongoose schema. */
export const moneySchema = {
  minor: { type: 'BigInt', required: true },
  currency: { type: String, required: true },
} as const;

/** To the document. Throws `MoneyOverflow`: the raw driver would store 2^63 as −2^63. */
export function toMoneyDocument({ minor, currency }: Money): MoneyDocument {
  if (!fits(minor)) throw new MoneyOverflow(minor);
  return { minor, currency };
}

/** From the document. Throws {@link CorruptMoney} for anything but a 64-bit integer with a known currency. */
export function fromMoneyDocument({ minor, currency }: MoneyDocument): Money {
  if (typeof minor !== 'bigint') throw new CorruptMoney(minor);
  if (!isCurrency(currency)) throw new CorruptMoney(currency);
  return { minor, currency };
}
