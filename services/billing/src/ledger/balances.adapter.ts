import type { Currency } from '@millepiani/kernel/currency';
import { currencies } from '@millepiani/kernel/currency';
import type { AgentId } from '@millepiani/kernel/id';
import type { ClientSession } from 'mongoose';
import type { Billing } from '../billing.ts';
import { type AccountDay, netOf, without } from './account-day.ts';
import { type AsOf, daysOf, type Period, type Prefix, prefixUntil, wholeOf } from './as-of.ts';
import type { LedgerAccount, Turnover } from './ledger-account.ts';
import { type PurposeSum, sumOf, type TrialBalance, trialBalances } from './trial-balance.ts';

/** Where balances are looked up. */
type Books = Pick<Billing, 'accounts' | 'accountDays' | 'postings'>;

const nothing: Turnover = { debits: 0n, credits: 0n };

/** The postings of an account that were there before an instant; undefined where none were. */
export async function prefixOf(
  { postings }: Books,
  account: LedgerAccount,
  postedBefore: Date | undefined,
  session: ClientSession,
): Promise<Prefix | undefined> {
  const whole = wholeOf(account);
  if (postedBefore === undefined || !account.latest || account.latest.postedAt < postedBefore) return whole;
  const last = await postings.lastBefore(account.id, postedBefore, session);
  return last && prefixUntil(last);
}

/** What a prefix of an account's postings comes to as of a day, in minor units; undefined where none of it is of then. */
export async function closingAt(
  books: Books,
  account: LedgerAccount,
  { prefix, day }: { prefix: Prefix | undefined; day: string | undefined },
  session: ClientSession,
): Promise<bigint | undefined> {
  if (!prefix) return undefined;
  if (day === undefined || prefix.until <= day) return prefix.balance;
  const closing = (await books.accountDays.latestUntil(account.id, day, session))?.closing;
  if (closing === undefined || prefix.isWhole) return closing;
  const until = { from: undefined, to: day };
  const { days, unknown, ...later } = await postedLater(books, account.id, { ...until, upTo: prefix.upTo }, session);
  if (days > 0 && days === unknown && !(await books.accountDays.hasQuietDay(account.id, day, prefix.upTo, session)))
    return undefined;
  return closing - netOf(later);
}

/** What a prefix of an account's postings moved in a period. */
export async function turnoverIn(
  books: Books,
  account: LedgerAccount,
  { prefix, period }: { prefix: Prefix | undefined; period: Period },
  session: ClientSession,
): Promise<Turnover> {
  const known = prefix && daysOf(prefix, period);
  if (!known) return nothing;
  const whole = await books.accountDays.turnover(account.id, known, session);
  if (prefix.isWhole) return whole;
  return without(whole, await postedLater(books, account.id, { ...known, upTo: prefix.upTo }, session));
}

/** What was posted on days later than at a time; on how many of them, and on how many of these nothing was there before. */
interface PostedLater extends Turnover {
  readonly days: number;
  readonly unknown: number;
}

/** What was posted behind a place on an account on days of a period, or until its end. */
async function postedLater(
  { accountDays, postings }: Books,
  id: LedgerAccount['id'],
  { upTo, ...period }: { readonly from: string | undefined; readonly to: string; readonly upTo: bigint },
  session: ClientSession,
): Promise<PostedLater> {
  const days = await accountDays.postedBehind(id, period, upTo, session);
  if (days.length === 0) return { ...nothing, days: 0, unknown: 0 };
  const dates = days.map(({ date }) => date);
  const later = await postings.turnoversBehind(id, dates, upTo, session);
  // No posting is of nothing, so that of a day of which all was posted later, all is in these sums.
  const isNew = ({ date, debits, credits }: AccountDay): boolean => {
    const own = later.get(date) ?? nothing;
    return own.debits === debits && own.credits === credits;
  };
  const sum = [...later.values()].reduce(
    (total, { debits, credits }) => ({ debits: total.debits + debits, credits: total.credits + credits }),
    nothing,
  );
  return { ...sum, days: days.length, unknown: days.filter(isNew).length };
}

/** An account's balance as of a day, and as it was known before an instant, in minor units. It may leave 64 bits. */
export function balanceAsOf(
  billing: Books & Pick<Billing, 'onSnapshot'>,
  id: LedgerAccount['id'],
  { asOf, postedBefore }: AsOf,
): Promise<bigint> {
  return billing.onSnapshot(async (session) => {
    const account = await billing.accounts.onSnapshot(id, session);
    const prefix = account && (await prefixOf(billing, account, postedBefore, session));
    return (account && (await closingAt(billing, account, { prefix, day: asOf }, session))) ?? 0n;
  });
}

/** Whose books are summed up: an owner's, or all; in one currency or all. */
export interface BooksAsked {
  readonly ownerId: AgentId | undefined;
  readonly currency: Currency | undefined;
}

/** The trial balances of books, read on one snapshot. */
export async function trialBalancesAsOf(
  billing: Books & Pick<Billing, 'onSnapshot'>,
  { ownerId, currency }: BooksAsked,
  asOf: AsOf,
): Promise<readonly TrialBalance[]> {
  const asked = currency === undefined ? currencies : [currency];
  const whose = ownerId === undefined ? { currencies: asked } : { ownerId };
  const sums = await billing.onSnapshot((session) => sumsAsOf(billing, whose, asOf, session));
  return trialBalances(sums.filter((sum) => asked.some((one) => one === sum.currency)));
}

async function sumsAsOf(
  books: Books,
  whose: Parameters<Books['accounts']['sums']>[1],
  { asOf: day, postedBefore: before }: AsOf,
  session: ClientSession,
): Promise<readonly PurposeSum[]> {
  const { accounts } = books;
  if (day === undefined) {
    return before === undefined ? accounts.sums(session, whose) : accounts.sumsBefore(session, whose, before);
  }
  const sums = [...(await accounts.sumsAsOf(session, whose, { day, before }))];
  // Each of the others has days of which only a part was known.
  for (const account of before === undefined ? [] : await accounts.touchedSince(session, whose, before)) {
    const prefix = await prefixOf(books, account, before, session);
    const minor = await closingAt(books, account, { prefix, day }, session);
    if (minor !== undefined) sums.push(sumOf(account, minor));
  }
  return sums;
}
