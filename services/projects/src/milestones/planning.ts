import type { Currency } from '@millepiani/kernel/currency';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail, gather, within } from '@millepiani/kernel/failure';
import type { Instant } from '@millepiani/kernel/instant';
import type { Money, MoneyText } from '@millepiani/kernel/money';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { parsePrice } from '../commissions/price.ts';
import type { MilestoneId, MilestoneTerms } from './milestone.ts';

/** A milestone as the edge hands it over. */
export interface MilestoneText {
  readonly title: string;
  readonly amount: MoneyText;
  readonly due: string;
}

/** To plan a commission's milestones: of its text, what they depend on. */
export interface PlanMilestones {
  /** One for each, and one at least. */
  readonly ids: readonly MilestoneId[];
  readonly at: Instant;
  readonly text: {
    readonly title: string;
    readonly price: MoneyText;
    readonly slots: readonly { readonly to: string }[];
    readonly milestones?: readonly MilestoneText[] | null | undefined;
  };
}

const mostMilestones = 30;

/**
 * Plans the milestones of a commission that is opened: those that are named, or one of the whole price, due on the last day of
 * any of its roles. Fails with `NO_MILESTONE`, `TOO_MANY_MILESTONES` (over 30), `MILESTONES_NOT_PRICE`, `CURRENCY_MISMATCH`,
 * `DUE_PAST`, and with what texts and amounts fail with. What is wrong with the commission's own text is not said here.
 */
export function planMilestones({ ids, at, text }: PlanMilestones): Result<readonly MilestoneTerms[], Failures> {
  const price = parsePrice(text.price, ['price']);
  const { milestones } = text;
  if (milestones === undefined || milestones === null) return ok(price.ok ? [theOnlyOne(ids, text, price.value)] : []);
  if (milestones.length === 0) return fail('NO_MILESTONE', 'A commission has at least one.', ['milestones']);
  if (milestones.length > mostMilestones) {
    return fail('TOO_MANY_MILESTONES', `At most ${mostMilestones} milestones.`, ['milestones']);
  }
  const currency = price.ok ? price.value.currency : undefined;
  const parsed = milestones.map((one, index) => parseMilestone(one, { id: idAt(ids, index), currency, at }));
  const failures = parsed.flatMap((one, index) => (one.ok ? [] : within(['milestones', index], one.error)));
  if (failures.length > 0) return err(failures);
  const terms = parsed.flatMap((one) => (one.ok ? [one.value] : []));
  const sum = terms.reduce((total, { amount }) => total + amount.minor, 0n);
  if (!price.ok || sum === price.value.minor) return ok(terms);
  return fail('MILESTONES_NOT_PRICE', 'The amounts of the milestones total exactly the price.', ['milestones']);
}

function theOnlyOne(
  ids: readonly MilestoneId[],
  { title, slots }: PlanMilestones['text'],
  amount: Money,
): MilestoneTerms {
  // A title or slots that are refused are said to be elsewhere, and nothing of this is stored then.
  const parsed = parseText(title, { max: 120 }, []);
  const due =
    slots
      .map(({ to }) => to)
      .toSorted()
      .at(-1) ?? '';
  return { id: idAt(ids, 0), title: parsed.ok ? parsed.value : '', amount, due };
}

function parseMilestone(
  { title, amount, due }: MilestoneText,
  { id, currency, at }: { id: MilestoneId; currency: Currency | undefined; at: Instant },
): Result<MilestoneTerms, Failures> {
  const parsed = gather({
    title: parseText(title, { max: 120 }, ['title']),
    amount: parseAmount(amount, currency),
    due: due < dayOf(at) ? fail('DUE_PAST', 'A day that is still to come, or today.', ['due']) : ok(due),
  });
  return parsed.ok ? ok({ id, ...parsed.value }) : parsed;
}

function parseAmount(text: MoneyText, currency: Currency | undefined): Result<Money, Failures> {
  const amount = parsePrice(text, ['amount']);
  if (!amount.ok || currency === undefined || amount.value.currency === currency) return amount;
  return fail('CURRENCY_MISMATCH', `The commission is priced in ${currency}.`, ['amount', 'currency']);
}

function idAt(ids: readonly MilestoneId[], index: number): MilestoneId {
  const id = ids[index];
  if (id === undefined) throw new MissingMilestoneId();
  return id;
}

/** Fewer identifiers than milestones were handed in: a bug of the caller. */
export class MissingMilestoneId extends TypeError {
  constructor() {
    super('Every milestone needs an identifier.');
  }
}
