import type { AgentId } from '@millepiani/kernel/id';
import type { JournalEntry } from '../ledger/journal-entry.ts';
import type { LedgerAccount } from '../ledger/ledger-account.ts';
import type { Posting } from '../ledger/posting.ts';

/** An entry of the journal with its postings, each with its account. */
export interface EntryOnAccounts {
  readonly entry: JournalEntry;
  readonly postings: readonly (Posting & {
    readonly account: Pick<LedgerAccount, 'ownerId' | 'purpose' | 'currency'>;
  })[];
}

/**
 * What an entry moves on its owner's account at a bank in a currency, in minor units, where a line of a statement may be of the entry itself; undefined where none is: an invoice's
 * payment and a batch of the owner's are told by these, and what a statement has told is told.
 */
export function movedAtBank(
  { entry, postings }: EntryOnAccounts,
  ownerId: AgentId,
  currency: string,
): bigint | undefined {
  const own = postings.filter(({ account }) => account.ownerId === ownerId);
  if (own.some(({ account }) => account.purpose === 'CLEARING') || entry.reverses !== undefined) return undefined;
  if (entry.bookedBy === 'DOCUMENT' && !entry.banks?.includes(ownerId)) return undefined;
  const atBank = own.filter(({ account }) => account.purpose === 'BANK' && account.currency === currency);
  return atBank.length === 0 ? undefined : atBank.reduce((sum, { amount }) => sum + amount.minor, 0n);
}
