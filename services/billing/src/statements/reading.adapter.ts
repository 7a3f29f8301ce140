import { plusDays } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { ClientSession } from 'mongoose';
import type { Billing } from '../billing.ts';
import { netOf } from '../ledger/account-day.ts';
import { daysOf, type Period, type Prefix, prefixUntil, wholeOf } from '../ledger/as-of.ts';
import { closingAt, prefixOf, turnoverIn } from '../ledger/balances.adapter.ts';
import type { LedgerAccount } from '../ledger/ledger-account.ts';
import type { Posting } from '../ledger/posting.ts';
import { type Place, runningFrom, type Statement, type StatementLine } from './statement.ts';

/** What is asked for. */
export interface StatementAsked {
  readonly period: Period;
  readonly postedBefore: Date | undefined;
}

/** Makes a statement, but for its lines; undefined where there is no such account. */
export function readStatement(
  billing: Billing,
  id: LedgerAccount['id'],
  { period, postedBefore }: StatementAsked,
): Promise<Statement | undefined> {
  return billing.onSnapshot(async (session) => {
    const account = await billing.accounts.onSnapshot(id, session);
    if (!account) return undefined;
    const prefix = await prefixOf(billing, account, postedBefore, session);
    const until = (day: string) => closingAt(billing, account, { prefix, day }, session);
    return {
      ...{ account, period, postedBefore, prefix },
      opening: (await until(plusDays(period.from, -1))) ?? 0n,
      turnover: await turnoverIn(billing, account, { prefix, period }, session),
      closing: (await until(period.to)) ?? 0n,
    };
  });
}

/** The first postings of an account as far as a page of before had counted them. */
async function prefixAt(
  billing: Billing,
  account: LedgerAccount,
  upTo: bigint,
  session: ClientSession,
): Promise<Prefix | undefined> {
  if (upTo === account.postings) return wholeOf(account);
  const last = await billing.postings.at(account.id, upTo, session);
  return last && prefixUntil(last);
}

/** Where a stretch of lines begins: what counts, and the balance before its first line. */
interface Beginning {
  readonly prefix: Prefix;
  readonly balance: bigint;
}

/** Where the lines behind a place begin; undefined where no posting is in that place. */
async function behind(
  billing: Billing,
  { account, period }: Statement,
  { date, sequence, upTo }: Place,
  session: ClientSession,
): Promise<Beginning | undefined> {
  const now = await billing.accounts.onSnapshot(account.id, session);
  const prefix = now && (await prefixAt(billing, now, upTo, session));
  const last = await billing.postings.at(account.id, sequence, session);
  if (!(now && prefix && last) || last.date !== date || sequence > upTo) return undefined;
  if (date < period.from || date > period.to) return undefined;
  const before = await closingAt(billing, now, { prefix, day: plusDays(date, -1) }, session);
  return { prefix, balance: (before ?? 0n) + netOf(last.ofDay) };
}

/** A stretch of lines, and how many postings of the account counted. */
export interface Lines {
  readonly lines: readonly StatementLine[];
  readonly upTo: bigint;
}

/** At most so many lines behind a place. Fails with `INVALID_CURSOR`. */
export async function readLines(
  billing: Billing,
  statement: Statement,
  { after, limit }: { readonly after: Place | undefined; readonly limit: number },
): Promise<Result<Lines, Failures>> {
  const { account, period, prefix, opening } = statement;
  return billing.onSnapshot(async (session) => {
    const first = prefix && { prefix, balance: opening };
    const beginning = after ? await behind(billing, statement, after, session) : first;
    if (!beginning)
      return after ? fail('INVALID_CURSOR', 'Not a cursor that this list gave out.', ['after']) : ok(none);
    const { upTo } = beginning.prefix;
    const days = daysOf(beginning.prefix, period);
    if (!days) return ok({ lines: [], upTo });
    const postings = await billing.postings.dated({ accountId: account.id, ...days, upTo, after, limit }, session);
    const running = runningFrom(beginning.balance, postings);
    return ok({ lines: await described(billing, account, running), upTo });
  });
}

const none: Lines = { lines: [], upTo: 0n };

/** Lines with what their entries say, and what stands against them in the same books. */
async function described(
  billing: Billing,
  account: LedgerAccount,
  running: readonly { readonly posting: Posting; readonly balance: bigint }[],
): Promise<readonly StatementLine[]> {
  const ids = [...new Set(running.map(({ posting }) => posting.entryId))];
  const entries = await billing.journal.findMany(ids);
  const postings = await billing.postings.ofEntries(ids);
  const accounts = await billing.accounts.findMany([...postings.values()].flat().map(({ accountId }) => accountId));
  return running.map(({ posting, balance }) => {
    const others = (postings.get(posting.entryId) ?? []).flatMap(({ accountId }) => accounts.get(accountId) ?? []);
    const own = others.filter(({ id, ownerId }) => ownerId === account.ownerId && id !== account.id);
    const counterPurposes = [...new Set(own.map(({ purpose }) => purpose))].toSorted();
    const entry = entries.get(posting.entryId);
    const said = { description: entry?.description ?? '', isOfService: entry?.bookedBy === 'DOCUMENT' };
    return { posting, balance, entryId: posting.entryId, ...said, counterPurposes };
  });
}
