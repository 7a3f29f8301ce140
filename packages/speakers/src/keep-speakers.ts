import { memberErased } from '@millepiani/events/members/erasure.events';
import { organizationOwnersChanged, organizationRegistered } from '@millepiani/events/members/organization.events';
import type { OrganizationId, PersonId } from '@millepiani/kernel/id';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { EffectTransaction } from '@millepiani/spine/reader/effect';
import type { SpeakerStore } from './speakers.store.ts';

/** Where a service keeps its copy, and what it needs it for. */
export interface SpeakerKeeping {
  /** Read when an event comes: a service has its stores once it is open. */
  readonly speakers: () => SpeakerStore;
  /** What those may do who own an organization, to follow `hence`: "speaks for it as client, lead or party". */
  readonly hence: string;
  /** Who hears, in the transaction that changes the copy, that somebody speaks for an organization from now on, or no more. */
  readonly changed?: (
    who: { readonly personId: PersonId; readonly organizationId: OrganizationId },
    speaks: boolean,
    transaction: EffectTransaction,
  ) => Promise<void>;
}

/**
 * The reaction `keep-speakers`: keeps a service's own copy of who owns an organization. Each event tells all owners, so the
 * last one is right. Who was erased speaks for nobody.
 */
export const keepingSpeakers = ({ speakers, hence, changed }: SpeakerKeeping): Reaction =>
  defineReaction({
    name: 'keep-speakers',
    description: `Keeps an own copy of who owns an organization, hence ${hence}.`,
    on: [organizationRegistered, organizationOwnersChanged, memberErased],
    emits: [],
    handle: async (event, transaction) => {
      const { session } = transaction;
      if (event.type === memberErased.type) return speakers().forget(session, event.data.personId);
      const { organizationId, owners } = event.data;
      const after = owners.map(({ personId }) => personId);
      const before = changed ? await speakers().of(session, organizationId) : after;
      await speakers().put(session, organizationId, after);
      // One after the other: a transaction does one thing at a time.
      for (const personId of without(before, after)) await changed?.({ personId, organizationId }, false, transaction);
      for (const personId of without(after, before)) await changed?.({ personId, organizationId }, true, transaction);
    },
  });

const without = (people: readonly PersonId[], others: readonly PersonId[]): readonly PersonId[] =>
  people.filter((one) => !others.includes(one));
