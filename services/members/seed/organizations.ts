import type { Id, PersonId } from '@millepiani/kernel/id';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import { confirm, register } from '../src/organizations/decide-owners.ts';
import { evolve, type Organization, waitingFor } from '../src/organizations/organization.ts';
import type { OwnerText } from '../src/organizations/ownership.ts';
import { changeOrganization, emptyOrganizationProfile, type OrganizationProfile } from '../src/profiles/profile.ts';
import { accepted } from './accepted.ts';
import type { Chance } from './chance.ts';
import { identifier } from './identifier.ts';
import { organizationName, sentence } from './naming.ts';
import { activeNumber, personIdOf, registeredAt, townOf } from './people.ts';
import { chanceOf, type World } from './world.ts';

const dayMs = 86_400_000;

/** How many organizations there are: one for eight people. */
export const organizationsIn = ({ members }: Pick<World, 'members'>): number => Math.ceil(members / 8);

/** An organization with what its owners say of it. */
export interface SeededOrganization {
  readonly organization: Organization;
  /** Version 0: nothing. */
  readonly profile: OrganizationProfile;
  /** The number of the first who owns a part of it, or is to: it is where that person is. */
  readonly ownerNumber: number;
}

/** Percents that total 100, none of them 0; thirds and sevenths are as they are. */
function sharesOf(chance: Chance, count: number): readonly string[] {
  if (count > 2 && chance.has(0.3)) return Array.from({ length: count }, () => `1/${count}`);
  const cuts = chance.several(count - 1, () => chance.whole(1, 99)).toSorted((a, b) => a - b);
  return [...cuts, 100].map((cut, at) => `${cut - (cuts[at - 1] ?? 0)}%`);
}

/** How many own one, of as many cases. */
const ownerCounts = [1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 5] as const;

/** Makes an organization. A few are proposed, and wait for an owner's word. */
export function organizationOf(world: World, number: number): SeededOrganization {
  const chance = chanceOf(world, 'organization', number);
  const people = chance.several(chance.pick(ownerCounts), () => activeNumber(world, chance));
  const owners = people.map((one) => personIdOf(world, one));
  const latest = Math.max(...people.map((one) => registeredAt(world, one).getTime()));
  const at = chance.between(new Date(latest), new Date(Math.min(world.at.getTime(), latest + 200 * dayMs)));
  const organization = ownedBy(owners, { chance, at, number, isProposed: chance.has(0.04) });
  return { organization, profile: profileOf(world, { organization, people, chance }), ownerNumber: people[0] ?? 0 };
}

interface Founding {
  readonly chance: Chance;
  readonly at: Instant;
  readonly number: number;
  readonly isProposed: boolean;
}

function ownedBy(owners: readonly PersonId[], { chance, at, number, isProposed }: Founding): Organization {
  const shares = sharesOf(chance, owners.length);
  const id: Id<'org'> = identifier('org', at, { chance, serial: number });
  const [by = id as never] = owners;
  const texts: readonly OwnerText[] = owners.map((personId, place) => ({ personId, share: shares[place] ?? '' }));
  const founded = { id, by, name: organizationName(chance), country: 'IT', owners: texts, at };
  const events = accepted('organization', register(founded));
  const begun = events.reduce<Organization | undefined>((before, event) => evolve(before, event), undefined);
  if (!begun) throw new TypeError('No organization was registered.');
  return isProposed ? begun : waitingFor(begun).reduce(confirmed, begun);
}

const confirmed = (before: Organization, by: PersonId): Organization =>
  accepted('owners', confirm({ by, expectedVersion: before.version }, before)).reduce<Organization>(
    (state, event) => evolve(state, event),
    before,
  );

function profileOf(
  world: World,
  { organization, people, chance }: { organization: Organization; people: readonly number[]; chance: Chance },
): OrganizationProfile {
  const empty = emptyOrganizationProfile(organization.id);
  if (chance.has(0.15)) return empty;
  const { country, city } = townOf(world, people[0] ?? 0);
  const description = sentence(chance, world.words, chance.whole(5, 25));
  const said = changeOrganization({ expectedVersion: 0, place: { country, city }, description }, empty);
  return accepted('profile', said)[0]?.profile ?? empty;
}

/** A registered organization's number, drawn by chance; undefined where there is hardly any. */
export function registeredNumber(world: World, chance: Chance): number | undefined {
  const drawn = chance.another(() => {
    const number = chance.whole(0, organizationsIn(world) - 1);
    return organizationOf(world, number).organization.state === 'registered' ? number : -1;
  }, [-1]);
  return drawn;
}

/** Somewhen between an instant and the present. */
export const after = (world: World, chance: Chance, at: Instant): Instant =>
  chance.between(at, new Date(Math.max(at.getTime(), plusMs(world.at, -1).getTime())));
