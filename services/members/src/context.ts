import type { Caller } from '@millepiani/subgraph/server';
import type { AccountStore } from './identity/accounts.store.ts';
import type { Members } from './members.ts';
import type { OrganizationStore } from './organizations/organizations.store.ts';
import type { PersonStore } from './persons/persons.store.ts';

type Loader<S extends { loader(): unknown }> = ReturnType<S['loader']>;

/** What resolvers see of one request. */
export interface Context extends Caller {
  readonly members: Members;
  readonly accounts: Loader<AccountStore>;
  readonly organizations: Loader<OrganizationStore>;
  readonly persons: Loader<PersonStore>;
}

/** Makes the context of one request. */
export const createContext = (members: Members, caller: Caller): Context => ({
  ...caller,
  members,
  accounts: members.accounts.loader(),
  organizations: members.organizations.loader(),
  persons: members.persons.loader(),
});
