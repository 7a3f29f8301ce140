import { type Money, money } from '@millepiani/kernel/money';

/** An amount of cents as money. */
export const euros = (cents: bigint): Money => money(cents, 'EUR');
