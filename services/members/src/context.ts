import type { Caller } from '@millepiani/subgraph/server';
import type { AllianceStore } from './alliances/alliances.store.ts';
import type { AvailabilityStore } from './availability/availability.store.ts';
import type { CalendarFeedStore } from './calendar-feed/calendar-feeds.store.ts';
import type { Applications } from './clients/applications.store.ts';
import type { EndorsementStore } from './endorsements/endorsements.store.ts';
import type { HoldStore } from './holds/holds.store.ts';
import type { AccountStore } from './identity/accounts.store.ts';
import type { InvitationStore } from './invitations/invitations.store.ts';
import type { Members } from './members.ts';
import type { MembershipStore } from './membership/memberships.store.ts';
import type { OrganizationStore } from './organizations/organizations.store.ts';
import type { PersonStore } from './persons/persons.store.ts';
import type { ProfileStore } from './profiles/profiles.store.ts';
import { grantedTo } from './relationships/guest-sight.commands.ts';
import type { Granted } from './relationships/guest-sight.ts';
import type { RelationshipStore } from './relationships/relationships.store.ts';
import type { SkillClaimStore } from './skills/skill-claims.store.ts';
import type { TaxProfileStore } from './tax/tax-profiles.store.ts';
import type { TrackRecordStore } from './track-record/track-records.store.ts';
import type { CourseStore } from './training/courses.store.ts';
import type { TrainingStore } from './training/trainings.store.ts';

type Loader<S extends { loader(): unknown }> = ReturnType<S['loader']>;

/** What resolvers see of one request. */
export interface Context extends Caller {
  readonly members: Members;
  readonly alliances: Loader<AllianceStore>;
  readonly applications: Loader<Applications>;
  readonly endorsements: Loader<EndorsementStore>;
  readonly relationships: Loader<RelationshipStore>;
  readonly accounts: Loader<AccountStore>;
  readonly claims: Loader<SkillClaimStore>;
  readonly courses: Loader<CourseStore>;
  readonly trackRecords: Loader<TrackRecordStore>;
  readonly trainings: Loader<TrainingStore>;
  readonly endorsedLevels: ReturnType<EndorsementStore['levelLoader']>;
  readonly claimsOfPersons: ReturnType<SkillClaimStore['personLoader']>;
  readonly feeds: Loader<CalendarFeedStore>;
  readonly holds: Loader<HoldStore>;
  readonly holdsOfPersons: ReturnType<HoldStore['personLoader']>;
  readonly invitations: Loader<InvitationStore>;
  readonly memberships: Loader<MembershipStore>;
  readonly organizations: Loader<OrganizationStore>;
  readonly organizationProfiles: ReturnType<ProfileStore['organizationLoader']>;
  readonly profiles: ReturnType<ProfileStore['personLoader']>;
  /** What the caller may see of organizations as their guest: read once, when it is needed. */
  readonly granted: () => Promise<Granted>;
  readonly persons: Loader<PersonStore>;
  readonly taxProfiles: Loader<TaxProfileStore>;
  readonly taxProfilesOfAgents: ReturnType<TaxProfileStore['agentLoader']>;
  readonly offers: Loader<AvailabilityStore>;
  readonly offersOfPersons: ReturnType<AvailabilityStore['personLoader']>;
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => {
    reading ??= read();
    return reading;
  };
}

/** Makes the context of one request. */
export const createContext = (members: Members, caller: Caller): Context => ({
  ...caller,
  members,
  alliances: members.alliances.loader(),
  applications: members.applications.loader(),
  endorsements: members.endorsements.loader(),
  relationships: members.relationships.loader(),
  accounts: members.accounts.loader(),
  claims: members.claims.loader(),
  courses: members.courses.loader(),
  trackRecords: members.trackRecords.loader(),
  trainings: members.trainings.loader(),
  endorsedLevels: members.endorsements.levelLoader(),
  claimsOfPersons: members.claims.personLoader(),
  feeds: members.feeds.loader(),
  holds: members.holds.loader(),
  holdsOfPersons: members.holds.personLoader(() => members.clock.now()),
  invitations: members.invitations.loader(),
  memberships: members.memberships.loader(),
  organizations: members.organizations.loader(),
  organizationProfiles: members.profiles.organizationLoader(),
  profiles: members.profiles.personLoader(),
  granted: once(() => grantedTo(members, caller.actor)),
  persons: members.persons.loader(),
  taxProfiles: members.taxProfiles.loader(),
  taxProfilesOfAgents: members.taxProfiles.agentLoader(),
  offers: members.availability.loader(),
  offersOfPersons: members.availability.personLoader(() => members.clock.now()),
});
