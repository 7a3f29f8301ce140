import type { CallWith, CommandCall, Transaction } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { canKeepPlans } from './fee-access.ts';
import { newSettings, type SettingsText } from './fee-settings.ts';
import {
  type MembershipPlan,
  newPlan,
  offer,
  type PlanId,
  type PlanText,
  reviseTerms,
  type TermsText,
  termsOn,
} from './membership-plan.ts';

type Answered = Promise<Result<{ planId: PlanId }, Failures>>;

/** Why the actor does not say what members pay, if they do not. */
const refused = ({ actor }: Pick<CommandCall, 'actor'>): Result<never, Failures> | undefined =>
  canKeepPlans(actor) ? undefined : fail('FORBIDDEN', 'Administrators and bookkeepers keep plans.');

/** Makes a plan. Administrators and bookkeepers may. */
export const createPlan = async (billing: Billing, call: CallWith<PlanText>): Answered =>
  refused(call) ??
  billing.commands.run(call, async ({ session, now }) => {
    const plan = newPlan(newId('mpl'), call.input, dayOf(now));
    if (!plan.ok) return plan;
    await billing.membershipPlans.save(session, plan.value);
    return ok({ planId: plan.value.id });
  });

/** What somebody says of a plan that is there. */
export type OnPlan = { readonly planId: string; readonly expectedVersion: number };

/** Says what a plan asks for from a day to come on. Administrators and bookkeepers may. */
export const revisePlan = (billing: Billing, call: CallWith<OnPlan & { readonly terms: TermsText }>): Answered =>
  onPlan(billing, call, (plan, today) =>
    reviseTerms(plan, call.input.terms, { expectedVersion: call.input.expectedVersion, today }),
  );

/** Says whether a plan can be chosen. Administrators and bookkeepers may. */
export const offerPlan = (billing: Billing, call: CallWith<OnPlan & { readonly isOffered: boolean }>): Answered =>
  onPlan(billing, call, (plan) => offer(plan, call.input.isOffered, call.input.expectedVersion));

async function onPlan(
  billing: Billing,
  call: CallWith<OnPlan>,
  decide: (plan: MembershipPlan, today: string) => Result<MembershipPlan, Failures>,
): Answered {
  const no = refused(call);
  if (no) return no;
  const id = parseId(call.input.planId, ['mpl'], ['planId']);
  if (!id.ok) return id;
  return billing.commands.run(call, async ({ session, now }) => {
    const plan = await billing.membershipPlans.find(id.value, session);
    if (!plan) return fail('PLAN_NOT_FOUND', 'There is none with this id.', ['planId']);
    const decided = decide(plan, dayOf(now));
    if (!decided.ok) return decided;
    await billing.membershipPlans.save(session, decided.value);
    return ok({ planId: plan.id });
  });
}

/** Says who the community is, and how it asks for its fees. Administrators and bookkeepers may. */
export const setFeeSettings = async (
  billing: Billing,
  call: CallWith<SettingsText>,
): Promise<Result<{ version: number }, Failures>> =>
  refused(call) ??
  billing.commands.run(call, async (transaction) => {
    const today = dayOf(transaction.now);
    const settings = newSettings(await billing.feeSettings.find(transaction.session), call.input, today);
    if (!settings.ok) return settings;
    const { defaultPlanId } = settings.value;
    const plan = defaultPlanId ? await offeredPlan(billing, transaction, defaultPlanId, ['defaultPlanId']) : undefined;
    if (plan && !plan.ok) return plan;
    await billing.feeSettings.save(transaction.session, settings.value);
    return ok({ version: settings.value.version });
  });

/** A plan that can be chosen today. Fails with `PLAN_NOT_FOUND`, `PLAN_NOT_OFFERED` and `PLAN_NOT_VALID_YET`. */
export async function offeredPlan(
  billing: Pick<Billing, 'membershipPlans'>,
  { session, now }: Pick<Transaction, 'session' | 'now'>,
  planId: PlanId,
  path: readonly string[],
): Promise<Result<{ readonly planId: PlanId; readonly trialDays: number }, Failures>> {
  const plan = await billing.membershipPlans.find(planId, session);
  if (!plan) return fail('PLAN_NOT_FOUND', 'There is none with this id.', path);
  if (!plan.isOffered) return fail('PLAN_NOT_OFFERED', 'It cannot be chosen any more.', path);
  const terms = termsOn(plan, dayOf(now));
  if (!terms) return fail('PLAN_NOT_VALID_YET', `It begins on ${plan.terms[0].validFrom}.`, path);
  return ok({ planId, trialDays: terms.trialDays });
}
