import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type AgentId, type CommissionId, type PersonId, parseId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { negate } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import {
  type Accounts,
  type EntryId,
  type Movement,
  type PlacedPosting,
  type PostingText,
  parsePostings,
  place,
} from './posting.ts';

/** Something that happened to money, told by postings that balance. It never changes; a mistake is reversed. */
export interface JournalEntry {
  readonly id: EntryId;
  readonly description: string;
  /** The day to which the books assign it: ISO 8601. */
  readonly date: string;
  readonly about: CommissionId | undefined;
  readonly postedAt: Instant;
  readonly postedBy: PersonId;
  /** The entry that this one takes back. */
  readonly reverses: EntryId | undefined;
  /** What it belongs to, where it was not posted by hand: an invoice, a payment, a credit note, a run or a batch. */
  readonly bookedBy: 'DOCUMENT' | undefined;
  /** With `bookedBy`: on whose account at a bank it moves money of which a line of a statement tells that is assigned to this entry itself. */
  readonly banks?: readonly AgentId[] | undefined;
  /** The owners of the accounts that it posts on, each once, sorted: they may see it. */
  readonly parties: readonly AgentId[];
}

/** Who posts, what and when; the same for an entry and for a reversal. */
interface Posts {
  readonly id: EntryId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly date: string;
  readonly description: string;
}

/** To post an entry. */
export interface PostEntry extends Posts {
  readonly type: 'post';
  readonly aboutId: string | undefined;
  readonly postings: readonly PostingText[];
}

/** To take an entry back. */
export interface ReverseEntry extends Posts {
  readonly type: 'reverse';
}

/** An entry as it stands: with its postings, and with what has taken it back. */
export interface Standing {
  readonly entry: JournalEntry;
  readonly postings: readonly PlacedPosting[];
  readonly reversedBy: EntryId | undefined;
}

/** A checked command: what is missing is how the accounts stand. */
export interface Draft {
  readonly facts: Omit<JournalEntry, 'parties'>;
  readonly movements: readonly Movement[];
}

/** An entry was posted. */
export interface EntryPosted {
  readonly type: 'journal-entry.posted';
  readonly entry: JournalEntry;
  readonly postings: readonly PlacedPosting[];
}

/**
 * Checks a command to post by itself. Fails with `DATE_IN_FUTURE` (a balance counts an entry from when it is posted),
 * `INVALID_ID`, what texts fail with, and what `parsePostings` fails with.
 */
export function draft(command: PostEntry): Result<Draft, Failures> {
  const parts = gather({
    description: parseDescription(command),
    date: parseDate(command),
    about: command.aboutId === undefined ? ok(undefined) : parseId(command.aboutId, ['com'], ['aboutId']),
    movements: parsePostings(command.postings),
  });
  if (!parts.ok) return parts;
  const { movements, ...facts } = parts.value;
  return ok({
    facts: { id: command.id, ...facts, postedAt: command.at, postedBy: command.by, ...byHand },
    movements,
  });
}

/** An entry that somebody posts, and that takes no other back. */
const byHand = { reverses: undefined, bookedBy: undefined } as const;

/**
 * Checks a command to reverse against the entry. Fails with `ENTRY_OF_A_DOCUMENT` (what it comes of would not know), `ALREADY_REVERSED`, `REVERSAL_NOT_REVERSIBLE` (to take a
 * reversal back, post the entry anew: so each entry's history is two steps at most), `DATE_BEFORE_ENTRY`,
 * `DATE_IN_FUTURE`, and what texts fail with.
 */
export function draftReversal(command: ReverseEntry, standing: Standing): Result<Draft, Failures> {
  const { entry, postings, reversedBy } = standing;
  if (entry.bookedBy === 'DOCUMENT') {
    const where = 'It is corrected where it comes from: by a credit note, or by the next run.';
    return fail('ENTRY_OF_A_DOCUMENT', where, ['entryId']);
  }
  if (reversedBy !== undefined) return fail('ALREADY_REVERSED', `It was reversed by ${reversedBy}.`, ['entryId']);
  if (entry.reverses !== undefined) {
    return fail('REVERSAL_NOT_REVERSIBLE', 'It is a reversal itself: post the entry anew.', ['entryId']);
  }
  const parts = gather({ description: parseDescription(command), date: parseDate(command) });
  if (!parts.ok) return parts;
  if (parts.value.date < entry.date) return fail('DATE_BEFORE_ENTRY', `The entry is of ${entry.date}.`, ['date']);
  const { id, by: postedBy, at: postedAt } = command;
  return ok({
    facts: { id, ...parts.value, about: entry.about, postedAt, postedBy, ...byHand, reverses: entry.id },
    movements: postings.map(({ accountId, amount }) => ({ accountId, amount: negate(amount) })),
  });
}

/** Decides to post what was checked on the accounts as they stand. Fails with what `place` fails with. */
export function post({ facts, movements }: Draft, accounts: Accounts): Result<EntryPosted, Failures> {
  const postings = place(facts.id, movements, accounts);
  if (!postings.ok) return postings;
  const owners = movements.flatMap(({ accountId }) => accounts.get(accountId)?.ownerId ?? []);
  const parties = [...new Set(owners)].toSorted();
  return ok({ type: 'journal-entry.posted', entry: { ...facts, parties }, postings: postings.value });
}

function parseDescription({ description }: Posts): Result<string, Failures> {
  return parseText(description, { max: 500, multiline: true }, ['description']);
}

function parseDate({ date, at }: Posts): Result<string, Failures> {
  if (date <= dayOf(at)) return ok(date);
  return fail('DATE_IN_FUTURE', 'An entry is of today in Europe/Rome, or of an earlier day.', ['date']);
}
