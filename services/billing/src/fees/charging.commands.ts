import type { Transaction } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { agentsOf } from '@millepiani/speakers/standing';
import type { Billing } from '../billing.ts';
import { draftIn } from '../invoices/invoices.commands.ts';
import { asObstacles } from '../milestones/drafting.ts';
import { feeDraft } from './fee-draft.ts';
import { toldDue, toldReduced } from './fees.events.ts';
import { callFee, isOpen, type MembershipFee, shorten } from './membership-fee.ts';
import { termsOn } from './membership-plan.ts';
import { charged, nextCharge, payable } from './subscription.ts';

/** What calling for fees needs. */
export type FeeStores = Pick<
  Billing,
  'feeSettings' | 'invoices' | 'membershipFees' | 'membershipPlans' | 'subscriptions' | 'taxProfiles'
>;
type Writing = Pick<Transaction, 'session' | 'now' | 'emit'>;

/** How many fees one transaction calls for: after a long silence the next one goes on. */
const mostAtOnce = 12;

/**
 * Calls for all fees of a person of which the first day has come, at most so many at once; answers how many. The same again calls for
 * none: a fee's days are called for once.
 */
export async function chargeIn(
  billing: FeeStores & Pick<Billing, 'speakers'>,
  writing: Writing,
  personId: PersonId,
): Promise<number> {
  const { session, now } = writing;
  const today = dayOf(now);
  const settings = await billing.feeSettings.find(session);
  const chosen = await billing.subscriptions.find(personId, session);
  if (!(settings && chosen)) return 0;
  const chooser = { id: chosen.payerBy, scopes: new Set<string>(), sessionId: undefined };
  const spokenFor = agentsOf(await billing.speakers.standingOf(chooser, session));
  let subscription = payable(chosen, { spokenFor, communityId: settings.organizationId });
  const planIds = subscription.choices.flatMap(({ planId }) => planId ?? []);
  const plans = await billing.membershipPlans.ofMany(planIds, session);
  let called = 0;
  for (; called < mostAtOnce; called += 1) {
    const charge = nextCharge(subscription, today, (planId, day) => {
      const plan = plans.get(planId);
      return plan && termsOn(plan, day);
    });
    if (!charge) break;
    const { payerId } = subscription;
    const planName = plans.get(charge.planId)?.name ?? charge.planId;
    const { dueInDays } = settings;
    const fee = callFee({ id: newId('mfe'), personId, payerId, planName, charge, today, dueInDays });
    if (fee) await putIn(billing, writing, fee);
    subscription = charged(subscription, charge);
  }
  if (called > 0) await billing.subscriptions.save(session, subscription);
  return called;
}

async function putIn(billing: FeeStores, writing: Writing, fee: MembershipFee): Promise<void> {
  const { drafted, awaited } = await drafting(billing, writing, fee);
  await billing.membershipFees.insert(writing.session, drafted, awaited);
  await writing.emit([toldDue(drafted, false)]);
}

interface Drafting {
  readonly drafted: MembershipFee;
  /** Whose tax profiles its invoice waits for. */
  readonly awaited: readonly AgentId[];
}

/** Drafts a fee's invoice, if it can be drafted now; otherwise it keeps what is missing. */
async function drafting(
  billing: FeeStores,
  { session, now }: Pick<Writing, 'session' | 'now'>,
  fee: MembershipFee,
): Promise<Drafting> {
  const sellerId = (await billing.feeSettings.find(session))?.organizationId;
  if (sellerId === undefined) return { drafted: fee, awaited: [] };
  const sides = [sellerId, fee.payerId];
  const profiles = await billing.taxProfiles.ofMany(sides, dayOf(now), session);
  const text = feeDraft(fee, { sellerId, seller: profiles.get(sellerId), buyer: profiles.get(fee.payerId) });
  const drafted = text.ok ? await draftIn(billing, { session, now }, text.value) : text;
  if (drafted.ok) return { drafted: { ...fee, paper: { stage: 'drafted', ...drafted.value } }, awaited: [] };
  await billing.taxProfiles.watch(session, sides);
  const missing = asObstacles(drafted.error);
  return { drafted: { ...fee, paper: { stage: 'waiting', missing } }, awaited: [...new Set(sides)] };
}

/** Tries again all fees whose invoices wait for an agent's tax profile, in the transaction in which it changes. */
export async function draftAwaitingFees(
  billing: FeeStores,
  at: Pick<Writing, 'session' | 'now'>,
  agentId: AgentId,
): Promise<void> {
  for (const fee of await billing.membershipFees.awaiting(agentId, at.session)) {
    const { drafted, awaited } = await drafting(billing, at, fee);
    await billing.membershipFees.save(at.session, drafted, awaited);
  }
}

/** Takes back what was called for days from `end` on, for who is a member no more: drafts are made anew, invoices are to be credited. */
export async function shortenFees(
  billing: FeeStores,
  writing: Writing,
  { personId, end }: { readonly personId: PersonId; readonly end: string },
): Promise<void> {
  for (const fee of await billing.membershipFees.endingAfter(personId, end, writing.session)) {
    const shorter = shorten(fee, end);
    if (shorter === fee) continue;
    await redraft(billing, writing, fee, shorter);
    await writing.emit([toldReduced(shorter, 'MEMBERSHIP_ENDED')]);
  }
}

/** Keeps a fee that is less than it was, or nothing, with a draft that says so. */
export async function redraft(
  billing: FeeStores,
  writing: Pick<Writing, 'session' | 'now'>,
  before: MembershipFee,
  after: MembershipFee,
): Promise<void> {
  const { paper, state } = before;
  if (paper.stage === 'drafted' && !(await billing.invoices.drop(writing.session, paper.invoiceId))) {
    // It has its number already, of which is told in a moment: it stays what asks for the fee, and is to be credited.
    return billing.membershipFees.save(writing.session, { ...after, state, paper });
  }
  const isToDraft = isOpen(after) && (after.paper.stage === 'drafted' || after.paper.stage === 'waiting');
  const { drafted, awaited } = isToDraft ? await drafting(billing, writing, after) : { drafted: after, awaited: [] };
  await billing.membershipFees.save(writing.session, drafted, awaited);
}
