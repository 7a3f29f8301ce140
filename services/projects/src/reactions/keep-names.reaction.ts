import { memberContactChanged } from '@millepiani/events/members/contact.events';
import { organizationRegistered } from '@millepiani/events/members/organization.events';
import { personRegistered } from '@millepiani/events/members/person.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { Projects } from '../projects.ts';

/** Keeps the service's own copy of what people and organizations are called. */
export const keepNames = (projects: () => Projects): Reaction =>
  defineReaction({
    name: 'keep-names',
    description:
      'Keeps an own copy of what people and organizations are called, in which agreements are said in words.',
    on: [personRegistered, memberContactChanged, organizationRegistered],
    emits: [],
    handle: async (event, { session }) => {
      const { names } = projects();
      switch (event.type) {
        case personRegistered.type:
        case memberContactChanged.type:
          // Without personal data the person was erased.
          return names.putPerson(session, event.data.personId, event.data.personal?.name);
        case organizationRegistered.type:
          return names.putOrganization(session, event.data.organizationId, event.data.name);
        default:
          return event satisfies never;
      }
    },
  });
