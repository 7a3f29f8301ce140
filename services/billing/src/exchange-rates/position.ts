import type { Currency } from '@millepiani/kernel/currency';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { AgentId } from '@millepiani/kernel/id';
import { rational, roundHalfUp } from '@millepiani/kernel/rational';
import { ok, type Result } from '@millepiani/kernel/result';

/** What an agent holds in a currency that came in for debts in euros, and what it counted for. */
export interface CurrencyPosition {
  readonly ownerId: AgentId;
  readonly currency: Currency;
  /** Minor units of the currency. */
  readonly held: bigint;
  /** Cents of euros: what it was worth when it came in. */
  readonly cost: bigint;
}

/** So much came in, worth so many cents by the rate of its day. */
export const takeIn = (position: CurrencyPosition, held: bigint, cost: bigint): CurrencyPosition => ({
  ...position,
  held: position.held + held,
  cost: position.cost + cost,
});

/** What was exchanged for euros. */
export interface Exchanged {
  readonly position: CurrencyPosition;
  /** What it had counted for, in cents. */
  readonly cost: bigint;
  /** What was gained by it, in cents; below nothing where it was lost. */
  readonly gain: bigint;
}

/**
 * Exchanges part of what is held for euros. What it cost is its part of all that is held (weighted average), half up; the last of it
 * takes the rest, so that nothing is left by rounding. Fails with `NOT_HELD`.
 */
export function exchange(position: CurrencyPosition, given: bigint, got: bigint): Result<Exchanged, Failures> {
  if (given > position.held) return fail('NOT_HELD', 'There is not so much of it.', ['amount']);
  const cost = given === position.held ? position.cost : roundHalfUp(rational(position.cost * given, position.held));
  return ok({ position: takeIn(position, -given, -cost), cost, gain: got - cost });
}
