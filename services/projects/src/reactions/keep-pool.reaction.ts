import { readOffer } from '@millepiani/calendar/offer-record';
import { availabilityChangedV2 } from '@millepiani/events/members/availability.events';
import {
  memberAdmitted,
  memberLeft,
  memberReinstated,
  memberSuspended,
} from '@millepiani/events/members/membership.events';
import { skillClaimed, skillClaimWithdrawn } from '@millepiani/events/members/skill.events';
import { defineReaction, type EventOf, type Reaction } from '@millepiani/spine/reactions';
import { Unreadable } from '@millepiani/spine/reader/failure-kind';
import type { Projects } from '../projects.ts';

/** Keeps the service's own copy of what people can do and when they are free, and of who of them is in the community. */
export const keepPool = (projects: () => Projects): Reaction =>
  defineReaction({
    name: 'keep-pool',
    description:
      'Keeps an own copy of skills and availability of those who are members, from which candidates for roles are found.',
    on: [
      skillClaimed,
      skillClaimWithdrawn,
      availabilityChangedV2,
      memberAdmitted,
      memberSuspended,
      memberReinstated,
      memberLeft,
    ],
    emits: [],
    handle: async (event, { session }) => {
      const { pool } = projects();
      switch (event.type) {
        case skillClaimed.type: {
          const { claimId, personId, skillUri: skill, level } = event.data;
          return pool.putSkill(session, { claimId, personId, skill, level });
        }
        case skillClaimWithdrawn.type:
          return pool.removeSkill(session, event.data.claimId);
        case availabilityChangedV2.type: {
          const { personId, offers } = event.data;
          return pool.putOffers(session, personId, offers.map(readTold));
        }
        case memberSuspended.type:
        case memberLeft.type:
          return pool.aside.put(session, event.data.personId);
        case memberAdmitted.type:
        case memberReinstated.type:
          return pool.aside.takeBack(session, event.data.personId);
        default:
          return event satisfies never;
      }
    },
  });

type ToldOffer = EventOf<typeof availabilityChangedV2>['data']['offers'][number];

/** A rule or a zone that is not known here, where the time zone database is older: no try makes it known. */
function readTold(told: ToldOffer) {
  const read = readOffer(told);
  if (read.ok) return read.value;
  throw new Unreadable('WRONG_DATA', `The offer ${told.offerId}: ${read.error.map(({ code }) => code).join(', ')}.`);
}
