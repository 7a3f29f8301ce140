import { forgettingDue } from '@millepiani/erasure/forgetting';
import { firstDue } from '@millepiani/erasure/passes';
import { memberContactChanged } from '@millepiani/events/members/contact.events';
import { memberErased } from '@millepiani/events/members/erasure.events';
import { organizationRegistered } from '@millepiani/events/members/organization.events';
import { personRegistered } from '@millepiani/events/members/person.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { Projects } from '../projects.ts';

/** Keeps the service's own copy of what people and organizations are called. */
export const keepNames = (projects: () => Projects): Reaction =>
  defineReaction({
    name: 'keep-names',
    description:
      'Keeps an own copy of what people and organizations are called, in which agreements are said in words; forgets who was erased.',
    on: [personRegistered, memberContactChanged, organizationRegistered, memberErased],
    emits: [],
    handle: async (event, { session, now, afterCommit }) => {
      const { names, erased, hint } = projects();
      switch (event.type) {
        case personRegistered.type:
        case memberContactChanged.type:
          // Without personal data the person was erased.
          return names.putPerson(session, event.data.personId, event.data.personal?.name);
        case organizationRegistered.type:
          return names.putOrganization(session, event.data.organizationId, event.data.name);
        case memberErased.type: {
          const { personId } = event.data;
          await names.putPerson(session, personId, undefined);
          await erased.note(session, personId, now);
          // What else there is of them is no affair of a transaction that others share.
          return afterCommit(() => hint(forgettingDue({ personId, ...firstDue(now) }, now)));
        }
        default:
          return event satisfies never;
      }
    },
  });
