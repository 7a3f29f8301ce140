import { allianceDissolved, allianceFormed } from '@millepiani/events/members/alliance.events';
import { availabilityChangedV2 } from '@millepiani/events/members/availability.events';
import { memberErased } from '@millepiani/events/members/erasure.events';
import { holdExpired, holdPlaced, holdReleased } from '@millepiani/events/members/hold.events';
import {
  memberAdmitted,
  memberLeft,
  memberReinstated,
  memberSuspended,
} from '@millepiani/events/members/membership.events';
import { organizationOwnersChanged, organizationRegistered } from '@millepiani/events/members/organization.events';
import { personRegistered, personRenamed } from '@millepiani/events/members/person.events';
import { organizationProfileChanged, personProfileChanged } from '@millepiani/events/members/profile.events';
import { skillClaimed, skillClaimWithdrawn } from '@millepiani/events/members/skill.events';
import { type AgentId, isId } from '@millepiani/kernel/id';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { ClientSession } from 'mongoose';
import { refreshEntries, withOwners } from '../directory/directory.commands.ts';
import type { Members } from '../members.ts';

/** Keeps the directory: by the service's own events, so that no command waits for it, and it can be made again from the first. */
export const keepDirectory = (members: () => Members): Reaction =>
  defineReaction({
    name: 'keep-directory',
    description: 'Makes the entries of the directory anew of the people and organizations of whom something is told.',
    on: [
      personRegistered,
      personRenamed,
      memberAdmitted,
      memberSuspended,
      memberReinstated,
      memberLeft,
      memberErased,
      personProfileChanged,
      organizationProfileChanged,
      organizationRegistered,
      organizationOwnersChanged,
      allianceFormed,
      allianceDissolved,
      skillClaimed,
      skillClaimWithdrawn,
      availabilityChangedV2,
      holdPlaced,
      holdReleased,
      holdExpired,
    ],
    emits: [],
    handle: async ({ data }, { session, now }) => {
      const ids = await agentsOf(members(), data, session);
      await refreshEntries(members(), ids, { at: now, session });
    },
  });

/** Whom the data of an event is about. Ids are checked by the contracts. */
type About = { readonly personId: string } | { readonly organizationId: string } | { readonly allianceId: string };

/** Whose entries change: of organizations and alliances also those of who owns a part. */
async function agentsOf(members: Members, data: About, session: ClientSession): Promise<readonly AgentId[]> {
  if ('personId' in data) return isId(data.personId, 'per') ? [data.personId] : [];
  if ('organizationId' in data) {
    return isId(data.organizationId, 'org') ? withOwners(members, [data.organizationId], session) : [];
  }
  const alliance = isId(data.allianceId, 'ali') ? await members.alliances.find(data.allianceId, session) : undefined;
  return alliance ? withOwners(members, alliance.organizationIds, session) : [];
}
