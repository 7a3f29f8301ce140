import { type FailurePath, type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { Instant } from '@millepiani/kernel/instant';
import { formatAmount, type Money, type MoneyText } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import { parsePrice } from '../commissions/price.ts';
import type { Budget } from './project.ts';

/** A budget as the edge hands it over. */
export interface BudgetText {
  readonly target: MoneyText;
  readonly minimum?: MoneyText | null | undefined;
  readonly deadline?: Instant | null | undefined;
}

/**
 * Reads what a project needs. Fails with what prices fail with, `CURRENCY_MISMATCH`, `MINIMUM_ABOVE_TARGET` and `DEADLINE_PAST`.
 */
export function parseBudget(text: BudgetText, at: Instant, path: FailurePath): Result<Budget, Failures> {
  const target = parsePrice(text.target, [...path, 'target']);
  const parsed = gather({
    target,
    minimum: parseMinimum(text.minimum, target, [...path, 'minimum']),
    deadline: parseDeadline(text.deadline, at, [...path, 'deadline']),
  });
  if (!parsed.ok) return parsed;
  const { minimum, ...rest } = parsed.value;
  return ok({ ...rest, minimum: minimum ?? rest.target });
}

function parseMinimum(
  text: MoneyText | null | undefined,
  target: Result<Money, Failures>,
  path: FailurePath,
): Result<Money | undefined, Failures> {
  if (text === undefined || text === null) return ok(undefined);
  const minimum = parsePrice(text, path);
  if (!(minimum.ok && target.ok)) return minimum;
  const { currency, minor } = target.value;
  if (minimum.value.currency !== currency) {
    return fail('CURRENCY_MISMATCH', `The target is in ${currency}.`, [...path, 'currency']);
  }
  if (minimum.value.minor <= minor) return minimum;
  return fail('MINIMUM_ABOVE_TARGET', `At most ${formatAmount(target.value)}.`, [...path, 'amount']);
}

function parseDeadline(
  deadline: Instant | null | undefined,
  at: Instant,
  path: FailurePath,
): Result<Instant | undefined, Failures> {
  if (deadline === undefined || deadline === null) return ok(undefined);
  return deadline > at ? ok(deadline) : fail('DEADLINE_PAST', 'An instant that is still to come.', path);
}
