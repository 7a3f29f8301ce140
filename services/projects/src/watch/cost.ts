import type { Currency } from '@millepiani/kernel/currency';
import type { Commitment } from '../commitments/commitment.ts';

/** The minutes that a commitment comes to: all of it for who is bound, and what was done for who is not any more. */
const minutesOf = ({ state, minutes, approvedMinutes }: Commitment): number =>
  state === 'ACCEPTED' || state === 'FULFILLED' ? minutes : approvedMinutes;

/**
 * What all that people are bound to costs at the agreed rates, in minor units of a currency, a part of one not counted. Rates in another
 * currency, of which an agreement knows none, are passed over.
 */
export function costOf(commitments: readonly Commitment[], currency: Currency): bigint {
  const minuteCents = commitments
    .filter(({ rate }) => rate.currency === currency)
    .reduce((sum, one) => sum + BigInt(minutesOf(one)) * one.rate.minor, 0n);
  return minuteCents / 60n;
}
