import type { Transaction } from '@millepiani/commands/command-runner';
import { reserveCredited } from '@millepiani/events/billing/reserve.events';
import { event } from '@millepiani/events/event';
import { money, moneyText } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import type { Billing } from '../billing.ts';
import type { DistributionRun } from '../distributions/distribution-run.ts';
import { credited, emptyReserve, type Reserve } from './reserve.ts';

/** Sets aside what a run credits to its lead's reserves, in the posting's own transaction. Answers whether it credits any. */
export async function creditReserves(
  billing: Pick<Billing, 'reserves'>,
  { session, emit }: Pick<Transaction, 'session' | 'emit'>,
  run: DistributionRun,
): Promise<boolean> {
  const { leadId: ownerId, outcome } = run;
  const { currency, postings } = outcome.run;
  const credits = postings.flatMap(({ account, minor }) =>
    account.kind === 'reserve' ? [{ purpose: account.purpose, minor }] : [],
  );
  if (credits.length === 0) return false;
  const known = await billing.reserves.ofOwner(ownerId, session);
  for (const { purpose, minor } of credits) {
    const before = known.find((one) => one.purpose === purpose && one.currency === currency);
    const after = credited(before ?? emptyReserve(newId('rsv'), { ownerId, purpose, currency }), minor);
    await billing.reserves.save(session, after);
    await emit([toldCredited(after, minor, run)]);
  }
  return true;
}

function toldCredited(reserve: Reserve, minor: bigint, { id: runId, commissionId }: DistributionRun) {
  const { id: reserveId, ownerId, purpose, currency, balance, version } = reserve;
  const amount = (of: bigint) => moneyText(money(of, currency));
  return event(reserveCredited, {
    ...{ subject: reserveId, partition: reserveId, aggregateVersion: version },
    data: { reserveId, ownerId, purpose, amount: amount(minor), balance: amount(balance), commissionId, runId },
  });
}
