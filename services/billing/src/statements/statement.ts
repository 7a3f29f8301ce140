import type { Instant } from '@millepiani/kernel/instant';
import type { Period, Prefix } from '../ledger/as-of.ts';
import type { AccountPurpose, LedgerAccount, Turnover } from '../ledger/ledger-account.ts';
import type { EntryId, Posting } from '../ledger/posting.ts';

/** What an account moved in a period. */
export interface Statement {
  readonly account: LedgerAccount;
  readonly period: Period;
  readonly postedBefore: Instant | undefined;
  /** The postings that count; undefined: none. */
  readonly prefix: Prefix | undefined;
  /** Minor units; may leave 64 bits, as does all of a statement that is summed by days. */
  readonly opening: bigint;
  readonly turnover: Turnover;
  readonly closing: bigint;
}

/** A line of it. */
export interface StatementLine {
  readonly posting: Posting;
  readonly entryId: EntryId;
  readonly description: string;
  /** Whether the service wrote that itself, in English. */
  readonly isOfService: boolean;
  readonly counterPurposes: readonly AccountPurpose[];
  /** Minor units, in the order of days. */
  readonly balance: bigint;
}

/** Whose statement a file is, and when it was made: entries that are dated back change later ones. */
export interface Made {
  /** As the owner's tax profile of that day names it; undefined where there is none. */
  readonly ownerName: string | undefined;
  readonly at: Instant;
}

/** The forms of a statement. */
export type StatementFormat = 'CSV' | 'PDF';

/** So many lines a file has at most: more would hold others up, and nobody reads them. */
export const mostLines: Readonly<Record<StatementFormat, number>> = { CSV: 20_000, PDF: 2_000 };

/** A place in a statement, and how many of the account's postings counted on the page that it ends. */
export interface Place {
  readonly date: string;
  readonly sequence: bigint;
  readonly upTo: bigint;
}

/** The form of cursors' keys. */
export const placeKey = /^\d{4}-\d{2}-\d{2} [1-9]\d{0,17} [1-9]\d{0,17}$/;

/** The key of a place. */
export const keyOf = ({ posting }: StatementLine, upTo: bigint): string =>
  `${posting.date} ${posting.sequence} ${upTo}`;

/** The place that a key of the right form stands for. */
export function placeOf(key: string): Place {
  const [date = '', sequence = '0', upTo = '0'] = key.split(' ');
  return { date, sequence: BigInt(sequence), upTo: BigInt(upTo) };
}

/** Postings with the account's balance after each, from one on. */
export function runningFrom(
  balance: bigint,
  postings: readonly Posting[],
): readonly Pick<StatementLine, 'posting' | 'balance'>[] {
  let running = balance;
  return postings.map((posting) => {
    running += posting.amount.minor;
    return { posting, balance: running };
  });
}

/** The name of a statement's file, without its ending; in the words of its language. */
export function fileName({ account, period }: Statement, statement: string, purpose: string): string {
  const plain = purpose.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  return `${statement}-${plain}-${account.currency}-${period.from}-${period.to}`;
}
