import type { CallWith } from '@millepiani/commands/command-runner';
import { ledgerAccountOpened } from '@millepiani/events/billing/ledger-account.events';
import { event } from '@millepiani/events/event';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { canPost } from './ledger-access.ts';
import { type AccountId, type AccountPurpose, evolve, open } from './ledger-account.ts';

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
    const account = evolve(undefined, opened.value);
    await billing.accounts.insert(session, account);
    await emit([
      event(ledgerAccountOpened, {
        subject: account.id,
        aggregateVersion: 1,
        partition: account.id,
        data: { accountId: account.id, ownerId: account.ownerId, purpose, currency: account.currency },
      }),
    ]);
    return ok({ accountId: account.id });
  });
}
