import { event } from '@millepiani/events/event';
import { personRenamed } from '@millepiani/events/members/person.events';
import type { Person } from './person.ts';

/** What a person is called from now on, as its contract tells it. */
export const renamed = ({ id, name, version }: Person) =>
  event(personRenamed, {
    ...{ subject: id, aggregateVersion: version, partition: id },
    data: { personId: id, personal: { name } },
  });
