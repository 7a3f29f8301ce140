import { dayOf } from '@millepiani/kernel/day';
import { type FailurePath, type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { Instant } from '@millepiani/kernel/instant';
import { type MoneyText, parseMoney } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { least } from '@millepiani/kernel/whole';
import type { DistributionRun } from '../distributions/distribution-run.ts';
import { type Claim, openOf } from './claim.ts';

/** A payment of a claim, as a bookkeeper tells it. */
export interface ClaimPayment {
  readonly amount: MoneyText;
  readonly paidOn: string;
  readonly reference: string;
  readonly at: Instant;
}

/** A payment that was read and found right. */
export interface ReadPayment {
  readonly minor: bigint;
  readonly paidOn: string;
  readonly reference: string;
}

/**
 * Reads what is to be cleared of a claim; all that is open, where no amount is said. Fails with `NOTHING_OPEN`, `ZERO_AMOUNT`, `CURRENCY_MISMATCH`, `ABOVE_OPEN`
 * and what amounts fail with.
 */
export function readAmount(
  claim: Claim,
  text: MoneyText | null | undefined,
  path: FailurePath = ['amount'],
): Result<bigint, Failures> {
  const open = openOf(claim);
  if (open === 0n) return fail('NOTHING_OPEN', 'All of it is settled.', ['claimId']);
  if (!text) return ok(open);
  const amount = parseMoney(text, path);
  if (!amount.ok) return amount;
  const { minor, currency } = amount.value;
  if (currency !== claim.currency) return fail('CURRENCY_MISMATCH', `The claim is in ${claim.currency}.`, path);
  if (minor <= 0n) return fail('ZERO_AMOUNT', 'Expected more than nothing.', path);
  return minor > open ? fail('ABOVE_OPEN', 'There is not so much of it open.', path) : ok(minor);
}

/** Reads a payment. Fails with what {@link readAmount} fails with, `DATE_IN_FUTURE`, `DATE_BEFORE_CLAIM` and what texts fail with. */
export function readPayment(
  claim: Claim,
  { amount, paidOn, reference, at }: ClaimPayment,
): Result<ReadPayment, Failures> {
  return gather({
    minor: readAmount(claim, amount),
    paidOn: readDay(claim, paidOn, at),
    reference: parseText(reference, { max: 140 }, ['reference']),
  });
}

function readDay({ raisedAt }: Claim, paidOn: string, at: Instant): Result<string, Failures> {
  if (paidOn > dayOf(at)) return fail('DATE_IN_FUTURE', 'It is yet to come.', ['paidOn']);
  const first = dayOf(raisedAt);
  return paidOn < first ? fail('DATE_BEFORE_CLAIM', `It is owed since ${first}.`, ['paidOn']) : ok(paidOn);
}

/** What two claims clear of each other: as much as both have open. Fails with `SAME_CLAIM`, `NOT_MUTUAL`, `CURRENCY_MISMATCH` and `NOTHING_OPEN`. */
export function setOffOf(claim: Claim, against: Claim): Result<bigint, Failures> {
  if (claim.id === against.id) return fail('SAME_CLAIM', 'It is the same.', ['againstId']);
  if (claim.debtorId !== against.creditorId || claim.creditorId !== against.debtorId) {
    return fail('NOT_MUTUAL', 'Only what two owe each other is set off.', ['againstId']);
  }
  if (claim.currency !== against.currency)
    return fail('CURRENCY_MISMATCH', 'They are in two currencies.', ['againstId']);
  const most = least(openOf(claim), openOf(against));
  return most > 0n ? ok(most) : fail('NOTHING_OPEN', 'One of them is settled.', ['claimId']);
}

/**
 * What a claim clears of what a run has its creditor pay to its debtor, and no batch has yet. Fails with `NOT_MUTUAL`, `CURRENCY_MISMATCH` and
 * `NOTHING_OPEN`.
 */
export function setOffAgainstRun(claim: Claim, run: DistributionRun): Result<bigint, Failures> {
  if (run.basis.payerId !== claim.creditorId) {
    return fail('NOT_MUTUAL', 'The creditor pays nothing by this run.', ['againstId']);
  }
  if (run.outcome.run.currency !== claim.currency) {
    return fail('CURRENCY_MISMATCH', 'They are in two currencies.', ['againstId']);
  }
  const payments = run.state === 'POSTED' ? run.payments : [];
  const open = payments.find(({ payeeId, batchId }) => payeeId === claim.debtorId && batchId === undefined);
  const most = least(openOf(claim), open?.amount ?? 0n);
  return most > 0n ? ok(most) : fail('NOTHING_OPEN', 'It is settled, or nothing is to be paid.', ['claimId']);
}
