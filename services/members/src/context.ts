import type { Caller } from '@millepiani/subgraph/server';
import type { AllianceStore } from './alliances/alliances.store.ts';
import type { AvailabilityStore } from './availability/availability.store.ts';
import type { CalendarFeedStore } from './calendar-feed/calendar-feeds.store.ts';
import type { EndorsementStore } from './endorsements/endorsements.store.ts';
import type { HoldStore } from './holds/holds.store.ts';
import type { AccountStore } from './identity/accounts.store.ts';
import type { Members } from './members.ts';
import type { OrganizationStore } from './organizations/organizations.store.ts';
import type { PersonStore } from './persons/persons.store.ts';
import type { RelationshipStore } from './relationships/relationships.store.ts';
import type { SkillClaimStore } from './skills/skill-claims.store.ts';
import type { TaxProfileStore } from './tax/tax-profiles.store.ts';

type Loader<S extends { loader(): unknown }> = ReturnType<S['loader']>;

/** What resolvers see of one request. */
export interface Context extends Caller {
  readonly members: Members;
  readonly alliances: Loader<AllianceStore>;
  readonly endorsements: Loader<EndorsementStore>;
  readonly relationships: Loader<RelationshipStore>;
  readonly accounts: Loader<AccountStore>;
  readonly claims: Loader<SkillClaimStore>;
  readonly claimsOfPersons: ReturnType<SkillClaimStore['personLoader']>;
  readonly feeds: Loader<CalendarFeedStore>;
  readonly holds: Loader<HoldStore>;
  readonly holdsOfPersons: ReturnType<HoldStore['personLoader']>;
  readonly organizations: Loader<OrganizationStore>;
  readonly persons: Loader<PersonStore>;
  readonly taxProfiles: Loader<TaxProfileStore>;
  readonly taxProfilesOfAgents: ReturnType<TaxProfileStore['agentLoader']>;
  readonly offers: Loader<AvailabilityStore>;
  readonly offersOfPersons: ReturnType<AvailabilityStore['personLoader']>;
}

/** Makes the context of one request. */
export const createContext = (members: Members, caller: Caller): Context => ({
  ...caller,
  members,
  alliances: members.alliances.loader(),
  endorsements: members.endorsements.loader(),
  relationships: members.relationships.loader(),
  accounts: members.accounts.loader(),
  claims: members.claims.loader(),
  claimsOfPersons: members.claims.personLoader(),
  feeds: members.feeds.loader(),
  holds: members.holds.loader(),
  holdsOfPersons: members.holds.personLoader(() => members.clock.now()),
  organizations: members.organizations.loader(),
  persons: members.persons.loader(),
  taxProfiles: members.taxProfiles.loader(),
  taxProfilesOfAgents: members.taxProfiles.agentLoader(),
  offers: members.availability.loader(),
  offersOfPersons: members.availability.personLoader(() => members.clock.now()),
});
