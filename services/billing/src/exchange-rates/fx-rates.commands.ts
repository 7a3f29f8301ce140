import type { CallWith } from '@millepiani/commands/command-runner';
import { plusDays } from '@millepiani/kernel/day';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type AgentId, parseId } from '@millepiani/kernel/id';
import { formatAmount, type Money, type MoneyText, money, parseMoney } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { equals } from '@millepiani/kernel/rational';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import type { ClientSession } from 'mongoose';
import { bytesOf } from '../bank-statements/bank-file.adapter.ts';
import type { Billing } from '../billing.ts';
import { readXml } from '../documents/xml-reader.adapter.ts';
import { book } from '../ledger/booking.commands.ts';
import { canPost } from '../ledger/ledger-access.ts';
import { readEcbRates } from './ecb.ts';
import { enterRate, type FxRate, type FxRateId, isFarFrom, longestAge, parseDay, toEuroCents } from './fx-rate.ts';
import { type Exchanged, exchange } from './position.ts';

/** A rate that somebody exchanged at, or agreed. */
export type RateInput = {
  readonly currency: string;
  readonly on: string;
  readonly perEuro: string;
  readonly source: 'BANK' | 'AGREED';
  readonly note: string;
};

/** Enters a rate. Bookkeepers may. */
export const recordFxRate = (
  billing: Billing,
  call: CallWith<RateInput>,
): Promise<Result<{ rateId: FxRateId }, Failures>> =>
  billing.commands.run(call, async ({ actor, session, now }) => {
    if (!(actor.id && canPost(actor))) return fail('FORBIDDEN', 'Bookkeepers enter rates.');
    const { currency, on, perEuro, source, note } = call.input;
    const text = { currency, on, perEuro, source, note, by: actor.id, at: now };
    const entered = enterRate({ id: newId('fxr'), ...text });
    if (!entered.ok) return entered;
    await billing.fxRates.insert(session, [entered.value]);
    return ok({ rateId: entered.value.id });
  });

/** The ECB's file. */
export type EcbInput = { readonly base64: string; readonly isPacked?: boolean | null | undefined };

/**
 * Enters the ECB's reference rates from its own file; those that are known already are passed over, and one that is another than what is known refuses the
 * file. Bookkeepers may.
 */
export const importEcbRates = (
  billing: Billing,
  call: CallWith<EcbInput>,
): Promise<Result<{ rateIds: string }, Failures>> =>
  billing.commands.run(call, async ({ actor, session, now }) => {
    if (!(actor.id && canPost(actor))) return fail('FORBIDDEN', 'Bookkeepers enter rates.');
    const bytes = bytesOf(call.input.base64, call.input.isPacked ?? false);
    if (!bytes.ok) return bytes;
    const file = readXml(bytes.value);
    if (!file.ok) return file;
    const told = readEcbRates(file.value);
    if (!told.ok) return told;
    const facts = { source: 'ECB' as const, note: '', by: actor.id, at: now };
    const entered = told.value.map((one) => enterRate({ id: newId('fxr'), ...one, ...facts }));
    const failures = entered.flatMap((one) => (one.ok ? [] : [...one.error]));
    if (failures.length > 0) return err(failures);
    const rates = entered.flatMap((one) => (one.ok ? [one.value] : []));
    const known = await billing.fxRates.known([...new Set(rates.map(({ on }) => on))], session);
    const before = (rate: FxRate) => known.get(`${rate.currency} ${rate.on}`);
    const changed = rates.find((rate) => {
      const other = before(rate);
      return other && !equals(other.perEuro, rate.perEuro);
    });
    if (changed) return fail('RATE_DIFFERS', `${changed.currency} of ${changed.on} is known otherwise.`, ['base64']);
    const news = rates.filter((rate) => !before(rate));
    await billing.fxRates.insert(session, news);
    // An answer is kept as flat as it is asked for again.
    return ok({ rateIds: news.map(({ id }) => id).join(' ') });
  });

/** What was exchanged at a bank. */
export type ExchangeInput = {
  readonly ownerId: string;
  readonly given: MoneyText;
  readonly got: MoneyText;
  readonly on: string;
  readonly reference: string;
};

/**
 * Records that an agent exchanged what it holds in another currency for euros: what was gained or lost by it since it came in is realised. Bookkeepers
 * may.
 */
export const recordExchange = (
  billing: Billing,
  call: CallWith<ExchangeInput>,
): Promise<Result<{ ownerId: AgentId; gain: string }, Failures>> =>
  billing.lanes.run([`books of ${call.input.ownerId}`], () =>
    billing.commands.run(call, async (transaction) => {
      const { actor, session, now } = transaction;
      if (!(actor.id && canPost(actor))) return fail('FORBIDDEN', 'Bookkeepers record what banks did.');
      const { input } = call;
      const parts = parseExchange(input, now);
      if (!parts.ok) return parts;
      const { ownerId, given, got, reference, on } = parts.value;
      const done = await exchangeIn(billing, session, parts.value);
      if (!done.ok) return done;
      const { cost, gain } = done.value;
      const movements = [
        { ownerId, purpose: 'BANK' as const, minor: got.minor },
        { ownerId, purpose: 'CONVERSION' as const, minor: -cost },
        { ownerId, purpose: 'EXCHANGE' as const, minor: -gain },
        { ownerId, purpose: 'CONVERSION' as const, minor: given.minor, currency: given.currency },
        { ownerId, purpose: 'BANK' as const, minor: -given.minor, currency: given.currency },
      ].filter(({ minor }) => minor !== 0n);
      const booked = await book(billing, transaction, {
        ...{ by: actor.id, commissionId: undefined, date: on, currency: 'EUR', movements },
        description: `Exchanged: ${reference}`,
      });
      return booked.ok ? ok({ ownerId, gain: gain.toString() }) : booked;
    }),
  );

interface ToExchange {
  readonly ownerId: AgentId;
  readonly given: Money;
  readonly got: Money;
  readonly on: string;
  readonly reference: string;
}

/** Keeps an exchange that is new and about right, and what is held after it. */
async function exchangeIn(
  billing: Billing,
  session: ClientSession,
  { ownerId, given, got, on, reference }: ToExchange,
): Promise<Result<Exchanged, Failures>> {
  const { fxRates } = billing;
  if (await fxRates.isExchanged({ ownerId, reference }, session)) {
    return fail('EXCHANGE_RECORDED', 'There is an exchange with this reference.', ['reference']);
  }
  const { currency } = given;
  const done = exchange(await fxRates.position(ownerId, currency, session), given.minor, got.minor);
  if (!done.ok) return done;
  const { cost, position } = done.value;
  const isRight = await checkWorth(billing, session, { given, got, on, cost });
  if (!isRight.ok) return isRight;
  await fxRates.savePosition(session, position);
  const facts = { ownerId, reference, currency, given: given.minor, got: got.minor, cost, on };
  await fxRates.keepExchange(session, facts);
  return done;
}

interface Worth {
  readonly given: Money;
  readonly got: Money;
  readonly on: string;
  /** In cents of euros. */
  readonly cost: bigint;
}

/**
 * Whether what was got is about what was given: by the ECB's rate, or a bank's that somebody entered, of at most a week before; where there is none, by what it cost. Fails
 * with `EXCHANGE_DIFFERENCE_TOO_LARGE`.
 */
async function checkWorth(
  { fxRates }: Billing,
  session: ClientSession,
  { given, got, on, cost }: Worth,
): Promise<Result<undefined, Failures>> {
  const days = { from: plusDays(on, -longestAge), to: on };
  const rate =
    (await fxRates.reference(given.currency, days, session)) ??
    (await fxRates.reference(given.currency, { ...days, source: 'BANK' }, session));
  const worth = rate ? toEuroCents(given, rate) : cost;
  if (!isFarFrom(worth, got.minor)) return ok(undefined);
  const text = `${formatAmount(money(worth, 'EUR'))} EUR`;
  const why = rate
    ? `By the rate of ${rate.on} it is worth ${text}.`
    : `It cost ${text}, and no rate of ${given.currency} of ${days.from} to ${on} is known: enter the bank's own.`;
  return fail('EXCHANGE_DIFFERENCE_TOO_LARGE', why, ['got', 'amount']);
}

const parseExchange = (input: ExchangeInput, now: Date) =>
  gather({
    ownerId: parseId(input.ownerId, ['per', 'org'], ['ownerId']),
    given: positive(input.given, 'given', (currency) => currency !== 'EUR'),
    got: positive(input.got, 'got', (currency) => currency === 'EUR'),
    reference: parseText(input.reference, { max: 140 }, ['reference']),
    on: parseDay(input.on, now),
  });

function positive(text: MoneyText, name: string, fits: (currency: string) => boolean): Result<Money, Failures> {
  const amount = parseMoney(text, [name]);
  if (!amount.ok) return amount;
  if (!fits(amount.value.currency)) {
    return fail('CURRENCY_MISMATCH', 'Another currency is given, euros are got.', [name, 'currency']);
  }
  return amount.value.minor > 0n ? amount : fail('ZERO_AMOUNT', 'More than nothing.', [name, 'amount']);
}
