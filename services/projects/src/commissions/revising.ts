import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { Instant } from '@millepiani/kernel/instant';
import { type Money, type MoneyText, moneyText } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import type { MilestoneId, MilestonePlan, MilestoneTerms } from '../milestones/milestone.ts';
import { type MilestoneText, planMilestones } from '../milestones/planning.ts';
import type { Commission, CommissionEvent, CommissionState } from './commission.ts';
import { parsePrice } from './price.ts';
import { wrongState } from './wrong-state.ts';

/** What is to be another, as the edge hands it over: what is left out stays. */
export type RevisionText = {
  readonly title?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly price?: MoneyText | null | undefined;
  readonly respondBy?: Instant | null | undefined;
  readonly milestones?: readonly MilestoneText[] | null | undefined;
};

/** To revise what is asked for. */
export interface ReviseCommission {
  readonly expectedVersion: number;
  readonly at: Instant;
  readonly text: RevisionText;
  /** One for each milestone that is named. */
  readonly milestoneIds: readonly MilestoneId[];
}

type Revised = Extract<CommissionEvent, { type: 'commission.revised' }>;

const revisedIn: readonly CommissionState[] = ['LEAD', 'QUALIFIED', 'BID'];

/**
 * Decides to revise a commission that is not won yet: its words, its price with its milestones, and of a lead until when it may be
 * qualified. Fails with `VERSION_CONFLICT`, `WRONG_STATE`, `NOTHING_TO_DO`, `RESPOND_BY_PAST`, `CURRENCY_MISMATCH` (its roles are
 * rated in another currency), `MILESTONES_NOT_PRICE`, and with what texts, prices and milestones fail with.
 */
export function revise(
  { expectedVersion, at, text, milestoneIds }: ReviseCommission,
  commission: Commission,
  plan: MilestonePlan | undefined,
): Result<Revised, Failures> {
  const { version, state } = commission;
  if (version !== expectedVersion) {
    return fail('VERSION_CONFLICT', `The commission is at version ${version}: read it again.`, ['expectedVersion']);
  }
  if (!revisedIn.includes(state)) {
    return wrongState({ is: `The commission is ${state}`, allowed: revisedIn, path: 'commissionId' });
  }
  if (Object.values(text).every((one) => one === undefined || one === null)) {
    return fail('NOTHING_TO_DO', 'Say what is to be another.');
  }
  const parsed = gather({
    title: parseText(text.title ?? commission.title, { max: 120 }, ['title']),
    description: parseText(text.description ?? commission.description, { max: 10_000, multiline: true }, [
      'description',
    ]),
    price: priceOf(text, commission),
    respondBy: respondByOf(text, commission, at),
    milestones: milestonesOf({ at, text, milestoneIds }, commission, plan),
  });
  return parsed.ok ? ok({ type: 'commission.revised', ...parsed.value, at }) : parsed;
}

function priceOf({ price }: RevisionText, { price: present }: Commission): Result<Money, Failures> {
  if (!price) return ok(present);
  const parsed = parsePrice(price, ['price']);
  if (!parsed.ok || parsed.value.currency === present.currency) return parsed;
  return fail('CURRENCY_MISMATCH', `Its roles are rated in ${present.currency}.`, ['price', 'currency']);
}

function respondByOf(
  { respondBy }: RevisionText,
  { state, respondBy: present }: Commission,
  at: Instant,
): Result<Instant, Failures> {
  if (!respondBy) return ok(present);
  if (state !== 'LEAD') {
    return wrongState({ is: `The commission is ${state}`, allowed: ['LEAD'], path: 'respondBy' });
  }
  return respondBy > at ? ok(respondBy) : fail('RESPOND_BY_PAST', 'An instant that is still to come.', ['respondBy']);
}

/** Those that are named, or those that are there: where there is one alone, it is of the whole price, whatever that is. */
function milestonesOf(
  { at, text, milestoneIds }: Omit<ReviseCommission, 'expectedVersion'>,
  { title, price, slots }: Commission,
  plan: MilestonePlan | undefined,
): Result<readonly MilestoneTerms[], Failures> {
  const [first, ...others] = (plan?.milestones ?? []).map(termsOf);
  const asked = text.price ? parsePrice(text.price, ['price']) : ok(price);
  // What is wrong with the price is said of the price.
  if (!asked.ok || asked.value.currency !== price.currency) return ok([]);
  if (text.milestones || !first) {
    const of = { title, price: moneyText(asked.value), slots, milestones: text.milestones };
    return planMilestones({ ids: milestoneIds, at, text: of });
  }
  if (others.length === 0) return ok([{ ...first, amount: asked.value }]);
  if (asked.value.minor === price.minor) return ok([first, ...others]);
  return fail('MILESTONES_NOT_PRICE', 'With another price, say of which milestones it is the sum.', ['milestones']);
}

const termsOf = ({ id, title, amount, due }: MilestoneTerms): MilestoneTerms => ({ id, title, amount, due });
