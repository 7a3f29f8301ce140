import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plusDays } from '@millepiani/kernel/day';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import fc from 'fast-check';
import { openAccount } from '../src/ledger/accounts.commands.ts';
import type { AsOf } from '../src/ledger/as-of.ts';
import { balanceAsOf, trialBalancesAsOf } from '../src/ledger/balances.adapter.ts';
import { postJournalEntry } from '../src/ledger/journal.commands.ts';
import type { AccountId } from '../src/ledger/ledger-account.ts';
import { readLines, readStatement } from '../src/statements/reading.adapter.ts';
import { type OpenBilling, openBillingOn } from './billing-on-database.ts';

const database = freshDatabase('billing_as_of');
let service: OpenBilling;
let now = new Date('2026-11-01T08:00:00Z');
beforeAll(async () => {
  service = await openBillingOn(database.uri, { now: () => now });
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const bookkeeper = {
  ...{ id: newId('per'), sessionId: undefined },
  scopes: new Set(['ledger:read', 'ledger:post', 'ledger:audit']),
};
const call = <I extends object>(mutation: string, input: I) => ({
  ...{ actor: bookkeeper, mutation },
  input: { ...input, idempotencyKey: newId('evt') },
});

const purposes = ['BANK', 'INCOME', 'PAYABLE'] as const;

/** An account of each purpose of one owner. */
async function accountsOf(ownerId = newId('org')): Promise<readonly AccountId[]> {
  const ids: AccountId[] = [];
  for (const purpose of purposes) {
    const input = { ownerId, purpose, currency: 'EUR', name: purpose };
    const opened = await openAccount(service.billing, call('openAccount', input));
    if (opened.ok) ids.push(opened.value.accountId);
  }
  return ids;
}

const euros = (cents: number) => ({ amount: (cents / 100).toFixed(2), currency: 'EUR' });
async function post(date: string, moves: readonly (readonly [AccountId, number])[]): Promise<void> {
  const postings = moves.map(([accountId, cents]) => ({ accountId, amount: euros(cents) }));
  const posted = await postJournalEntry(
    service.billing,
    call('postJournalEntry', { description: `On ${date}`, date, postings }),
  );
  expect(posted.ok).toBe(true);
}

/** What is drawn: days behind or ahead in time, of how long ago the entry is, and what it moves. */
const steps = fc.array(
  fc.record({
    later: fc.nat(2),
    ago: fc.oneof(fc.constant(0), fc.nat(9)),
    moves: fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.integer({ min: 1, max: 10_000 })), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  { minLength: 3, maxLength: 14 },
);

interface Moved {
  readonly date: string;
  readonly postedAt: Date;
  readonly account: AccountId;
  readonly cents: number;
}

describe('balances as of a day, and as they were known', () => {
  it('property: are the plain sums of what counts, whatever was dated back; so are trial balances and statements', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (drawn) => {
        const { billing } = service;
        const ownerId = newId('org');
        const ids = await accountsOf(ownerId);
        const moved: Moved[] = [];
        const instants: Date[] = [];
        for (const { later, ago, moves } of drawn) {
          now = new Date(now.getTime() + later * 86_400_000 + 60_000);
          instants.push(now);
          const date = plusDays(now.toISOString().slice(0, 10), -ago);
          const both = moves.flatMap(([to, from, cents]) => [
            [ids[to] ?? ids[0], cents] as const,
            [ids[from] ?? ids[0], -cents] as const,
          ]);
          const given = both.flatMap(([id, cents]) => (id ? [[id, cents] as const] : []));
          await post(date, given);
          moved.push(...given.map(([account, cents]) => ({ date, postedAt: now, account, cents })));
        }
        const day = () => plusDays(now.toISOString().slice(0, 10), -(moved.length % 7));
        const cuts: AsOf[] = [undefined, day(), plusDays(day(), -4), plusDays(day(), -9), '2999-01-01'].flatMap(
          (asOf) =>
            [undefined, instants[Math.floor(instants.length / 2)], instants[0], instants.at(-1)].map(
              (postedBefore) => ({
                asOf,
                postedBefore,
              }),
            ),
        );
        for (const cut of cuts) {
          const counts = moved.filter(
            ({ date, postedAt }) =>
              (cut.asOf === undefined || date <= cut.asOf) && (!cut.postedBefore || postedAt < cut.postedBefore),
          );
          const balance = (id: AccountId) =>
            counts.reduce((sum, { account, cents }) => sum + (account === id ? cents : 0), 0);
          for (const id of ids) expect(await balanceAsOf(billing, id, cut)).toBe(BigInt(balance(id)));
          const [trial] = await trialBalancesAsOf(billing, { ownerId, currency: 'EUR' }, cut);
          const isEverything = cut.asOf === undefined && cut.postedBefore === undefined;
          const bearing = ids.filter((id) => isEverything || counts.some(({ account }) => account === id));
          expect(trial?.accounts ?? 0).toBe(bearing.length);
          expect(trial?.total.minor ?? 0n).toBe(0n);
          expect(trial?.debits.minor ?? 0n).toBe(
            BigInt(ids.map(balance).reduce((sum, cents) => sum + Math.max(0, cents), 0)),
          );
        }
        await checkStatements(moved, ids[0], instants);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 180_000);
});

const total = (list: readonly Moved[]) => list.reduce((sum, { cents }) => sum + cents, 0);

type Asked = Parameters<typeof readStatement>[2];

/** What a statement is to have: plain sums, and lines in the order of days, those of a day as they were posted. */
function expectedOf(own: readonly Moved[], { period, postedBefore }: Asked) {
  const known = own.filter(({ postedAt }) => !postedBefore || postedAt < postedBefore);
  const inside = known
    .map((each, at) => ({ ...each, at }))
    .filter(({ date }) => date >= period.from && date <= period.to)
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.at - b.at);
  const opening = total(known.filter(({ date }) => date < period.from));
  let running = opening;
  const lines = inside.map(({ date, cents }) => {
    running += cents;
    return [date, BigInt(cents), BigInt(running)] as const;
  });
  return {
    ...{ opening: BigInt(opening), closing: BigInt(running), lines },
    debits: BigInt(total(inside.filter(({ cents }) => cents > 0))),
    credits: BigInt(-total(inside.filter(({ cents }) => cents < 0))),
  };
}

/** A statement's lines, page by page. */
async function allLines(statement: Parameters<typeof readLines>[1]) {
  const lines: (readonly [string, bigint, bigint])[] = [];
  let after: Parameters<typeof readLines>[2]['after'];
  do {
    const page = await readLines(service.billing, statement, { after, limit: 3 });
    if (!page.ok) throw new TypeError(JSON.stringify(page.error));
    const { upTo } = page.value;
    for (const { posting, balance } of page.value.lines) lines.push([posting.date, posting.amount.minor, balance]);
    const last = page.value.lines.at(-1)?.posting;
    after = last && page.value.lines.length === 3 ? { date: last.date, sequence: last.sequence, upTo } : undefined;
  } while (after);
  return lines;
}

/** Statements of one account, page by page, against what was moved. */
async function checkStatements(moved: readonly Moved[], id: AccountId | undefined, instants: readonly Date[]) {
  if (!id) return;
  const own = moved.filter(({ account }) => account === id);
  const today = now.toISOString().slice(0, 10);
  for (const postedBefore of [undefined, instants[Math.floor(instants.length / 2)]])
    for (const period of [
      { from: plusDays(today, -6), to: plusDays(today, -1) },
      { from: '2020-01-01', to: today },
    ]) {
      const statement = await readStatement(service.billing, id, { period, postedBefore });
      if (!statement) throw new TypeError('no statement');
      const { opening, closing, turnover } = statement;
      const found = { opening, closing, ...turnover, lines: await allLines(statement) };
      expect(found).toEqual(expectedOf(own, { period, postedBefore }));
    }
}
