import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { audit } from '../audit/audit.commands.ts';
import { toEvent as toContactEvent } from '../contacts/contacts.events.ts';
import type { Account } from '../identity/account.ts';
import type { Members } from '../members.ts';
import { whoseProfile } from '../profiles/profile-access.ts';
import { type Person, rename } from './person.ts';
import { renamed } from './persons.events.ts';

/** Says what oneself is called from now on. */
export const changeName = (
  members: Members,
  call: CallWith<{ readonly name: string }>,
): Promise<Result<{ personId: PersonId }, Failures>> =>
  members.commands.run(call, async (transaction) => {
    const { actor, session } = transaction;
    const personId = whoseProfile(actor);
    if (!personId) return fail('FORBIDDEN', 'People say themselves what they are called.');
    const account = await members.accounts.find(personId, session);
    const [person] = account ? await members.persons.findMany([personId], session) : [];
    if (!(account && person)) return fail('PERSON_NOT_FOUND', 'Whoever signed in is not registered any more.');
    const decided = rename(person, call.input.name);
    if (!decided.ok) return decided;
    for (const after of decided.value) await keep(members, transaction, { account, after, address: call.caller });
    return ok({ personId });
  });

interface Renaming {
  readonly account: Account;
  readonly after: Person;
  readonly address: string | undefined;
}

async function keep(members: Members, transaction: Transaction, { account, after, address }: Renaming): Promise<void> {
  const { actor, session, emit } = transaction;
  await members.persons.rename(session, after);
  const { contact } = account;
  // Who is written to is told with their name; of whom nothing was told yet, it is told with the new one.
  const next = contact && { ...contact, version: contact.version + 1 };
  if (next) await members.accounts.replace(session, { ...account, contact: next });
  await audit(members, transaction, { kind: 'NAME_CHANGED', by: actor, personId: after.id, address });
  await emit([renamed(after), ...(next ? [toContactEvent(after, account, next)] : [])]);
}
