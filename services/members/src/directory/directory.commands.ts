import { type AgentId, isId, type OrganizationId, type PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { ClientSession } from 'mongoose';
import type { Members } from '../members.ts';
import { ownersOf } from '../organizations/organization.ts';
import { type DirectoryEntry, organizationEntry, personEntry } from './directory-entry.ts';

/** What entries are made of, and where they are kept. */
export type EntrySources = Pick<
  Members,
  'alliances' | 'availability' | 'claims' | 'directory' | 'holds' | 'organizations' | 'persons' | 'profiles' | 'skills'
>;

/** When entries are made, and in which transaction. */
interface Making {
  readonly at: Instant;
  readonly session?: ClientSession;
}

/** What entries are made of. */
type Facts = Omit<EntrySources, 'directory'>;

/** The entries of those of some agents who are members now, or registered organizations: made of what the service stores. */
export async function entriesOf(
  facts: Facts,
  ids: readonly AgentId[],
  making: Making,
): Promise<readonly DirectoryEntry[]> {
  return [
    ...(await personEntries(
      facts,
      ids.filter((id): id is PersonId => isId(id, 'per')),
      making,
    )),
    ...(await organizationEntries(
      facts,
      ids.filter((id): id is OrganizationId => isId(id, 'org')),
      making,
    )),
  ];
}

/**
 * Makes the entries of some agents anew, and takes out who is no member any more, or no registered organization. Always right, however
 * often and whenever it is done.
 */
export async function refreshEntries(sources: EntrySources, ids: readonly AgentId[], making: Making): Promise<void> {
  const entries = await entriesOf(sources, ids, making);
  const isThere = new Set<AgentId>(entries.map(({ id }) => id));
  await sources.directory.save({ entries, gone: ids.filter((id) => !isThere.has(id)) }, making.session);
}

async function personEntries(
  sources: Facts,
  ids: readonly PersonId[],
  { at, session }: Making,
): Promise<readonly DirectoryEntry[]> {
  // One behind the other: a transaction has one question at a time.
  const persons = ids.length === 0 ? [] : await sources.persons.membersAmong(ids, session);
  if (persons.length === 0) return [];
  const there = persons.map(({ id }) => id);
  const profiles = await sources.profiles.ofPersons(there, session);
  const claims = await sources.claims.ofPersons(there, session);
  const owned = await sources.organizations.ownedByEach(there, session);
  const allied = await sources.alliances.activeOfEach([...new Set([...owned.values()].flat())], session);
  const offers = await sources.availability.ofPersons(there, at, session);
  const holds = await sources.holds.activeOf(there, at, session);
  return persons.flatMap((person) => {
    const profile = profiles.get(person.id);
    if (!profile || person.erasedAt) return [];
    const organizationIds = owned.get(person.id) ?? [];
    const facts = {
      ...{ person, profile, organizationIds },
      allianceIds: [...new Set(organizationIds.flatMap((id) => allied.get(id) ?? []))],
      claims: claims.get(person.id) ?? [],
      offers: offers.get(person.id) ?? [],
      holds: holds.get(person.id) ?? [],
    };
    return [personEntry(facts, (uri) => sources.skills.find(uri), at)];
  });
}

async function organizationEntries(
  sources: Facts,
  ids: readonly OrganizationId[],
  { session }: Making,
): Promise<readonly DirectoryEntry[]> {
  const organizations = ids.length === 0 ? [] : await sources.organizations.registeredAmong(ids, session);
  if (organizations.length === 0) return [];
  const there = organizations.map(({ id }) => id);
  const profiles = await sources.profiles.ofOrganizations(there, session);
  const allied = await sources.alliances.activeOfEach(there, session);
  return organizations.flatMap((organization) => {
    const profile = profiles.get(organization.id);
    return profile
      ? [organizationEntry({ organization, profile, allianceIds: allied.get(organization.id) ?? [] })]
      : [];
  });
}

/** An organization, and the people who are found by it or are to be: who owns it, and who did when their entries were made. */
export async function withOwners(
  { directory, organizations }: EntrySources,
  organizationIds: readonly OrganizationId[],
  session: ClientSession,
): Promise<readonly AgentId[]> {
  const before = await directory.ownersOf(organizationIds, session);
  const registered = await organizations.registeredAmong(organizationIds, session);
  const now = registered.flatMap(ownersOf).map(({ personId }) => personId);
  return [...new Set<AgentId>([...organizationIds, ...before, ...now])];
}
