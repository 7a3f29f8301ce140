import type { Currency } from '@millepiani/kernel/currency';
import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import type { AgentId } from '@millepiani/kernel/id';
import { formatAmount } from '@millepiani/kernel/money';
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
  /** How often of it was exchanged. */
  readonly exchanges: number;
}

/** So much came in, worth so many cents by the rate of its day. */
export const takeIn = (position: CurrencyPosition, held: bigint, cost: bigint): CurrencyPosition => ({
  ...position,
  held: position.held + held,
  cost: position.cost + cost,
});

/** What came in at a time, to be taken out again. */
export interface CameIn {
  /** Minor units of the currency. */
  readonly held: bigint;
  /** Cents of euros: what it was worth then. */
  readonly value: bigint;
  /** How often had been exchanged before it came in; undefined where that is not known. */
  readonly exchanges: number | undefined;
}

/**
 * Takes out what never came in; `cost` is what it counts for, in cents. While nothing was exchanged since, that is what it was worth. Else part of it was
 * exchanged with the rest, at what all of it cost: it is taken out at that, and the last of it takes the rest, so that nothing held costs nothing. What it was
 * worth more than that was gained on what was exchanged, and what it was worth less lost. Fails with `NOT_HELD`.
 */
export function takeOut(
  position: CurrencyPosition,
  { held, value, exchanges }: CameIn,
): Result<{ readonly position: CurrencyPosition; readonly cost: bigint }, Failures> {
  if (held > position.held) return notHeld(position, 'What came in was exchanged already.', ['reference']);
  const isApart = exchanges === position.exchanges && held < position.held && value <= position.cost;
  const cost = isApart ? value : partOf(position, held);
  return ok({ position: takeIn(position, -held, -cost), cost });
}

/** What a part of all that is held cost (weighted average), half up; the last of it takes the rest, so that nothing is left by rounding. */
const partOf = ({ held, cost }: CurrencyPosition, part: bigint): bigint =>
  part === held ? cost : roundHalfUp(rational(cost * part, held));

const notHeld = ({ held, currency }: CurrencyPosition, message: string, path: FailurePath) =>
  fail('NOT_HELD', `${message} ${formatAmount({ minor: held, currency })} ${currency} is held.`, path);

/** What was exchanged for euros. */
export interface Exchanged {
  readonly position: CurrencyPosition;
  /** What it had counted for, in cents. */
  readonly cost: bigint;
  /** What was gained by it, in cents; below nothing where it was lost. */
  readonly gain: bigint;
}

/**
 * Exchanges part of what is held for euros: what it cost is its part of all that is held. Fails with `NOT_HELD`.
 */
export function exchange(position: CurrencyPosition, given: bigint, got: bigint): Result<Exchanged, Failures> {
  if (given > position.held) return notHeld(position, 'There is not so much of it.', ['given', 'amount']);
  const cost = partOf(position, given);
  const after = { ...takeIn(position, -given, -cost), exchanges: position.exchanges + 1 };
  return ok({ position: after, cost, gain: got - cost });
}
