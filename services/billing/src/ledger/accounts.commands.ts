import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { ledgerAccountOpened } from '@millepiani/events/billing/ledger-account.events';
import { event } from '@millepiani/events/event';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { canPost } from './ledger-access.ts';
import {
  type AccountId,
  type AccountKey,
  type AccountOpened,
  type AccountPurpose,
  evolve,
  open,
} from './ledger-account.ts';

/** Opens an account. Bookkeepers may. */
export function openAccount(
  billing: Billing,
  call: CallWith<{ ownerId: string; purpose: AccountPurpose; currency: string; name: string }>,
): Promise<Result<{ accountId: AccountId }, Failures>> {
  return billing.commands.run(call, async ({ actor, now, session, emit }) => {
    if (!canPost(actor)) return fail('FORBIDDEN', 'Bookkeepers open accounts.');
    const { ownerId, purpose, currency, name } = call.input;
    const opened = open({ type: 'open', id: newId('acc'), ownerId, purpose, currency, name, at: now });
    if (!opened.ok) return opened;
    const twin = await billing.accounts.findLike(opened.value, session);
    if (twin) return fail('ACCOUNT_EXISTS', `The owner has ${twin} for this purpose and currency.`, ['purpose']);
    return ok({ accountId: await saveOpened(billing, { session, emit }, opened.value) });
  });
}

async function saveOpened(
  billing: Billing,
  { session, emit }: Pick<Transaction, 'session' | 'emit'>,
  opened: AccountOpened,
): Promise<AccountId> {
  const account = evolve(undefined, opened);
  const { id, ownerId, purpose, currency } = account;
  await billing.accounts.insert(session, account);
  await emit([
    event(ledgerAccountOpened, {
      ...{ subject: id, aggregateVersion: 1, partition: id },
      data: { accountId: id, ownerId, purpose, currency },
    }),
  ]);
  return id;
}

/** The account that has this owner, purpose and currency; opened now where there is none. */
export async function accountFor(
  billing: Billing,
  transaction: Pick<Transaction, 'session' | 'emit' | 'now'>,
  key: AccountKey,
): Promise<AccountId> {
  const known = await billing.accounts.findLike(key, transaction.session);
  if (known) return known;
  const name = defaultNames[key.purpose];
  return saveOpened(billing, transaction, {
    ...{ type: 'account.opened', id: newId('acc'), ...key, name, at: transaction.now },
  });
}

/** What accounts are called that nobody opened by hand. */
const defaultNames: Readonly<Record<AccountPurpose, string>> = {
  BANK: 'Bank',
  RECEIVABLE: 'Owed by clients',
  PAYABLE: 'VAT and others owed',
  RESERVE: 'Reserve',
  SURPLUS: 'Surplus',
  FEE: 'Fees',
  FEE_CREDIT: 'Credit for membership fees',
  EXPENSE: 'Expenses',
  INCOME: 'Income',
  TAX_CREDIT: 'Tax withheld by clients',
  CLEARING: 'Clearing',
  CLIENT_CREDIT: 'Owed back to clients',
  CONVERSION: 'Exchanged between currencies',
  EXCHANGE: 'Gains and losses of exchange',
};
