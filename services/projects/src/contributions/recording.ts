import type { Currency } from '@millepiani/kernel/currency';
import { dayOf } from '@millepiani/kernel/day';
import { type FailurePath, type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type PersonId, parseId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { formatAmount, type Money, type MoneyText, parseMoney } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import type { Commission } from '../commissions/commission.ts';
import { parsePrice } from '../commissions/price.ts';
import { wrongState } from '../commissions/wrong-state.ts';
import type { Commitment } from '../commitments/commitment.ts';
import type { ContributionFacts, ContributionId, ContributionKind, PutIn } from './contribution.ts';

/** A contribution as the edge hands it over. */
export type ContributionText = {
  readonly kind: ContributionKind;
  readonly slotId?: string | null | undefined;
  readonly minutes?: number | null | undefined;
  readonly amount?: MoneyText | null | undefined;
  readonly vat?: MoneyText | null | undefined;
  readonly note: string;
  readonly happenedOn: string;
};

/** To record a contribution. */
export interface RecordContribution {
  readonly id: ContributionId;
  /** Whose it is. */
  readonly agentId: PersonId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly text: ContributionText;
}

/** What it is recorded in. */
export interface Recording {
  readonly commission: Commission;
  /** All commitments that the commission has. */
  readonly commitments: readonly Commitment[];
}

const mostMinutes = 600_000;
/** What a bank transfers at once, in minor units: sums of such amounts stay far within 64 bits. */
const mostMinor = 99_999_999_999n;

/**
 * Decides to record what somebody put in. Fails with `WRONG_STATE` (the commission is neither `RUNNING` nor `ACCEPTED`), `NO_COMMITMENT`
 * (the party is bound to nothing; of work, to nothing in this role on that day), `IN_FUTURE`, `BEFORE_COMMISSION`, `NOT_FOR_KIND`
 * (a fact that this kind does not have), `SLOT_MISSING`, `MINUTES_MISSING`, `MINUTES_OUT_OF_RANGE`, `AMOUNT_MISSING`,
 * `AMOUNT_OUT_OF_RANGE`, `VAT_MISSING`, `VAT_NEGATIVE`, `VAT_ABOVE_AMOUNT`, `CURRENCY_MISMATCH`, and with what texts and amounts fail with.
 */
export function record(command: RecordContribution, on: Recording): Result<ContributionFacts, Failures> {
  const { commission, commitments } = on;
  const { id, agentId, by, at, text } = command;
  const { state, agreement } = commission;
  if (!(agreement && (state === 'RUNNING' || state === 'ACCEPTED'))) {
    return wrongState({ is: `The commission is ${state}`, allowed: ['RUNNING', 'ACCEPTED'], path: 'commissionId' });
  }
  const theirs = commitments.filter(({ personId }) => personId === agentId);
  if (theirs.length === 0) return fail('NO_COMMITMENT', 'Who is bound to do something puts something in.', ['agentId']);
  const parsed = gather({
    note: parseText(text.note, { max: 500, multiline: true }, ['note']),
    happenedOn: parseDay(text.happenedOn, { from: commission.openedAt, at }),
    putIn: parsePutIn(text, theirs, commission.price.currency),
  });
  if (!parsed.ok) return parsed;
  const facts = { agreementVersionId: agreement.versionId, recordedBy: by, recordedAt: at };
  return ok({ id, commissionId: commission.id, agentId, ...parsed.value, ...facts });
}

function parseDay(day: string, { from, at }: { from: Instant; at: Instant }): Result<string, Failures> {
  if (day > dayOf(at)) return fail('IN_FUTURE', 'It has not happened yet.', ['happenedOn']);
  if (day >= dayOf(from)) return ok(day);
  return fail('BEFORE_COMMISSION', `The commission was opened on ${dayOf(from)}.`, ['happenedOn']);
}

type Fact = 'slotId' | 'minutes' | 'amount' | 'vat';

/** The facts that each kind may have. */
const factsOf: Readonly<Record<ContributionKind, readonly Fact[]>> = {
  WORK: ['slotId', 'minutes'],
  EXPENSE: ['amount', 'vat'],
  TRANSFER: ['amount'],
  USE: ['amount'],
  CITE: [],
};

function parsePutIn(
  text: ContributionText,
  theirs: readonly Commitment[],
  currency: Currency,
): Result<PutIn, Failures> {
  const { kind, vat } = text;
  const allowed = factsOf[kind];
  for (const fact of ['slotId', 'minutes', 'amount', 'vat'] as const) {
    const isThere = text[fact] !== undefined && text[fact] !== null;
    if (isThere && !allowed.includes(fact)) return fail('NOT_FOR_KIND', `${kind} does not have it.`, [fact]);
  }
  const amount = parseAmount(text.amount, currency);
  switch (kind) {
    case 'WORK':
      return parseWork(text, theirs);
    case 'EXPENSE': {
      const parsed = gather({ amount: needed(amount), vat: parseVat(vat, currency) });
      if (!parsed.ok) return parsed;
      if (parsed.value.vat.minor <= parsed.value.amount.minor) return ok({ kind, ...parsed.value });
      return fail('VAT_ABOVE_AMOUNT', 'More than what it is VAT of.', ['vat', 'amount']);
    }
    case 'TRANSFER': {
      const parsed = needed(amount);
      return parsed.ok ? ok({ kind, amount: parsed.value }) : parsed;
    }
    case 'USE':
      return amount.ok ? ok({ kind, amount: amount.value }) : amount;
    case 'CITE':
      return ok({ kind });
    default:
      return kind satisfies never;
  }
}

function parseWork(text: ContributionText, theirs: readonly Commitment[]): Result<PutIn, Failures> {
  const { slotId, happenedOn } = text;
  const parsed = gather({
    slotId:
      slotId === undefined || slotId === null
        ? fail('SLOT_MISSING', 'Work is done in a role.', ['slotId'])
        : parseId(slotId, ['slt'], ['slotId']),
    minutes: parseMinutes(text.minutes),
  });
  if (!parsed.ok) return parsed;
  const commitment = theirs.find((one) => one.slotId === parsed.value.slotId && isBoundOn(happenedOn, one));
  if (!commitment) return fail('NO_COMMITMENT', 'The party is not bound in this role on that day.', ['slotId']);
  return ok({ kind: 'WORK', ...parsed.value, commitmentId: commitment.id, rate: commitment.rate });
}

/** Who gave something up still records what was done before. */
const isBoundOn = (day: string, commitment: Commitment): boolean =>
  !('withdrawnAt' in commitment) || day <= dayOf(commitment.withdrawnAt);

function parseMinutes(minutes: number | null | undefined): Result<number, Failures> {
  if (minutes === undefined || minutes === null) return fail('MINUTES_MISSING', 'How long it took.', ['minutes']);
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes) return ok(minutes);
  return fail('MINUTES_OUT_OF_RANGE', `A whole number from 1 to ${mostMinutes}.`, ['minutes']);
}

function parseAmount(text: MoneyText | null | undefined, currency: Currency): Result<Money | undefined, Failures> {
  if (text === undefined || text === null) return ok(undefined);
  const amount = inCurrency(parsePrice(text, ['amount']), currency, ['amount', 'currency']);
  if (!amount.ok || amount.value.minor <= mostMinor) return amount;
  return fail('AMOUNT_OUT_OF_RANGE', `At most ${formatAmount({ minor: mostMinor, currency })}.`, ['amount', 'amount']);
}

function needed(amount: Result<Money | undefined, Failures>): Result<Money, Failures> {
  if (!amount.ok) return amount;
  return amount.value ? ok(amount.value) : fail('AMOUNT_MISSING', 'How much it was, net of VAT.', ['amount']);
}

function parseVat(text: MoneyText | null | undefined, currency: Currency): Result<Money, Failures> {
  if (text === undefined || text === null) return fail('VAT_MISSING', 'How much of it was VAT: it may be 0.', ['vat']);
  const vat = inCurrency(parseMoney(text, ['vat']), currency, ['vat', 'currency']);
  if (!vat.ok || vat.value.minor >= 0n) return vat;
  return fail('VAT_NEGATIVE', '0 or more.', ['vat', 'amount']);
}

function inCurrency(amount: Result<Money, Failures>, currency: Currency, path: FailurePath): Result<Money, Failures> {
  if (!amount.ok || amount.value.currency === currency) return amount;
  return fail('CURRENCY_MISMATCH', `The commission is priced in ${currency}.`, path);
}
