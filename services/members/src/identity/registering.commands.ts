import type { Transaction } from '@millepiani/commands/command-runner';
import { event } from '@millepiani/events/event';
import { personRegistered } from '@millepiani/events/members/person.events';
import { actorOf } from '@millepiani/kernel/actor';
import type { Instant } from '@millepiani/kernel/instant';
import { audit } from '../audit/audit.commands.ts';
import type { Contact } from '../contacts/contact.ts';
import { toEvent as toContactEvent } from '../contacts/contacts.events.ts';
import type { Members } from '../members.ts';
import { welcome } from '../membership/membership-saving.commands.ts';
import type { Person } from '../persons/person.ts';

/** Somebody who is to have an account. */
export interface Registration {
  readonly person: Person;
  readonly contact: Contact;
  /** Normalised, and nobody's: whoever registers has looked. */
  readonly email: string;
  readonly passwordHash: string;
}

/** Registers a person with an account, in the command's transaction, and tells of it: a member by that where the community is open. */
export async function register(
  members: Members,
  transaction: Transaction,
  { person, contact, email, passwordHash, emailVerifiedAt }: Registration & { emailVerifiedAt: Instant | undefined },
  address: string | undefined,
): Promise<void> {
  const { session, emit } = transaction;
  const { id: personId, name, version } = person;
  const welcomed = await welcome(members, transaction, person);
  await members.accounts.insert(session, {
    ...{ personId, email, passwordHash, roles: [], version: 1, emailVerifiedAt, contact },
  });
  const self = actorOf({ sub: personId, scope: '' });
  await audit(members, transaction, { kind: 'SIGNED_UP', by: self, personId, address });
  await emit([
    event(personRegistered, {
      subject: personId,
      aggregateVersion: version,
      partition: personId,
      data: { personId, personal: { name } },
    }),
    toContactEvent(person, { email }, contact),
    ...welcomed,
  ]);
}
