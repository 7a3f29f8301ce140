import type { ReadEvent } from '@millepiani/events/event-catalogue';
import { isId, type PersonId } from '@millepiani/kernel/id';
import type { ClientSession } from 'mongoose';
import type { CircleStore } from '../circles/circles.store.ts';
import { entryOf } from '../reactions/catalogue/catalogue.events.ts';

/** An event as far as it matters who sees it. */
type Seen = Pick<ReadEvent, 'type' | 'visibility' | 'partitionkey'>;

/**
 * Who of `people` may be shown an event as a partner: what is public or for the community, everybody; what is for the
 * parties of a commission, those who take part in it, by themselves or by an organization of theirs.
 */
export async function whoSees(
  circles: CircleStore,
  { type, visibility, partitionkey }: Seen,
  people: readonly PersonId[],
  session?: ClientSession,
): Promise<ReadonlySet<PersonId>> {
  if (!entryOf(type)?.isForPartners || people.length === 0) return new Set();
  switch (visibility) {
    case 'public':
    case 'community':
      return new Set(people);
    case 'parties': {
      const circle = isId(partitionkey, 'com') ? await circles.find(partitionkey, session) : undefined;
      const parties = await circles.peopleOf(circle?.parties.map(({ agentId }) => agentId) ?? [], session);
      return new Set(people.filter((person) => parties.includes(person)));
    }
    case 'internal':
      return new Set();
    default:
      return visibility satisfies never;
  }
}
