import type { Transaction } from '@millepiani/commands/command-runner';
import type { Currency } from '@millepiani/kernel/currency';
import type { Failures } from '@millepiani/kernel/failure';
import type { AgentId, CommissionId, PersonId } from '@millepiani/kernel/id';
import { money } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { accountFor } from './accounts.commands.ts';
import { postDraft } from './journal.commands.ts';
import type { AccountPurpose } from './ledger-account.ts';
import type { Movement } from './posting.ts';

/** What is to move on an owner's account: minor units, debits positive. */
export interface OwnedMovement {
  readonly ownerId: AgentId;
  readonly purpose: AccountPurpose;
  readonly minor: bigint;
  /** The entry's where left out; movements sum to nothing in each. */
  readonly currency?: Currency;
}

/** An entry that comes of something else than a bookkeeper's own posting: it is not reversed by hand. */
export interface Booking {
  readonly by: PersonId;
  readonly commissionId: CommissionId | undefined;
  /** ISO 8601. */
  readonly date: string;
  /** Seen by all who own an account in the entry. */
  readonly description: string;
  readonly currency: Currency;
  readonly movements: readonly OwnedMovement[];
  /** Whose lines on statements are assigned to what the entry is about, an invoice or a batch, and not to the entry itself. */
  readonly toldOtherwise?: readonly AgentId[];
}

/** On whose account at a bank money moves of which a statement is to tell, and has not yet. */
function banksOf({ movements, toldOtherwise = [] }: Pick<Booking, 'movements' | 'toldOtherwise'>): readonly AgentId[] {
  const on = (purpose: AccountPurpose) =>
    movements.flatMap((one) => (one.purpose === purpose && one.minor !== 0n ? one.ownerId : []));
  const told = new Set([...on('CLEARING'), ...toldOtherwise]);
  return [...new Set(on('BANK'))].filter((ownerId) => !told.has(ownerId));
}

/**
 * Posts an entry in a command's own transaction; accounts that are not there yet are opened. Fails with `BALANCE_OUT_OF_RANGE`. The
 * movements sum to nothing: who makes them sees to that.
 */
export async function book(
  billing: Billing,
  transaction: Transaction,
  { by, commissionId, date, description, currency, movements, toldOtherwise }: Booking,
): Promise<Result<undefined, Failures>> {
  const placed: Movement[] = [];
  // A bank's statement has a hundred movements on one account.
  const known = new Map<string, Movement['accountId']>();
  for (const { ownerId, purpose, minor, currency: own = currency } of movements) {
    const key = `${ownerId} ${purpose} ${own}`;
    const accountId = known.get(key) ?? (await accountFor(billing, transaction, { ownerId, purpose, currency: own }));
    known.set(key, accountId);
    placed.push({ accountId, amount: money(minor, own) });
  }
  const banks = banksOf({ movements, ...(toldOtherwise ? { toldOtherwise } : {}) });
  const posted = await postDraft(billing, transaction, {
    facts: {
      ...(banks.length > 0 ? { banks } : {}),
      ...{ id: newId('jnl'), description, date, about: commissionId },
      ...{ postedAt: transaction.now, postedBy: by, reverses: undefined, bookedBy: 'DOCUMENT' },
    },
    movements: placed,
  });
  // The caller knows of no postings.
  return posted.ok ? ok(undefined) : err(posted.error.map((failure) => ({ ...failure, path: [] })));
}
