import type { Caller } from '@millepiani/subgraph/server';
import type { AvailabilityStore } from './availability/availability.store.ts';
import type { HoldStore } from './holds/holds.store.ts';
import type { AccountStore } from './identity/accounts.store.ts';
import type { Members } from './members.ts';
import type { OrganizationStore } from './organizations/organizations.store.ts';
import type { PersonStore } from './persons/persons.store.ts';
import type { SkillClaimStore } from './skills/skill-claims.store.ts';

type Loader<S extends { loader(): unknown }> = ReturnType<S['loader']>;

/** What resolvers see of one request. */
export interface Context extends Caller {
  readonly members: Members;
  readonly accounts: Loader<AccountStore>;
  readonly claims: Loader<SkillClaimStore>;
  readonly claimsOfPersons: ReturnType<SkillClaimStore['personLoader']>;
  readonly holds: Loader<HoldStore>;
  readonly holdsOfPersons: ReturnType<HoldStore['personLoader']>;
  readonly organizations: Loader<OrganizationStore>;
  readonly persons: Loader<PersonStore>;
  readonly windows: Loader<AvailabilityStore>;
  readonly windowsOfPersons: ReturnType<AvailabilityStore['personLoader']>;
}

/** Makes the context of one request. */
export const createContext = (members: Members, caller: Caller): Context => ({
  ...caller,
  members,
  accounts: members.accounts.loader(),
  claims: members.claims.loader(),
  claimsOfPersons: members.claims.personLoader(),
  holds: members.holds.loader(),
  holdsOfPersons: members.holds.personLoader(() => members.clock.now()),
  organizations: members.organizations.loader(),
  persons: members.persons.loader(),
  windows: members.availability.loader(),
  windowsOfPersons: members.availability.personLoader(() => members.clock.now()),
});
