import type { CallWith, CommandCall, Transaction } from '@millepiani/commands/command-runner';
import { journalEntryPosted, journalEntryReversed } from '@millepiani/events/billing/journal-entry.events';
import { event } from '@millepiani/events/event';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type PersonId, parseId } from '@millepiani/kernel/id';
import { formatAmount } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { ClientSession } from 'mongoose';
import type { Billing } from '../billing.ts';
import { accountsDatedBehind, type DatedEntry, datePostings, postedNotBefore } from './account-day.ts';
import { dateThese } from './dating.commands.ts';
import { type Draft, draft, draftReversal, type EntryPosted, post } from './journal-entry.ts';
import { canPost } from './ledger-access.ts';
import { type AccountId, type AccountPurpose, evolve, type LedgerAccount } from './ledger-account.ts';
import type { Accounts, EntryId, PostingText } from './posting.ts';

type Answered = Promise<Result<{ entryId: EntryId }, Failures>>;

/** What a bookkeeper asks to be posted. */
export type PostJournalEntry = {
  readonly description: string;
  readonly date: string;
  readonly aboutId?: string | null | undefined;
  readonly postings: readonly PostingText[];
};

/** Posts an entry. Bookkeepers may, on accounts that nothing else keeps: else `PURPOSE_NOT_ALLOWED`. */
export async function postJournalEntry(billing: Billing, call: CallWith<PostJournalEntry>): Answered {
  const by = bookkeeperOf(call);
  if (!by.ok) return by;
  const { description, date, aboutId, postings } = call.input;
  const lanes = postings.map(({ accountId }) => accountId);
  return inLanes(billing, call, lanes, async (transaction) => {
    const command = { id: newId('jnl'), by: by.value, at: transaction.now, description, date, postings };
    const drafted = draft({ type: 'post', ...command, aboutId: aboutId ?? undefined });
    if (!drafted.ok) return drafted;
    const isOpen = await checkPurposes(billing, transaction, drafted.value);
    return isOpen.ok ? postDraft(billing, transaction, drafted.value) : isOpen;
  });
}

/** What documents keep one by one, beside the account: an entry by hand would make another truth of it. */
const keptElsewhere: ReadonlySet<AccountPurpose> = new Set(['RESERVE', 'CLIENT_CREDIT', 'FEE_CREDIT', 'CONVERSION']);

async function checkPurposes(
  { accounts }: Billing,
  { session }: Transaction,
  { movements }: Draft,
): Promise<Result<undefined, Failures>> {
  const ids = movements.map(({ accountId }) => accountId);
  const known = await accounts.findMany(ids, session);
  const closed = ids.flatMap((id, at) => {
    const purpose = known.get(id)?.purpose;
    if (!(purpose && keptElsewhere.has(purpose))) return [];
    const message = `${purpose} is moved by what it is about.`;
    return [{ code: 'PURPOSE_NOT_ALLOWED', message, path: ['postings', String(at), 'accountId'] }];
  });
  return closed.length > 0 ? err(closed) : ok(undefined);
}

/** What a bookkeeper asks to be taken back. */
export type ReverseJournalEntry = {
  readonly entryId: string;
  readonly date: string;
  readonly description: string;
};

/** Takes an entry back. Bookkeepers may. */
export async function reverseJournalEntry(billing: Billing, call: CallWith<ReverseJournalEntry>): Answered {
  const by = bookkeeperOf(call);
  if (!by.ok) return by;
  const { date, description } = call.input;
  const entryId = parseId(call.input.entryId, ['jnl'], ['entryId']);
  if (!entryId.ok) return entryId;
  const id = entryId.value;
  const lanes = ((await billing.postings.ofEntries([id])).get(id) ?? []).map(({ accountId }) => accountId);
  return inLanes(billing, call, lanes, async (transaction) => {
    const { session, now: at } = transaction;
    const entry = await billing.journal.find(id, session);
    if (!entry) return fail('ENTRY_NOT_FOUND', 'There is none with this id.', ['entryId']);
    const [told] = await billing.bankStatements.linesOfEntry(id, session);
    if (told) return fail('ENTRY_OF_A_STATEMENT', `Undo the assignment of ${told.id}.`, ['entryId']);
    const postings = (await billing.postings.ofEntries([id], session)).get(id) ?? [];
    const reversedBy = (await billing.journal.reversalsOf([id], session)).get(id)?.id;
    const command = { type: 'reverse' as const, id: newId('jnl'), by: by.value, at, date, description };
    const drafted = draftReversal(command, { entry, postings, reversedBy });
    if (!drafted.ok) return drafted;
    const saved = await postDraft(billing, transaction, drafted.value);
    // The caller named the entry alone, not its postings.
    return saved.ok ? saved : err(saved.error.map((failure) => ({ ...failure, path: ['entryId'] })));
  });
}

function bookkeeperOf({ actor }: Pick<CommandCall, 'actor'>): Result<PersonId, Failures> {
  if (actor.id && canPost(actor)) return ok(actor.id);
  return fail('FORBIDDEN', 'Bookkeepers post entries.');
}

const inLanes = (
  billing: Billing,
  call: CommandCall,
  lanes: readonly string[],
  work: (transaction: Transaction) => Answered,
): Answered => billing.lanes.run(lanes, () => billing.commands.run(call, work));

/** Posts what was checked, in the transaction of a command that does more than this. Fails with what `post` fails with. */
export async function postDraft(
  billing: Billing,
  { session, emit }: Pick<Transaction, 'session' | 'emit'>,
  drafted: Draft,
): Answered {
  const { movements } = drafted;
  const accounts = await datedAccounts(
    billing,
    movements.map(({ accountId }) => accountId),
    session,
  );
  const { facts } = drafted;
  const posted = post(
    { ...drafted, facts: { ...facts, postedAt: postedNotBefore(facts.postedAt, accounts) } },
    accounts,
  );
  if (!posted.ok) return posted;
  const stored = await billing.accountDays.latestOf(accountsDatedBehind(facts.date, accounts), facts.date, session);
  const dated = datePostings(posted.value, accounts, stored);
  // Balances first: where another entry is at the same account, this one learns it before it has done the rest.
  await billing.accounts.saveBalances(session, accountsAfter(accounts, dated));
  await billing.journal.insert(session, posted.value.entry);
  await billing.postings.insert(session, dated.postings);
  await billing.accountDays.save(session, dated.days, dated.shifts);
  await emit(toEvents(posted.value));
  return ok({ entryId: posted.value.entry.id });
}

/** The accounts, each with its days. */
async function datedAccounts(billing: Billing, ids: readonly AccountId[], session: ClientSession): Promise<Accounts> {
  const accounts = await billing.accounts.findMany(ids, session);
  const undated = [...accounts.values()].flatMap(({ id, postings, latest }) => (postings > 0n && !latest ? [id] : []));
  if (undated.length === 0) return accounts;
  await dateThese(billing, undated, session);
  return billing.accounts.findMany(ids, session);
}

function accountsAfter(accounts: Accounts, { postings, latest: days }: DatedEntry): readonly LedgerAccount[] {
  const after = new Map(accounts);
  for (const { accountId, sequence, balanceAfter } of postings) {
    const latest = days.get(accountId);
    if (latest)
      after.set(accountId, evolve(after.get(accountId), { type: 'account.posted', sequence, balanceAfter, latest }));
  }
  // In one order always, so that two entries on the same accounts never wait for each other.
  return [...after.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Texts stay out: they may name people, and nobody else needs them. */
function toEvents({ entry, postings }: EntryPosted) {
  const { id, date, about, reverses } = entry;
  const posted = event(journalEntryPosted, {
    subject: id,
    aggregateVersion: 1,
    partition: about ?? id,
    data: {
      entryId: id,
      date,
      ...(about === undefined ? {} : { commissionId: about }),
      ...(reverses === undefined ? {} : { reverses }),
      postings: postings.map(({ accountId, amount }) => ({
        accountId,
        amount: formatAmount(amount),
        currency: amount.currency,
      })),
    },
  });
  if (reverses === undefined) return [posted];
  const reversed = event(journalEntryReversed, {
    subject: reverses,
    // The entry taken back has come to its second and last version; it is told in its own partition.
    aggregateVersion: 2,
    partition: about ?? reverses,
    data: { entryId: reverses, reversedBy: id },
  });
  return [posted, reversed];
}
