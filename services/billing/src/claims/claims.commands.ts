import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { isId, type PersonId, parseId } from '@millepiani/kernel/id';
import type { MoneyText } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Standing } from '@millepiani/speakers/standing';
import type { Billing } from '../billing.ts';
import type { RunId } from '../distributions/distribution-run.ts';
import { standingIn } from '../distributions/distributions.commands.ts';
import { book, type OwnedMovement } from '../ledger/booking.commands.ts';
import { type Claim, type ClaimId, type Settlement, type SettlementKind, settled } from './claim.ts';
import { canGiveUp, canKeepClaims, canSeeClaim, isConcerned } from './claim-access.ts';
import { givenUpMovements, paidMovements } from './claim-postings.ts';
import { readAmount, readPayment } from './claim-settling.ts';
import { toldSettled } from './claims.events.ts';

/** What a command of a claim names. */
export type OnClaim = { readonly claimId: string };
export type ClaimAnswered = Promise<Result<{ claimId: ClaimId }, Failures>>;

/**
 * Records that the debtor paid, and writes it into both's books. Bookkeepers may whom the claim does not concern. Fails with
 * `OWN_CLAIM`, `PAYMENT_RECORDED` and what {@link readPayment} fails with.
 */
export const recordClaimPayment = (
  billing: Billing,
  call: CallWith<OnClaim & { readonly amount: MoneyText; readonly paidOn: string; readonly reference: string }>,
): ClaimAnswered =>
  onClaim(billing, call, async ({ claim, standing, by }, transaction) => {
    const allowed = mayKeep(standing, claim);
    if (!allowed.ok) return allowed;
    const read = readPayment(claim, { ...call.input, at: transaction.now });
    if (!read.ok) return read;
    const { minor, paidOn: on, reference } = read.value;
    if (await billing.settlements.hasReference(transaction.session, claim.id, reference)) {
      return fail('PAYMENT_RECORDED', 'There is a payment with this reference.', ['reference']);
    }
    await settle(billing, transaction, claim, { kind: 'PAYMENT', amount: minor, on, by, reference });
    const movements = paidMovements(claim, minor);
    return bookSettled(billing, transaction, claim, { by, on, movements, what: 'Payment of a claim' });
  });

/** Gives up what is open of a claim, or a part of it: nobody asks for it any more. Who speaks for the creditor may, and nobody else. */
export const giveUpClaim = (
  billing: Billing,
  call: CallWith<OnClaim & { readonly amount?: MoneyText | null | undefined }>,
): ClaimAnswered =>
  onClaim(billing, call, async ({ claim, standing, by }, transaction) => {
    if (!canGiveUp(standing, claim))
      return fail('FORBIDDEN', 'Only who speaks for the creditor gives it up.', ['claimId']);
    const amount = readAmount(claim, call.input.amount);
    if (!amount.ok) return amount;
    const on = dayOf(transaction.now);
    await settle(billing, transaction, claim, { kind: 'GIVEN_UP', amount: amount.value, on, by });
    const movements = givenUpMovements(claim, amount.value);
    return bookSettled(billing, transaction, claim, { by, on, movements, what: 'Claim given up' });
  });

/** Who may record how a claim is settled. Fails with `FORBIDDEN` and `OWN_CLAIM`. */
export function mayKeep(standing: Standing, claim: Claim): Result<undefined, Failures> {
  if (!canKeepClaims(standing)) return fail('FORBIDDEN', 'Bookkeepers record how claims are settled.', ['claimId']);
  if (!isConcerned(standing, claim)) return ok(undefined);
  return fail('OWN_CLAIM', 'Who owes it or is owed it does not say that it is settled: somebody unconcerned does.', [
    'claimId',
  ]);
}

interface Settling {
  readonly kind: SettlementKind;
  readonly amount: bigint;
  readonly on: string;
  readonly by: PersonId;
  readonly reference?: string;
  readonly against?: ClaimId | RunId;
}

/** Keeps what cleared something of a claim, and tells of it. */
export async function settle(
  billing: Billing,
  { session, now, emit }: Transaction,
  claim: Claim,
  { kind, amount, on, by, reference, against }: Settling,
): Promise<void> {
  const { id: claimId, currency } = claim;
  const settlement: Settlement = {
    ...{ id: newId('stl'), claimId, kind, amount, currency, on, by, reference, against, at: now },
  };
  const after = settled(claim, kind, amount);
  await billing.settlements.insert(session, settlement);
  await billing.claims.replace(session, after);
  await emit([toldSettled(after, settlement)]);
}

interface SettledBooking {
  readonly by: PersonId;
  readonly on: string;
  readonly movements: readonly OwnedMovement[];
  readonly what: string;
}

/** Writes what cleared a claim into both's books. */
export async function bookSettled(
  billing: Billing,
  transaction: Transaction,
  { id, commissionId, currency }: Claim,
  { by, on: date, movements, what }: SettledBooking,
): ClaimAnswered {
  const description = `${what}: ${id}`;
  const booked = await book(billing, transaction, { by, commissionId, date, description, currency, movements });
  return booked.ok ? ok({ claimId: id }) : booked;
}

/** Who asks, about which claim. */
export interface Asking {
  readonly claim: Claim;
  readonly standing: Standing;
  readonly by: PersonId;
}

/** A command of a claim that the actor may see; one that the actor may not see is not there. */
export async function onClaim(
  billing: Billing,
  call: CallWith<OnClaim>,
  work: (asking: Asking, transaction: Transaction) => ClaimAnswered,
): ClaimAnswered {
  const { claimId } = call.input;
  const known = isId(claimId, 'cla') ? await billing.claims.find(claimId) : undefined;
  // Who posts into the same books goes one behind the other.
  const lanes = known ? [known.debtorId, known.creditorId].toSorted().map((owner) => `books of ${owner}`) : [];
  return billing.lanes.run(lanes, () =>
    billing.commands.run(call, async (transaction) => {
      const by = transaction.actor.id;
      if (!by) return fail('FORBIDDEN', 'Sign in first.', ['claimId']);
      const id = parseId(claimId, ['cla'], ['claimId']);
      if (!id.ok) return id;
      const claim = await billing.claims.find(id.value, transaction.session);
      const standing = await standingIn(billing, transaction);
      if (!(claim && (canKeepClaims(standing) || canSeeClaim(standing, claim)))) {
        return fail('CLAIM_NOT_FOUND', 'There is none with this id.', ['claimId']);
      }
      return work({ claim, standing, by }, transaction);
    }),
  );
}
