import {
  commitmentAccepted,
  commitmentFulfilled,
  commitmentWithdrawn,
} from '@millepiani/events/projects/commitment.events';
import { contributionApproved, contributionReversed } from '@millepiani/events/projects/contribution.events';
import { milestoneAccepted } from '@millepiani/events/projects/milestone.events';
import { isId, type PersonId } from '@millepiani/kernel/id';
import { defineReaction, type EventOf, type Reaction } from '@millepiani/spine/reactions';
import type { ClientSession } from 'mongoose';
import type { Members } from '../members.ts';
import { bind, boundPeople, hear, type RecordNews, unbind } from '../track-record/track-record.ts';

/** Keeps what became of what people were bound to. */
export const keepTrackRecords = (members: () => Members): Reaction =>
  defineReaction({
    name: 'keep-track-records',
    description: 'Keeps what became of what people were bound to, which is shown with them.',
    on: [
      commitmentAccepted,
      commitmentFulfilled,
      commitmentWithdrawn,
      contributionApproved,
      contributionReversed,
      milestoneAccepted,
    ],
    emits: [],
    handle: async (event, { session }) => {
      const { trackRecords } = members();
      switch (event.type) {
        case commitmentAccepted.type: {
          const { commissionId, commitmentId, personId } = event.data;
          const bonds = await trackRecords.bonds(session, commissionId);
          return trackRecords.saveBonds(session, commissionId, bind(bonds, { commitmentId, personId }));
        }
        case commitmentFulfilled.type:
        case commitmentWithdrawn.type: {
          const { commissionId, commitmentId, personId } = event.data;
          const bonds = await trackRecords.bonds(session, commissionId);
          await trackRecords.saveBonds(session, commissionId, unbind(bonds, commitmentId));
          const type = event.type === commitmentFulfilled.type ? 'fulfilled' : 'withdrawn';
          return add(members(), session, personId, { type });
        }
        case milestoneAccepted.type:
          for (const personId of boundPeople(await trackRecords.bonds(session, event.data.commissionId))) {
            await add(members(), session, personId, { type: 'milestone-accepted' });
          }
          return;
        case contributionApproved.type:
        case contributionReversed.type: {
          const worked = workIn(event);
          return worked && add(members(), session, worked.personId, worked.news);
        }
        default:
          return event satisfies never;
      }
    },
  });

async function add(
  { erased, trackRecords }: Members,
  session: ClientSession,
  personId: PersonId,
  news: RecordNews,
): Promise<void> {
  // Who was erased is forgotten for good: what is told of them later is the commission's.
  if ((await erased.among([personId], session)).size > 0) return;
  await trackRecords.save(session, personId, hear(await trackRecords.find(session, personId), news));
}

/** Whose work counts from now on, or no more: organizations do none, and what was never approved never counted. */
function workIn(
  event: EventOf<typeof contributionApproved> | EventOf<typeof contributionReversed>,
): { readonly personId: PersonId; readonly news: RecordNews } | undefined {
  const { agentId, minutes, approvedBy } = event.data;
  if (!isId(agentId, 'per') || minutes === null || approvedBy === null) return undefined;
  const type = event.type === contributionApproved.type ? 'work-approved' : 'work-reversed';
  return { personId: agentId, news: { type, minutes } };
}
