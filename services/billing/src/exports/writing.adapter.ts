import { createHash } from 'node:crypto';
import type { Currency } from '@millepiani/kernel/currency';
import { dayOf } from '@millepiani/kernel/day';
import type { AgentId } from '@millepiani/kernel/id';
import type { Billing } from '../billing.ts';
import type { JournalEntry } from '../ledger/journal-entry.ts';
import type { AccountId, LedgerAccount } from '../ledger/ledger-account.ts';
import type { EntryId, Posting } from '../ledger/posting.ts';
import {
  accountName,
  balanceDirective,
  heading,
  type NamedPosting,
  named,
  openDirective,
  openOthers,
  othersName,
  othersPart,
  transaction,
} from './beancount.ts';
import { type BooksExport, partBytes, type WrittenExport } from './books-export.ts';

const entriesAtOnce = 500;

/** What of the ledger is written: each account as it was at one instant, with how many postings it bore. */
interface Cut {
  readonly accounts: ReadonlyMap<AccountId, LedgerAccount>;
  /** No entry that counts has a greater id. */
  readonly lastEntry: EntryId | undefined;
  readonly takenAt: Date;
}

/**
 * Takes the cut on one snapshot, which is over at once. What is written afterwards needs none: postings never change, and those of an
 * entry that came later have places behind the cut on every account that they are on.
 */
const takeCut = (billing: Billing, ownerId: AgentId | undefined): Promise<Cut> =>
  billing.onSnapshot(async (session) => {
    const takenAt = billing.clock.now();
    const accounts = new Map<AccountId, LedgerAccount>();
    for await (const account of billing.accounts.among(ownerId === undefined ? 'all' : { ownerId }, session)) {
      accounts.set(account.id, account);
    }
    return { accounts, lastEntry: await billing.journal.lastOf(ownerId, session), takenAt };
  });

/** The entries of a cut, one behind the other in the order of their ids, each with those of its postings that count. */
async function* entriesOf(
  { journal, postings }: Billing,
  { accounts, lastEntry }: Cut,
  ownerId: AgentId | undefined,
): AsyncGenerator<readonly [JournalEntry, readonly Posting[]]> {
  if (lastEntry === undefined) return;
  let after: EntryId | undefined;
  for (;;) {
    const entries = await journal.inOrder({ ownerId, after, until: lastEntry, limit: entriesAtOnce });
    const moved = await postings.ofEntries(entries.map(({ id }) => id));
    for (const entry of entries) {
      const own = (moved.get(entry.id) ?? []).filter(({ accountId, sequence }) => {
        const account = accounts.get(accountId);
        return account !== undefined && sequence <= account.postings;
      });
      if (own.length > 0) yield [entry, own];
    }
    after = entries.at(-1)?.id;
    if (after === undefined || entries.length < entriesAtOnce) return;
  }
}

/** The earlier of two days, ISO 8601. */
const earlierOf = (a: string, b: string): string => [a, b].toSorted()[0] ?? a;

/** The file's pieces of text, and what was counted on the way. */
async function* textOf(billing: Billing, cut: Cut, ownerId: AgentId | undefined, counted: { entries: number }) {
  const { accounts, takenAt } = cut;
  const currencies = [...new Set([...accounts.values()].map(({ currency }) => currency))].toSorted();
  const owners = [...new Set([...accounts.values()].map((account) => account.ownerId))];
  const profiles = await billing.taxProfiles.ofMany(owners, dayOf(takenAt));
  const nameOf = (id: AgentId | undefined) => (id === undefined ? undefined : profiles.get(id)?.name);
  yield heading({ ownerId, ownerName: nameOf(ownerId), currencies, takenAt: takenAt.toISOString() });
  for (const account of accounts.values()) {
    const opened = dayOf(account.openedAt);
    const first = (await billing.accountDays.first(account.id)) ?? opened;
    yield openDirective(account, earlierOf(first, opened), nameOf(account.ownerId));
  }
  if (ownerId !== undefined) for (const currency of currencies) yield openOthers(currency);
  const others = new Map<Currency, bigint>();
  for await (const [entry, moved] of entriesOf(billing, cut, ownerId)) {
    const own = moved.flatMap((posting): readonly NamedPosting[] => {
      const account = accounts.get(posting.accountId);
      return account ? [named(account, posting)] : [];
    });
    const rest = ownerId === undefined ? [] : othersPart(own);
    for (const { currency, minor } of rest) others.set(currency, (others.get(currency) ?? 0n) + minor);
    counted.entries += 1;
    yield transaction(entry, [...own, ...rest]);
  }
  yield '\n';
  const today = dayOf(takenAt);
  const lastDay = [...accounts.values()].reduce(
    (last, { latest }) => (latest && latest.date > last ? latest.date : last),
    today,
  );
  for (const account of accounts.values()) yield balanceDirective(accountName(account), account.balance, lastDay);
  for (const [currency, minor] of others) yield balanceDirective(othersName(currency), { currency, minor }, lastDay);
}

/** Writes an export, part by part: of the ledger no more is in memory at once than accounts and some hundred entries. */
export async function writeExport(billing: Billing, wanted: BooksExport, attempt: number): Promise<WrittenExport> {
  const { ownerId } = wanted;
  const cut = await takeCut(billing, ownerId);
  const [hash, counted] = [createHash('sha256'), { entries: 0 }];
  let [pieces, bytes, parts]: [Buffer[], number, number] = [[], 0, 0];
  const flush = async () => {
    if (bytes === 0) return;
    parts += 1;
    const content = Buffer.concat(pieces);
    hash.update(content);
    await billing.booksExports.keepPart(wanted, attempt, { number: parts, content });
    [pieces, bytes] = [[], 0];
  };
  for await (const text of textOf(billing, cut, ownerId, counted)) {
    const piece = Buffer.from(text);
    pieces.push(piece);
    bytes += piece.length;
    if (bytes >= partBytes) await flush();
  }
  await flush();
  return {
    ...{ writtenAt: billing.clock.now(), takenAt: cut.takenAt, accounts: cut.accounts.size, entries: counted.entries },
    ...{ parts, sha256: hash.digest('hex'), attempt },
  };
}
