import type { Transaction } from '@millepiani/commands/command-runner';
import { systemActor } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Members } from '../members.ts';
import {
  begin,
  type CapacityHold,
  evolve,
  type HoldChange,
  type HoldId,
  type HoldPlaced,
  type HoldRefused,
  type HoldTerms,
  type RefusalReason,
  type ReleaseReason,
} from './capacity-hold.ts';
import { canKeepHolds } from './hold-access.ts';
import { decide, type HoldCommand } from './hold-lifecycle.ts';
import { toEvent } from './holds.events.ts';
import { expiryOf } from './holds.jobs.ts';
import { type HoldText, parseHold, place } from './placing.ts';

/** What came of placing a hold. */
export type Placing = {
  readonly holdId: HoldId;
  /** Why it was refused; null when it is held. */
  readonly refusal: RefusalReason | null;
};

type Answered = Promise<Result<{ readonly holdId: HoldId }, Failures>>;

/** Redis is not asked to keep a job for longer: the reconciler finds the hold when its time comes. */
const longestDelayMs = 86_400_000;

/**
 * Holds a person's time for a role of a commission, under the id that whoever asks gave it, in the transaction of the reaction. Where it does not fit it is
 * refused by an event, `hold.refused`, and that is a success: whoever asked is answered. After the commit,
 * {@link hintHoldExpiry} has it expire on the second.
 */
export async function placeHold(
  members: Pick<Members, 'availability' | 'holds' | 'persons'>,
  transaction: Transaction,
  text: HoldText,
): Promise<Result<Placing, Failures>> {
  const { actor, session, now } = transaction;
  if (!canKeepHolds(actor)) return forbidden();
  const parsed = parseHold(text, now);
  if (!parsed.ok) return parsed;
  const terms = parsed.value;
  // Who is no member now is nobody here who could be asked for work.
  const isKnown = await members.persons.hasMember(terms.personId, session);
  const happened = place(terms, {
    isKnown,
    offers: isKnown ? (await members.availability.claim(session, terms.personId, now)).offers : [],
    holds: await members.holds.active(terms.personId, now, session),
  });
  if (happened.type === 'hold.placed') await members.holds.insert(session, begin(happened));
  await tell(transaction, { hold: terms, version: 1 }, [happened]);
  return ok({ holdId: terms.id, refusal: happened.type === 'hold.refused' ? happened.reason : null });
}

/** Says that a hold which was placed is to expire. Nothing is lost without it: the reconciler finds what is due. */
export function hintHoldExpiry(members: Members, holdId: HoldId, expiresAt: Instant): void {
  const now = members.clock.now();
  if (msBetween(now, expiresAt) <= longestDelayMs) members.hint(expiryOf(holdId, expiresAt, now));
}

/** Keeps a hold for good. Safe twice. */
export const confirmHold = (members: Members, transaction: Transaction, { holdId }: { holdId: string }): Answered =>
  change(members, transaction, holdId, { type: 'confirm', at: transaction.now });

/** Keeps a hold for good, or ends it where it is too late for that: whoever asked is answered by the one event or the other. */
export async function confirmOrExpireHold(
  members: Members,
  transaction: Transaction,
  hold: { holdId: string },
): Answered {
  const confirmed = await confirmHold(members, transaction, hold);
  const isLate = !confirmed.ok && confirmed.error.some(({ code }) => code === 'TOO_LATE');
  return isLate ? change(members, transaction, hold.holdId, { type: 'expire', at: transaction.now }) : confirmed;
}

/** Gives a hold back. Safe twice. */
export const releaseHold = (
  members: Members,
  transaction: Transaction,
  { holdId, reason }: { holdId: string; reason: ReleaseReason },
): Answered => change(members, transaction, holdId, { type: 'release', reason, at: transaction.now });

/** Ends a hold that nobody confirmed in time. Fails with `NOT_DUE` or `WRONG_STATE` where that is not so. */
export function expireHold(members: Members, holdId: HoldId): Answered {
  // One key for ever: what was expired once is answered from then on, and what was refused is asked anew.
  const input = { idempotencyKey: `expire-${holdId}`, holdId };
  const call = { actor: systemActor('members'), mutation: 'expireHold', input };
  return members.commands.run(call, (transaction) =>
    change(members, transaction, holdId, { type: 'expire', at: transaction.now }),
  );
}

async function change(members: Members, transaction: Transaction, holdId: string, command: HoldCommand): Answered {
  if (!canKeepHolds(transaction.actor)) return forbidden();
  const id = parseId(holdId, ['hld'], ['holdId']);
  if (!id.ok) return id;
  const hold = await members.holds.find(id.value, transaction.session);
  if (!hold) return fail('HOLD_NOT_FOUND', 'There is none with this id.', ['holdId']);
  const decided = decide(command, hold);
  if (!decided.ok) return decided;
  await saveHold(members, transaction, hold, decided.value);
  return ok({ holdId: hold.id });
}

/** Stores what happened to a hold that was read in the same transaction, and tells it. */
export async function saveHold(
  members: Members,
  transaction: Transaction,
  before: CapacityHold,
  events: readonly HoldChange[],
): Promise<void> {
  if (events.length === 0) return;
  await members.holds.replace(transaction.session, before.version, events.reduce(evolve, before));
  await tell(transaction, { hold: before, version: before.version + 1 }, events);
}

/** Events of holds belong to the commission's partition: it hears of its holds in the order in which they came about. */
const tell = (
  { emit }: Transaction,
  { hold, version }: { readonly hold: HoldTerms; readonly version: number },
  events: readonly (HoldPlaced | HoldRefused | HoldChange)[],
): Promise<void> => emit(events.map((happened, at) => toEvent(hold, version + at, happened)));

const forbidden = () => fail('FORBIDDEN', 'The service keeps holds by itself.');
