import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import { type Money, type MoneyText, parseMoney } from '@millepiani/kernel/money';
import type { Result } from '@millepiani/kernel/result';

/** Reads what somebody is to pay. Fails with what `parseMoney` fails with, and `AMOUNT_NOT_POSITIVE` for 0 and below. */
export function parsePrice(text: MoneyText, path: FailurePath): Result<Money, Failures> {
  const parsed = parseMoney(text, path);
  if (!parsed.ok || parsed.value.minor > 0n) return parsed;
  return fail('AMOUNT_NOT_POSITIVE', 'More than 0.', [...path, 'amount']);
}
