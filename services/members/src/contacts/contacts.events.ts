import { event } from '@millepiani/events/event';
import { memberContactChanged } from '@millepiani/events/members/contact.events';
import type { Account } from '../identity/account.ts';
import type { Person } from '../persons/person.ts';
import type { Contact } from './contact.ts';

const told = { EN: 'en', IT: 'it' } as const;

/** How to write to a person, all of it, as its contract tells it. */
export const toEvent = ({ id, name }: Person, { email }: Pick<Account, 'email'>, contact: Contact) =>
  event(memberContactChanged, {
    // A person has other histories too; this one is told apart by the fragment.
    subject: `${id}#contact`,
    aggregateVersion: contact.version,
    partition: id,
    data: {
      personId: id,
      personal: { email, name, locale: told[contact.locale], timeZone: contact.timeZone },
    },
  });
