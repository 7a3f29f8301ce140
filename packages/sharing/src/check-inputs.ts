import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import type { AgentId } from '@millepiani/kernel/id';
import { maxMinor } from '@millepiani/kernel/money';
import { compare, equals, type Rational, rational, sum } from '@millepiani/kernel/rational';
import type { SharingInputs } from './inputs.ts';
import { componentsOf, type SharingRule } from './rule.ts';
import { expensesOwed } from './tiers.ts';
import { hourClaims } from './weights.ts';

const refused = (code: string, message: string, path: FailurePath): Failures => fail(code, message, path).error;

function within(amount: bigint, path: FailurePath): Failures {
  if (amount < 0n) return refused('NEGATIVE_AMOUNT', 'Expected 0 or more.', path);
  return amount > maxMinor ? refused('AMOUNT_OUT_OF_RANGE', 'Beyond 2^63 − 1 minor units.', path) : [];
}

/**
 * Quantities are whole multiples of this part of one: of a second of an hour, of six decimals, of a ninth. However many there are,
 * their sums then stay of that form; without a common measure exact sums would grow with each of them.
 */
const measure = 9_000_000n;
const maxQuantity = rational(10n ** 12n);
/** Makers' shares may be any fraction up to thousandths, or whole basis points. */
const maxParts = 1000n;
const basisPoints = 10_000n;

function weighty(weight: Rational, path: FailurePath): Failures {
  if (weight.numerator < 0n) return refused('NEGATIVE_WEIGHT', 'Expected 0 or more.', path);
  if (measure % weight.denominator !== 0n) return refused('TOO_FINE', `Expected a multiple of 1/${measure}.`, path);
  return compare(weight, maxQuantity) > 0 ? refused('AMOUNT_OUT_OF_RANGE', 'Beyond 10^12.', path) : [];
}

function part(share: Rational, path: FailurePath): Failures {
  if (share.numerator < 0n) return refused('NEGATIVE_WEIGHT', 'Expected 0 or more.', path);
  const isFine = share.denominator > maxParts && basisPoints % share.denominator !== 0n;
  return isFine ? refused('TOO_FINE', `At most ${maxParts} below the line, or basis points.`, path) : [];
}

/**
 * Everything for which inputs cannot be shared by a rule, with code and path: `NEGATIVE_AMOUNT`, `AMOUNT_OUT_OF_RANGE`,
 * `NEGATIVE_WEIGHT`, `TOO_FINE` (quantities are multiples of 1/9,000,000), `DUPLICATE_ID` (a contribution would count twice), `BALANCE_MISSING` (of a purpose of the rule),
 * `NO_AGREED_RATE` (for an agent with hours), `CURRENCY_MISMATCH` (money at risk that is not in the currency of the rates),
 * `NET_ABOVE_GROSS`, `CLAIMED_ABOVE_HOURS`, `SHARES_NOT_WHOLE` (of a citation's makers).
 */
export function checkInputs(rule: SharingRule, inputs: SharingInputs): Failures {
  return [
    ...within(inputs.cash, ['cash']),
    ...(['expenses', 'hours', 'money', 'points', 'citations'] as const).flatMap((list) => checkIds(inputs[list], list)),
    ...checkExpenses(inputs),
    ...checkReserves(rule, inputs),
    ...checkWork(rule, inputs),
    ...inputs.points.flatMap(({ points }, place) => weighty(points, ['points', place, 'points'])),
    ...checkCitations(inputs),
    ...checkTotals(rule, inputs),
  ];
}

function checkIds(list: readonly { readonly id: string }[], name: string): Failures {
  const ids = new Set<string>();
  return list.flatMap(({ id }, place) => {
    const twice = ids.has(id);
    ids.add(id);
    return twice ? refused('DUPLICATE_ID', 'This contribution is there twice.', [name, place, 'id']) : [];
  });
}

function checkExpenses({ expenses }: SharingInputs): Failures {
  return expenses.flatMap(({ net, gross }, place) => {
    const path = ['expenses', place];
    const order = net > gross ? refused('NET_ABOVE_GROSS', 'Without VAT it is more than with it.', path) : [];
    return [...within(net, [...path, 'net']), ...within(gross, [...path, 'gross']), ...order];
  });
}

function checkReserves(rule: SharingRule, { currency, reserves }: SharingInputs): Failures {
  const needed = rule.reserve.filter((one) => one.currency === currency).map(({ purpose }) => purpose);
  const given = reserves.map(({ purpose }) => purpose);
  return [
    ...needed
      .filter((purpose) => !given.includes(purpose))
      .flatMap((purpose) => refused('BALANCE_MISSING', `The balance for ${purpose} is not given.`, ['reserves'])),
    ...checkIds(
      given.map((purpose) => ({ id: purpose })),
      'reserves',
    ),
  ];
}

function checkWork(rule: SharingRule, { hours, money }: SharingInputs): Failures {
  const kinds = componentsOf(rule.shares).map(({ component }) => component.kind);
  const valued = kinds.includes('hours') || kinds.includes('slices');
  const rated = (agent: AgentId): boolean =>
    !valued || (rule.rates?.perHour.some((one) => one.agent === agent) ?? false);
  return [
    ...hours.flatMap(({ agent, hours: worked, claimed }, place) => [
      ...weighty(worked, ['hours', place, 'hours']),
      ...weighty(claimed, ['hours', place, 'claimed']),
      ...(compare(claimed, worked) > 0
        ? refused('CLAIMED_ABOVE_HOURS', 'More hours are claimed than were worked.', ['hours', place, 'claimed'])
        : []),
      ...(rated(agent)
        ? []
        : refused('NO_AGREED_RATE', 'The rule has no rate for this agent.', ['hours', place, 'agent'])),
    ]),
    ...money.flatMap(({ amount }, place) => [
      ...within(amount.minor, ['money', place, 'amount']),
      ...(kinds.includes('slices') && amount.currency !== rule.rates?.currency
        ? refused('CURRENCY_MISMATCH', 'Not the currency of the agreed rates.', ['money', place, 'amount'])
        : []),
    ]),
  ];
}

function checkCitations({ citations }: SharingInputs): Failures {
  return citations.flatMap(({ weight, makers }, place) => [
    ...weighty(weight, ['citations', place, 'weight']),
    ...makers.flatMap(({ share }, maker) => part(share, ['citations', place, 'makers', maker, 'share'])),
    ...(equals(sum(makers.map(({ share }) => share)), rational(1n))
      ? []
      : refused('SHARES_NOT_WHOLE', 'The makers’ shares do not total 1.', ['citations', place, 'makers'])),
  ]);
}

/** What is owed must be an amount that the ledger can hold, even where there is not enough to pay it. */
function checkTotals(rule: SharingRule, inputs: SharingInputs): Failures {
  const claimed = rule.shares.kind === 'hours' && rule.shares.as === 'claim';
  return [
    ...[...expensesOwed(inputs.expenses).values()].flatMap((owed) =>
      owed > maxMinor ? within(owed, ['expenses']) : [],
    ),
    ...[...(claimed ? hourClaims(rule, inputs).values() : [])].flatMap((owed) =>
      owed > maxMinor ? within(owed, ['hours']) : [],
    ),
  ];
}
