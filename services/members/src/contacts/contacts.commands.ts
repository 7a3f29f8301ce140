import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { systemActor } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Account } from '../identity/account.ts';
import type { Members } from '../members.ts';
import { type Contact, type ContactText, change, evolve } from './contact.ts';
import { canTellContacts, whoseContact } from './contact-access.ts';
import { toEvent } from './contacts.events.ts';

type Answered = Promise<Result<{ personId: PersonId }, Failures>>;

/** Says how the caller is to be written to. */
export function changeContact(members: Members, call: CallWith<ContactText>): Answered {
  return members.commands.run(call, async (transaction) => {
    const personId = whoseContact(transaction.actor);
    if (!personId) return fail('FORBIDDEN', 'Members say how they are written to themselves.');
    const account = await members.accounts.find(personId, transaction.session);
    if (!account) return fail('PERSON_NOT_FOUND', 'Whoever signed in is not registered any more.');
    const decided = change(call.input, account.contact);
    if (!decided.ok) return decided;
    const [happened] = decided.value;
    if (happened) await save(members, transaction, { ...account, contact: evolve(account.contact, happened) });
    return ok({ personId });
  });
}

/**
 * Tells how to write to somebody who signed up before anybody asked, as they would be written to who say nothing. Safe twice:
 * what was told, or said by the person meanwhile, is left alone.
 */
export function tellContact(members: Members, personId: PersonId): Answered {
  // One key for ever: it is told once.
  const input = { idempotencyKey: `tell-contact-${personId}`, personId };
  const call = { actor: systemActor('members'), mutation: 'tellContact', input };
  return members.commands.run(call, async (transaction) => {
    if (!canTellContacts(transaction.actor)) return fail('FORBIDDEN', 'The service tells it, by its clock.');
    const account = await members.accounts.find(personId, transaction.session);
    if (!account) return fail('PERSON_NOT_FOUND', 'There is nobody with this id.');
    if (account.contact) return ok({ personId });
    const decided = change({}, undefined);
    if (!decided.ok) return decided;
    for (const happened of decided.value)
      await save(members, transaction, { ...account, contact: evolve(undefined, happened) });
    return ok({ personId });
  });
}

async function save(
  members: Members,
  { session, emit }: Transaction,
  account: Account & { readonly contact: Contact },
): Promise<void> {
  const [person] = await members.persons.findMany([account.personId], session);
  if (!person) throw new AccountOfNobody(account.personId);
  await members.accounts.replace(session, account);
  await emit([toEvent(person, account, account.contact)]);
}

/** An account without a profile: the store broke its own rule. */
class AccountOfNobody extends TypeError {
  constructor(personId: string) {
    super(`The account ${personId} has no profile.`);
  }
}
