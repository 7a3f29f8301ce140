import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { isId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { change } from '../distributions/computing.commands.ts';
import type { RunId } from '../distributions/distribution-run.ts';
import { settleStreams, streamsOf } from '../remuneration/settling-streams.commands.ts';
import type { ClaimId } from './claim.ts';
import { setOffMovements } from './claim-postings.ts';
import { setOffAgainstRun, setOffOf } from './claim-settling.ts';
import {
  type Asking,
  bookSettled,
  type ClaimAnswered,
  mayKeep,
  type OnClaim,
  onClaim,
  settle,
} from './claims.commands.ts';

/**
 * Clears what two owe each other: a claim against another, or against what a run has the creditor pay to the debtor and no batch has yet; as
 * much as both have open. Bookkeepers may whom the claim does not concern. Fails with `OWN_CLAIM`, `SAME_CLAIM`, `NOT_MUTUAL`, `CURRENCY_MISMATCH`,
 * `NOTHING_OPEN`, `CLAIM_NOT_FOUND` and `DISTRIBUTION_NOT_FOUND`.
 */
export const setOffClaims = (
  billing: Billing,
  call: CallWith<OnClaim & { readonly againstId: string }>,
): ClaimAnswered =>
  onClaim(billing, call, async (asking, transaction) => {
    const allowed = mayKeep(asking.standing, asking.claim);
    if (!allowed.ok) return allowed;
    const cleared = await clear(billing, transaction, asking, call.input.againstId);
    if (!cleared.ok) return cleared;
    const { amount, against } = cleared.value;
    const { claim, by } = asking;
    const on = dayOf(transaction.now);
    await settle(billing, transaction, claim, { kind: 'SET_OFF', amount, on, by, against });
    if (isId(against, 'dst')) {
      const streams = await streamsOf(billing, transaction, [{ runId: against, payeeId: claim.debtorId }]);
      const settled = await settleStreams(billing, transaction, streams, { by });
      if (!settled.ok) return settled;
    }
    const movements = setOffMovements(claim, amount);
    return bookSettled(billing, transaction, claim, { by, on, movements, what: 'Set-off of a claim' });
  });

/** What was cleared, and of what on the other side. */
interface Cleared {
  readonly amount: bigint;
  readonly against: ClaimId | RunId;
}

async function clear(
  billing: Billing,
  transaction: Transaction,
  asking: Asking,
  id: string,
): Promise<Result<Cleared, Failures>> {
  if (isId(id, 'cla')) {
    const amount = await againstClaim(billing, transaction, asking, id);
    return amount.ok ? ok({ amount: amount.value, against: id }) : amount;
  }
  if (isId(id, 'dst')) {
    const amount = await againstRun(billing, transaction, asking, id);
    return amount.ok ? ok({ amount: amount.value, against: id }) : amount;
  }
  return fail('INVALID_ID', 'Expected the id of a claim or of a distribution run (cla_… or dst_…).', ['againstId']);
}

async function againstClaim(
  billing: Billing,
  transaction: Transaction,
  { claim, by }: Asking,
  id: ClaimId,
): Promise<Result<bigint, Failures>> {
  const against = await billing.claims.find(id, transaction.session);
  if (!against) return fail('CLAIM_NOT_FOUND', 'There is none with this id.', ['againstId']);
  const amount = setOffOf(claim, against);
  if (!amount.ok) return amount;
  const settling = { kind: 'SET_OFF', amount: amount.value, on: dayOf(transaction.now), by } as const;
  await settle(billing, transaction, against, { ...settling, against: claim.id });
  return amount;
}

/** So much less is paid by the run; to the run, and to the document for the share, it is as if it had been paid. */
async function againstRun(
  billing: Billing,
  transaction: Transaction,
  { claim }: Asking,
  id: RunId,
): Promise<Result<bigint, Failures>> {
  const run = await billing.distributions.find(id, transaction.session);
  if (!run) return fail('DISTRIBUTION_NOT_FOUND', 'There is none with this id.', ['againstId']);
  const amount = setOffAgainstRun(claim, run);
  if (!amount.ok) return amount;
  const { debtorId: payeeId } = claim;
  const on = dayOf(transaction.now);
  const changed = await change(billing, transaction, run, { type: 'set-off', payeeId, amount: amount.value, on });
  return changed.ok ? amount : changed;
}
