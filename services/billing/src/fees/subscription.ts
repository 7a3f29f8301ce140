import { plusDays } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { earlier, later, type Period, periodOf } from './billing-period.ts';
import type { PlanId, PlanTerms } from './membership-plan.ts';

/** Days on which somebody was a member: `to` is the first on which they are no more; undefined while they are. */
export interface Stay {
  readonly from: string;
  readonly to: string | undefined;
}

/** Which plan holds from a day on; undefined: none, and nothing is to be paid. */
export interface Choice {
  readonly planId: PlanId | undefined;
  readonly from: string;
}

/** What a person's membership is paid by: one each, for ever. Days are Rome's. */
export interface Subscription {
  readonly personId: PersonId;
  /** Who is invoiced: the person, or an organization that pays for them. */
  readonly payerId: AgentId;
  /** Who chose that they pay, because they speak for them; undefined where who keeps plans did, or the person pays. */
  readonly payerBy?: PersonId | undefined;
  /** By day; none touches the next. */
  readonly stays: readonly Stay[];
  /** By day. */
  readonly choices: readonly Choice[];
  /** The first day that is not for nothing any more; undefined before a plan was chosen. A person has one trial. */
  readonly trialTo: string | undefined;
  /** The first day for which nothing was called yet; undefined before the first fee. */
  readonly chargedTo: string | undefined;
  readonly version: number;
}

const nobody = (personId: PersonId): Subscription => ({
  ...{ personId, payerId: personId, stays: [], choices: [] },
  ...{ trialTo: undefined, chargedTo: undefined, version: 0 },
});

const next = (subscription: Subscription, change: Partial<Subscription>): Subscription => ({
  ...subscription,
  ...change,
  version: subscription.version + 1,
});

/** The stay that goes on; undefined for who is no member. */
export const openStay = ({ stays }: Subscription): Stay | undefined => stays.find(({ to }) => to === undefined);

/** Whom the community admits by itself to a plan. */
export interface DefaultPlan {
  readonly planId: PlanId;
  readonly trialDays: number;
}

/**
 * The subscription of who is a member from a day on. Who was one until then just goes on. Somebody who never chose comes to the
 * default plan, where there is one.
 */
export function admit(
  before: Subscription | undefined,
  {
    personId,
    day,
    plan,
  }: { readonly personId: PersonId; readonly day: string; readonly plan?: DefaultPlan | undefined },
): Subscription {
  const subscription = before ?? nobody(personId);
  if (openStay(subscription)) return subscription;
  const last = subscription.stays.at(-1);
  const goesOn = last?.to !== undefined && last.to >= day;
  const stays = goesOn
    ? [...subscription.stays.slice(0, -1), { from: last.from, to: undefined }]
    : [...subscription.stays, { from: day, to: undefined }];
  const admitted = next(subscription, { stays });
  return plan && admitted.choices.length === 0 ? withChoice(admitted, plan, day) : admitted;
}

/** The subscription of who is a member no more after a day: that day is still paid. What was called for later days is not any more. */
export function end(subscription: Subscription, lastDay: string): Subscription {
  const stay = openStay(subscription);
  if (!stay) return subscription;
  const to = later(plusDays(lastDay, 1), stay.from);
  const before = subscription.stays.filter((one) => one !== stay);
  const stays = to > stay.from ? [...before, { from: stay.from, to }] : before;
  const { chargedTo } = subscription;
  return next(subscription, { stays, chargedTo: chargedTo === undefined ? undefined : earlier(chargedTo, to) });
}

/** What somebody chooses. */
export interface ChoiceMade {
  /** Undefined: no plan. */
  readonly plan: DefaultPlan | undefined;
  readonly payerId: AgentId;
  /** Who says so as who speaks for the payer. */
  readonly payerBy?: PersonId | undefined;
  readonly today: string;
}

/**
 * Decides on a choice. It holds from the first day for which nothing was called yet: what is called for is used up first. Fails with
 * `NOT_A_MEMBER`.
 */
export function choose(
  subscription: Subscription | undefined,
  { plan, payerId, payerBy, today }: ChoiceMade,
): Result<Subscription, Failures> {
  if (!(subscription && openStay(subscription))) {
    return fail('NOT_A_MEMBER', 'Members choose how they pay; this person is none.', ['personId']);
  }
  const from = later(today, subscription.chargedTo);
  const paid = { ...subscription, payerId, payerBy };
  if (plan) return ok(withChoice(paid, plan, from));
  return ok(next(paid, { choices: [...earlierChoices(subscription, from), { planId: undefined, from }] }));
}

const earlierChoices = ({ choices }: Subscription, day: string): readonly Choice[] =>
  choices.filter(({ from }) => from < day);

function withChoice(subscription: Subscription, { planId, trialDays }: DefaultPlan, from: string): Subscription {
  return next(subscription, {
    choices: [...earlierChoices(subscription, from), { planId, from }],
    trialTo: subscription.trialTo ?? plusDays(from, trialDays),
  });
}

/** Those for whom somebody speaks, and who the community is, which pays itself nothing. */
export interface PayersKnown {
  readonly spokenFor: readonly AgentId[];
  readonly communityId: AgentId;
}

/** The subscription, paid by the person where who was chosen cannot be asked any more: who chose them does not speak for them, or they are the community. */
export function payable(subscription: Subscription, { spokenFor, communityId }: PayersKnown): Subscription {
  const { personId, payerId, payerBy } = subscription;
  const isTheirs = payerBy === undefined || spokenFor.includes(payerId);
  return payerId !== communityId && isTheirs
    ? subscription
    : { ...subscription, payerId: personId, payerBy: undefined };
}

/** The choice that holds on a day. */
export const choiceOn = ({ choices }: Subscription, day: string): Choice | undefined =>
  choices.findLast(({ from }) => from <= day);

/** The first day for which a fee is to be called; undefined where there is none unless something changes. */
export function nextDay(subscription: Subscription): string | undefined {
  const { stays, choices, chargedTo, trialTo } = subscription;
  for (const stay of stays) {
    const start = later(later(stay.from, chargedTo), trialTo);
    const isHeld = choiceOn(subscription, start)?.planId !== undefined;
    const day = isHeld ? start : choices.find(({ from, planId }) => from > start && planId !== undefined)?.from;
    if (day !== undefined && (stay.to === undefined || day < stay.to)) return day;
  }
  return undefined;
}

/** What is to be called for: some days of one period, by one plan's terms. */
export interface Charge extends Period {
  readonly planId: PlanId;
  readonly terms: PlanTerms;
  /** The calendar's period that the days are of. */
  readonly period: Period;
}

/** A plan's terms on a day, as far as they are known. */
export type TermsOf = (planId: PlanId, day: string) => PlanTerms | undefined;

/** What is to be called for next, once its first day has come; undefined where nothing is. */
export function nextCharge(subscription: Subscription, today: string, termsOf: TermsOf): Charge | undefined {
  const from = nextDay(subscription);
  if (from === undefined || from > today) return undefined;
  const planId = choiceOn(subscription, from)?.planId;
  const terms = planId && termsOf(planId, from);
  if (!(planId && terms)) return undefined;
  const period = periodOf(terms.interval, from);
  const stay = subscription.stays.find((one) => one.from <= from && (one.to === undefined || from < one.to));
  const change = subscription.choices.find((one) => one.from > from)?.from;
  return { planId, terms, period, from, to: earlier(earlier(period.to, stay?.to), change) };
}

/** The subscription once a charge was called for. */
export const charged = (subscription: Subscription, { to }: Charge): Subscription =>
  next(subscription, { chargedTo: to });
