import type { Transaction } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import type { Failures } from '@millepiani/kernel/failure';
import type { AgentId, CommissionId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import type { Computation } from '../distributions/computing.ts';
import type { PaidRun, PostedRun } from '../distributions/distribution-run.ts';
import type { VersionAtHand } from '../distributions/facts.commands.ts';
import { isCollected, isVoid } from '../distributions/need.ts';
import type { Ending } from '../distributions/sharing-states.store.ts';
import { book, type OwnedMovement } from '../ledger/booking.commands.ts';
import { StreamReader } from '../remuneration/reading-streams.commands.ts';
import { beyondOf } from '../remuneration/share-stream.ts';
import { type Claim, type ClaimKey, returning, type Settlement, settled } from './claim.ts';
import { correctedMovements, raisedMovements } from './claim-postings.ts';
import { toldRaised, toldSettled } from './claims.events.ts';
import { claimsDue, type PaidBeyond } from './claims-due.ts';
import { type ClaimStep, reckon } from './reckoning.ts';

/** A version with what would be computed of it now. */
export interface VersionReckoned {
  readonly at: VersionAtHand;
  readonly computation: Computation;
}

/**
 * Makes claims of what is left open of a commission's versions that have ended, in the transaction that has computed them. Doing it
 * again changes nothing; where a later run has changed what is left open, the claims follow. Fails with `BALANCE_OUT_OF_RANGE`.
 */
export async function carryClaims(
  billing: Billing,
  transaction: Transaction,
  { commissionId, versions }: { readonly commissionId: CommissionId; readonly versions: readonly VersionReckoned[] },
): Promise<Result<undefined, Failures>> {
  const ending = await billing.sharing.endingOf(transaction.session, commissionId);
  for (const version of versions) {
    const last = lastRunOfEnded(version, ending);
    if (!last) continue;
    const claims = await billing.claims.ofVersion(last.versionId, transaction.session);
    const handedOver = await billing.mandateSettlements.ofVersion(last.versionId, transaction.session);
    const beyond = await paidBeyond(billing, transaction, last);
    for (const step of reckon(claimsDue(last, handedOver, beyond), claims)) {
      const done = await take(billing, transaction, step, last);
      if (!done.ok) return done;
    }
  }
  return ok(undefined);
}

/**
 * What was handed over is no claim any more: corrects what is open of an agent's, in the transaction in which that is recorded, so that
 * nobody pays it again meanwhile. Fails with `BALANCE_OUT_OF_RANGE`.
 */
export async function correctHandedOver(
  billing: Billing,
  transaction: Transaction,
  { last, debtorId }: { readonly last: PostedRun | PaidRun; readonly debtorId: AgentId },
): Promise<Result<undefined, Failures>> {
  const { session } = transaction;
  const claims = (await billing.claims.ofVersion(last.versionId, session)).filter(
    (one) => one.debtorId === debtorId && one.reason === 'LENT',
  );
  const handedOver = await billing.mandateSettlements.ofVersion(last.versionId, session);
  const all = claimsDue(last, handedOver, await paidBeyond(billing, transaction, last));
  const due = all.filter((one) => one.debtorId === debtorId && one.reason === 'LENT');
  for (const step of reckon(due, claims)) {
    const done = step.type === 'correct' ? await take(billing, transaction, step, last) : ok(undefined);
    if (!done.ok) return done;
  }
  return ok(undefined);
}

/** What payees were paid beyond the last run and their documents. Whoever changes that of a version that has ended has its commission computed. */
async function paidBeyond(billing: Billing, transaction: Transaction, last: PostedRun | PaidRun): Promise<PaidBeyond> {
  const { versionId, basis, outcome } = last;
  const payees = outcome.run.posted.members.map(({ agent }) => agent).filter((agent) => agent !== basis.payerId);
  const keys = payees.map((payeeId) => ({ versionId, payeeId }));
  const streams = await new StreamReader(billing, transaction).read(keys);
  return new Map(
    streams.flatMap((stream) => {
      const beyond = beyondOf(stream);
      return beyond > 0n ? [[stream.payeeId, beyond] as const] : [];
    }),
  );
}

/**
 * The last run of a version under which nothing more comes in: another is in force, or the commission is settled; all that was accepted
 * under it is invoiced, paid or credited, and shared; and nobody disputes anything of it. Undefined of any other.
 */
function lastRunOfEnded(
  { at: { facts, runs, milestones, isDisputed }, computation }: VersionReckoned,
  { isSettled }: Ending,
): PostedRun | PaidRun | undefined {
  const isOver = isSettled || facts.version.supersededBy !== undefined;
  return isOver && !isDisputed && isCollected(milestones) && isVoid(computation) ? runs.last : undefined;
}

async function take(billing: Billing, transaction: Transaction, step: ClaimStep, last: PostedRun | PaidRun) {
  if (step.type === 'raise') return raise(billing, transaction, last, step);
  // As it stands now: a claim may be corrected and owed back of by one reckoning.
  const claim = await billing.claims.find(step.claimId, transaction.session);
  if (!claim) throw new TypeError(`${step.claimId} was reckoned with and is not there.`);
  const taken = { claim, amount: step.amount, last };
  return step.type === 'correct' ? correct(billing, transaction, taken) : giveBack(billing, transaction, taken);
}

interface Taken {
  readonly claim: Claim;
  /** Minor units. */
  readonly amount: bigint;
  readonly last: PostedRun | PaidRun;
}

async function raise(
  billing: Billing,
  transaction: Transaction,
  last: PostedRun | PaidRun,
  { key, number, amount }: { readonly key: ClaimKey; readonly number: number; readonly amount: bigint },
): Promise<Result<undefined, Failures>> {
  const { session, now, emit } = transaction;
  const claim: Claim = {
    ...{ ...key, id: newId('cla'), commissionId: last.commissionId, versionId: last.versionId, runId: last.id, number },
    ...{ currency: last.outcome.run.currency, amount, cleared: 0n, givenUp: 0n, corrected: 0n, returned: 0n },
    ...{ raisedAt: now, told: 1 },
  };
  await billing.claims.insert(session, claim);
  await emit([toldRaised(claim)]);
  return bookClaim(billing, transaction, { claim, last, movements: raisedMovements(claim, amount), what: 'Claim' });
}

async function correct(
  billing: Billing,
  transaction: Transaction,
  { claim, amount, last }: Taken,
): Promise<Result<undefined, Failures>> {
  const { session, now, emit } = transaction;
  const settlement: Settlement = {
    ...{ id: newId('stl'), claimId: claim.id, kind: 'CORRECTION', amount, currency: claim.currency, on: dayOf(now) },
    ...{ by: undefined, reference: undefined, against: undefined, at: now },
  };
  const after = settled(claim, 'CORRECTION', amount);
  await billing.settlements.insert(session, settlement);
  await billing.claims.replace(session, after);
  await emit([toldSettled(after, settlement)]);
  const movements = correctedMovements(claim, amount);
  return bookClaim(billing, transaction, { claim, last, movements, what: 'Correction of a claim' });
}

/** What was paid and turned out not to be owed: a claim of its own, the other way. */
async function giveBack(
  billing: Billing,
  transaction: Transaction,
  { claim, amount, last }: Taken,
): Promise<Result<undefined, Failures>> {
  await billing.claims.replace(transaction.session, returning(claim, amount));
  const { tier, isHeld, creditorId: debtorId, debtorId: creditorId } = claim;
  const key: ClaimKey = { reason: 'RETURN', tier, debtorId, creditorId, isHeld };
  const like = ({ reason, ...other }: ClaimKey): boolean =>
    reason === 'RETURN' && other.tier === tier && other.debtorId === debtorId && other.creditorId === creditorId;
  // Of one debt several claims may give something back at once: what this reckoning has raised counts already.
  const there = (await billing.claims.ofVersion(last.versionId, transaction.session)).filter(like);
  const number = Math.max(0, ...there.map((one) => one.number)) + 1;
  return raise(billing, transaction, last, { key, number, amount });
}

interface ClaimBooking {
  readonly claim: Claim;
  readonly last: PostedRun | PaidRun;
  readonly movements: readonly OwnedMovement[];
  readonly what: string;
}

/** Who posted the last run stands for what follows from it. */
async function bookClaim(
  billing: Billing,
  transaction: Transaction,
  { claim, last, movements, what }: ClaimBooking,
): Promise<Result<undefined, Failures>> {
  if (movements.length === 0) return ok(undefined);
  return book(billing, transaction, {
    ...{ by: last.postedBy, commissionId: claim.commissionId, date: dayOf(transaction.now), movements },
    ...{ currency: claim.currency, description: `${what}: ${claim.id}` },
  });
}
