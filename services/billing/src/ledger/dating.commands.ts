import { systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import type { ClientSession } from 'mongoose';
import type { Billing } from '../billing.ts';
import { AccountDating } from './dating.ts';
import type { AccountId } from './ledger-account.ts';

const atOnce = 1_000;

/** Puts the postings of an account that were made before there were days on their days; nothing where that is done. */
async function dateAccount(
  { accounts, accountDays, journal, postings }: Billing,
  accountId: AccountId,
  session: ClientSession,
): Promise<void> {
  const account = (await accounts.findMany([accountId], session)).get(accountId);
  if (!account || account.postings === 0n || account.latest) return;
  const dating = new AccountDating(accountId);
  for (let after = 0n; after < account.postings; after += BigInt(atOnce)) {
    const rows = await postings.undated(accountId, { after, limit: atOnce }, session);
    const entries = await journal.findMany(
      rows.map(({ entryId }) => entryId),
      session,
    );
    const dated = rows.flatMap((row) => {
      const entry = entries.get(row.entryId);
      return entry ? [dating.add(row, entry)] : [];
    });
    await postings.date(session, dated);
  }
  const { days, latest } = dating.finish();
  await accountDays.insert(session, days);
  await accounts.saveBalances(session, [{ ...account, latest }]);
}

/** What of the books is of before there were days: some accounts at a time, each by itself. Safe twice. */
export async function dateUndated(billing: Billing): Promise<void> {
  for (let ids = await billing.accounts.undated(100); ids.length > 0; ids = await billing.accounts.undated(100)) {
    for (const id of ids) {
      // A key of its own each time: what is done is told by the account.
      const call = {
        actor: systemActor('billing'),
        mutation: 'date-postings',
        input: { idempotencyKey: newId('evt') },
      };
      await billing.commands.run(call, async ({ session }) => {
        await dateAccount(billing, id, session);
        return ok({});
      });
    }
  }
}

/** The same within a posting's own transaction: of accounts that the job has not come to. */
export async function dateThese(billing: Billing, ids: readonly AccountId[], session: ClientSession): Promise<void> {
  for (const id of ids) await dateAccount(billing, id, session);
}
