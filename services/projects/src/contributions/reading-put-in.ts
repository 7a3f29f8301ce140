import type { Currency } from '@millepiani/kernel/currency';
import { dayOf } from '@millepiani/kernel/day';
import { type FailurePath, type Failures, fail, gather } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { formatAmount, type Money, type MoneyText, parseMoney } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { parsePrice } from '../commissions/price.ts';
import type { Commitment } from '../commitments/commitment.ts';
import type { ContributionKind, PutIn, Used, UseUnit } from './put-in.ts';
import { fitsPeriod, parseSince } from './work-period.ts';

/** What was put in, as the edge hands it over. */
export type PutInText = {
  readonly kind: ContributionKind;
  readonly slotId?: string | null | undefined;
  readonly minutes?: number | null | undefined;
  readonly since?: string | null | undefined;
  readonly amount?: MoneyText | null | undefined;
  readonly vat?: MoneyText | null | undefined;
  readonly equipment?: string | null | undefined;
  readonly quantity?: string | null | undefined;
  readonly unit?: UseUnit | null | undefined;
  readonly reference?: string | null | undefined;
};

/** What it is read against. */
export interface PutInto {
  /** Of the agent's own commitments, all. */
  readonly theirs: readonly Commitment[];
  /** Of the commission's price. */
  readonly currency: Currency;
  /** The day, ISO 8601. */
  readonly happenedOn: string;
  /** The day on which the commission was opened, ISO 8601. */
  readonly openedOn: string;
}

const mostMinutes = 600_000;
/** What a bank transfers at once, in minor units: sums of such amounts stay far within 64 bits. */
const mostMinor = 99_999_999_999n;

type Fact = Exclude<keyof PutInText, 'kind'>;
const facts = ['slotId', 'minutes', 'since', 'amount', 'vat', 'equipment', 'quantity', 'unit', 'reference'] as const;

/** The facts that each kind may have. */
const factsOf: Readonly<Record<ContributionKind, readonly Fact[]>> = {
  WORK: ['slotId', 'minutes', 'since'],
  EXPENSE: ['amount', 'vat', 'reference'],
  TRANSFER: ['amount'],
  USE: ['amount', 'equipment', 'quantity', 'unit'],
  CITE: ['reference'],
};

const isThere = <T>(value: T | null | undefined): value is T => value !== undefined && value !== null;

/**
 * Reads what somebody put in. Fails with `NOT_FOR_KIND` (a fact that this kind does not have), `NO_COMMITMENT` (of work: bound to nothing
 * in this role on that day), `SLOT_MISSING`, `MINUTES_MISSING`, `MINUTES_OUT_OF_RANGE`, `TOO_MANY_HOURS`, `ENDS_BEFORE_START`, `BEFORE_COMMISSION`, `AMOUNT_MISSING`, `AMOUNT_OUT_OF_RANGE`,
 * `VAT_MISSING`, `VAT_NEGATIVE`, `VAT_ABOVE_AMOUNT`, `CURRENCY_MISMATCH`, `EQUIPMENT_MISSING`, `QUANTITY_MISSING`, `INVALID_QUANTITY`,
 * `UNIT_MISSING`, and with what texts, ids and amounts fail with.
 */
export function parsePutIn(text: PutInText, into: PutInto): Result<PutIn, Failures> {
  const { kind } = text;
  const strange = facts.find((fact) => isThere(text[fact]) && !factsOf[kind].includes(fact));
  if (strange) return fail('NOT_FOR_KIND', `${kind} does not have it.`, [strange]);
  switch (kind) {
    case 'WORK':
      return parseWork(text, into);
    case 'EXPENSE':
      return parseExpense(text, into.currency);
    case 'TRANSFER': {
      const amount = needed(parseAmount(text.amount, into.currency));
      return amount.ok ? ok({ kind, amount: amount.value }) : amount;
    }
    case 'USE': {
      const parsed = gather({ amount: parseAmount(text.amount, into.currency), used: parseUsed(text) });
      return parsed.ok ? ok({ kind, ...parsed.value }) : parsed;
    }
    case 'CITE': {
      const reference = parseReference(text.reference);
      return reference.ok ? ok({ kind, ...reference.value }) : reference;
    }
    default:
      return kind satisfies never;
  }
}

function parseWork(text: PutInText, { theirs, happenedOn, openedOn }: PutInto): Result<PutIn, Failures> {
  const { slotId, since } = text;
  const parsed = gather({
    slotId: isThere(slotId)
      ? parseId(slotId, ['slt'], ['slotId'])
      : fail('SLOT_MISSING', 'Work is done in a role.', ['slotId']),
    minutes: parseMinutes(text.minutes),
    since: parseSince({ since, happenedOn, openedOn }),
  });
  if (!parsed.ok) return parsed;
  const { since: first, ...work } = parsed.value;
  const commitment = theirs.find((one) => one.slotId === work.slotId && isBoundOn(happenedOn, one));
  if (!commitment) return fail('NO_COMMITMENT', 'The party is not bound in this role on that day.', ['slotId']);
  const fitting = fitsPeriod(work.minutes, { since: first, happenedOn }, commitment);
  if (!fitting.ok) return fitting;
  const { id: commitmentId, rate } = commitment;
  return ok({ kind: 'WORK', ...work, ...(first === undefined ? {} : { since: first }), commitmentId, rate });
}

/** Who gave something up still records what was done before. */
const isBoundOn = (day: string, commitment: Commitment): boolean =>
  !('withdrawnAt' in commitment) || day <= dayOf(commitment.withdrawnAt);

function parseMinutes(minutes: number | null | undefined): Result<number, Failures> {
  if (!isThere(minutes)) return fail('MINUTES_MISSING', 'How long it took.', ['minutes']);
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes) return ok(minutes);
  return fail('MINUTES_OUT_OF_RANGE', `A whole number from 1 to ${mostMinutes}.`, ['minutes']);
}

function parseExpense({ amount, vat, reference }: PutInText, currency: Currency): Result<PutIn, Failures> {
  const parsed = gather({
    amount: needed(parseAmount(amount, currency)),
    vat: parseVat(vat, currency),
    receipt: parseReference(reference),
  });
  if (!parsed.ok) return parsed;
  const { receipt, ...spent } = parsed.value;
  if (spent.vat.minor <= spent.amount.minor) return ok({ kind: 'EXPENSE', ...spent, ...receipt });
  return fail('VAT_ABOVE_AMOUNT', 'More than what it is VAT of.', ['vat', 'amount']);
}

function parseAmount(text: MoneyText | null | undefined, currency: Currency): Result<Money | undefined, Failures> {
  if (!isThere(text)) return ok(undefined);
  const amount = inCurrency(parsePrice(text, ['amount']), currency, ['amount', 'currency']);
  if (!amount.ok || amount.value.minor <= mostMinor) return amount;
  return fail('AMOUNT_OUT_OF_RANGE', `At most ${formatAmount({ minor: mostMinor, currency })}.`, ['amount', 'amount']);
}

function needed(amount: Result<Money | undefined, Failures>): Result<Money, Failures> {
  if (!amount.ok) return amount;
  return amount.value ? ok(amount.value) : fail('AMOUNT_MISSING', 'How much it was, net of VAT.', ['amount']);
}

function parseVat(text: MoneyText | null | undefined, currency: Currency): Result<Money, Failures> {
  if (!isThere(text)) return fail('VAT_MISSING', 'How much of it was VAT: it may be 0.', ['vat']);
  const vat = inCurrency(parseMoney(text, ['vat']), currency, ['vat', 'currency']);
  if (!vat.ok || vat.value.minor >= 0n) return vat;
  return fail('VAT_NEGATIVE', '0 or more.', ['vat', 'amount']);
}

function inCurrency(amount: Result<Money, Failures>, currency: Currency, path: FailurePath): Result<Money, Failures> {
  if (!amount.ok || amount.value.currency === currency) return amount;
  return fail('CURRENCY_MISMATCH', `The commission is priced in ${currency}.`, path);
}

function parseUsed({ equipment, quantity, unit }: PutInText): Result<Used, Failures> {
  return gather({
    equipment: isThere(equipment)
      ? parseText(equipment, { max: 200 }, ['equipment'])
      : fail('EQUIPMENT_MISSING', 'What was used.', ['equipment']),
    quantity: parseQuantity(quantity),
    unit: isThere(unit) ? ok(unit) : fail('UNIT_MISSING', 'By what its use is measured.', ['unit']),
  });
}

const quantityForm = /^(?:0|[1-9]\d{0,5})(?:\.\d{1,3})?$/;

function parseQuantity(quantity: string | null | undefined): Result<string, Failures> {
  if (!isThere(quantity)) return fail('QUANTITY_MISSING', 'How much of it was used.', ['quantity']);
  if (quantityForm.test(quantity) && /[1-9]/.test(quantity)) return ok(quantity);
  return fail('INVALID_QUANTITY', 'More than 0, at most 999999.999, as a decimal such as 1.5.', ['quantity']);
}

/** Nobody need have one. */
function parseReference(raw: string | null | undefined): Result<{ readonly reference?: string }, Failures> {
  if (!isThere(raw)) return ok({});
  const reference = parseText(raw, { max: 200 }, ['reference']);
  return reference.ok ? ok({ reference: reference.value }) : reference;
}
