import type { CallWith, CommandCall } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type PersonId, parseId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import type { Billing } from '../billing.ts';
import { standingIn } from '../distributions/distributions.commands.ts';
import { redraft } from './charging.commands.ts';
import { chargeOf } from './fee.jobs.ts';
import { canChooseFor, canKeepFees, canKeepPlans, canPayBy } from './fee-access.ts';
import { toldReduced } from './fees.events.ts';
import { type FeeId, waive } from './membership-fee.ts';
import { offeredPlan } from './membership-plans.commands.ts';
import { choose, nextDay } from './subscription.ts';

/** How a person's membership is to be paid. */
export type ChoiceInput = {
  /** Whoever asks, where it is left out. */
  readonly personId?: string | null | undefined;
  /** None: no plan from then on. */
  readonly planId?: string | null | undefined;
  /** The person, where it is left out. */
  readonly payerId?: string | null | undefined;
};

function parseChoice({ actor, input }: Pick<CommandCall, 'actor'> & { readonly input: ChoiceInput }) {
  const personId = input.personId ?? actor.id ?? '';
  return gather({
    personId: parseId(personId, ['per'], ['personId']),
    planId: input.planId ? parseId(input.planId, ['mpl'], ['planId']) : ok(undefined),
    payerId: parseId(input.payerId ?? personId, ['per', 'org'], ['payerId']),
  });
}

/**
 * Chooses how a membership is paid, from the first day on for which nothing was called yet. The member may, and who keeps plans. Fails
 * with `FORBIDDEN`, `NOT_A_MEMBER`, `COMMUNITY_NOT_SET`, `SELLER_IS_BUYER`, `NOT_YOUR_PAYER` and what plans fail with.
 */
export async function choosePlan(
  billing: Billing,
  call: CallWith<ChoiceInput>,
): Promise<Result<{ personId: PersonId }, Failures>> {
  if (call.actor.id === undefined) return fail('FORBIDDEN', 'Sign in first.');
  const parts = parseChoice(call);
  if (!parts.ok) return parts;
  const { personId, planId, payerId } = parts.value;
  if (!canChooseFor(call.actor, personId)) return fail('FORBIDDEN', 'Members choose for themselves.', ['personId']);
  const chosen = await billing.commands.run(call, async (transaction) => {
    const { session, now } = transaction;
    const settings = await billing.feeSettings.find(session);
    if (!settings) {
      return fail('COMMUNITY_NOT_SET', 'Nobody has said yet who the community is, which would invoice.', []);
    }
    if (payerId === settings.organizationId) {
      return fail('SELLER_IS_BUYER', 'It is the community: nobody invoices themselves.', ['payerId']);
    }
    const standing = await standingIn(billing, transaction);
    if (!canPayBy(standing, personId, payerId)) {
      return fail('NOT_YOUR_PAYER', 'You do not speak for who is to pay.', ['payerId']);
    }
    const plan = planId ? await offeredPlan(billing, transaction, planId, ['planId']) : ok(undefined);
    if (!plan.ok) return plan;
    const before = await billing.subscriptions.find(personId, session);
    const payerBy = payerId === personId || canKeepPlans(call.actor) ? undefined : call.actor.id;
    const after = choose(before, { plan: plan.value, payerId, payerBy, today: dayOf(now) });
    if (!after.ok) return after;
    await billing.subscriptions.save(session, after.value);
    return ok({ personId });
  });
  const day = chosen.ok ? nextDay((await billing.subscriptions.find(personId)) ?? emptyFor(personId)) : undefined;
  if (day !== undefined && day <= dayOf(billing.clock.now())) billing.hint(chargeOf({ personId, on: day }));
  return chosen;
}

const emptyFor = (personId: PersonId) => ({
  ...{ personId, payerId: personId, stays: [], choices: [], trialTo: undefined, chargedTo: undefined, version: 0 },
});

/** A fee that is not to be asked for any more, and why. */
export type WaiveInput = { readonly feeId: string; readonly reason: string };

/**
 * Asks for a fee no more that is not invoiced yet. Bookkeepers may. The reason stays with it. Fails
 * with `FEE_NOT_FOUND`, `FEE_CLOSED` and `FEE_INVOICED`.
 */
export async function waiveFee(
  billing: Billing,
  call: CallWith<WaiveInput>,
): Promise<Result<{ feeId: FeeId }, Failures>> {
  if (!canKeepFees(call.actor)) return fail('FORBIDDEN', 'Bookkeepers waive fees.');
  const parts = gather({
    feeId: parseId(call.input.feeId, ['mfe'], ['feeId']),
    reason: parseText(call.input.reason, { max: 500 }, ['reason']),
  });
  if (!parts.ok) return parts;
  const { feeId, reason } = parts.value;
  return billing.commands.run(call, async (transaction) => {
    const fee = await billing.membershipFees.find(feeId, transaction.session);
    if (!fee) return fail('FEE_NOT_FOUND', 'There is none with this id.', ['feeId']);
    const { paper } = fee;
    const invoice =
      paper.stage === 'drafted' ? await billing.invoices.find(paper.invoiceId, transaction.session) : undefined;
    if (invoice?.stage === 'issued') return fail('FEE_INVOICED', 'Its invoice has a number: credit it.', ['feeId']);
    const waived = waive(fee, reason);
    if (!waived.ok) return waived;
    await redraft(billing, transaction, fee, waived.value);
    await transaction.emit([toldReduced(waived.value, 'WAIVED')]);
    return ok({ feeId });
  });
}
