import type { CallWith } from '@millepiani/commands/command-runner';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import type { Billing } from '../billing.ts';
import { identifierChecks } from '../documents/identifiers.adapter.ts';
import { parseBankAccount } from '../documents/identifiers.ts';
import { parseCurrency } from '../ledger/ledger-account.ts';
import type { BankAccountId } from './bank-statement.ts';
import { canKeepStatements } from './bank-statement-access.ts';

/** Somebody's own account. */
export type RegisterInput = {
  readonly ownerId: string;
  readonly iban: string;
  readonly currency: string;
  readonly name: string;
};

/** Registers an agent's own account at a bank, so that its statements can be read. Bookkeepers may. */
export const registerBankAccount = (
  billing: Billing,
  call: CallWith<RegisterInput>,
): Promise<Result<{ accountId: BankAccountId }, Failures>> =>
  billing.commands.run(call, async ({ actor, session, now }) => {
    if (!(actor.id && canKeepStatements({ actor }))) return fail('FORBIDDEN', 'Bookkeepers register accounts.');
    const { ownerId, iban, currency, name } = call.input;
    const parts = gather({
      ownerId: parseId(ownerId, ['per', 'org'], ['ownerId']),
      account: parseBankAccount({ iban }, identifierChecks, []),
      currency: parseCurrency(currency),
      name: parseText(name, { max: 120 }, ['name']),
    });
    if (!parts.ok) return parts;
    const { account, ...facts } = parts.value;
    const twin = await billing.bankStatements.accountWith(account.iban, session);
    if (twin) return fail('BANK_ACCOUNT_EXISTS', `It is ${twin.id}.`, ['iban']);
    const id = newId('bac');
    await billing.bankStatements.register(session, {
      ...{ id, ...facts, iban: account.iban, registeredBy: actor.id, registeredAt: now },
    });
    return ok({ accountId: id });
  });
