import { dayOf } from '@millepiani/kernel/day';
import { inTransaction } from '@millepiani/mongo/transaction';
import type { Connection } from 'mongoose';
import { toDocument as toAlliance } from '../src/alliances/alliance-document.store.ts';
import { toCapacityDocument } from '../src/availability/availability.store.ts';
import { toDocument as toOffer } from '../src/availability/offer-document.store.ts';
import { toDocument as toEndorsement } from '../src/endorsements/endorsements.store.ts';
import { toPairDocument } from '../src/endorsements/team-mates.store.ts';
import { toDocument as toHold } from '../src/holds/hold-document.store.ts';
import { toDocument as toAccount } from '../src/identity/accounts.store.ts';
import { toDocument as toMembership } from '../src/membership/membership-document.store.ts';
import { ownersOf } from '../src/organizations/organization.ts';
import { toDocument as toOrganization } from '../src/organizations/organizations.store.ts';
import { toDocument as toPerson } from '../src/persons/persons.store.ts';
import { toDocument as toProfile } from '../src/profiles/profiles.store.ts';
import { toDocument as toRelationship } from '../src/relationships/relationship-document.store.ts';
import { toDocument as toClaim, toClaimantDocument } from '../src/skills/skill-claims.store.ts';
import type { Timeline } from '../src/tax/tax-profile.ts';
import { toDocument as toTaxProfile } from '../src/tax/tax-profile-document.store.ts';
import { toTaxedDocument } from '../src/tax/tax-profiles.store.ts';
import type { Course } from '../src/training/course.ts';
import { toDocument as toCourse } from '../src/training/course-document.store.ts';
import { toDocument as toTraining } from '../src/training/training-document.store.ts';
import { allianceOf, alliancesIn } from './alliances.ts';
import { claimsOf } from './claims.ts';
import { coursesOf, coursesOfCommunity } from './courses.ts';
import { endorsementsOf } from './endorsements.ts';
import type { Growth } from './growth.ts';
import { organizationOf, organizationsIn } from './organizations.ts';
import { personIdOf, personOf } from './people.ts';
import { relationshipsOf } from './relationships.ts';
import type { SeededStores } from './stores.ts';
import { taxesOf, taxesOfOrganization } from './taxes.ts';
import { timeOf } from './time.ts';
import { bySkill, learntOf } from './trainings.ts';
import type { World } from './world.ts';
import type { Row, Writer } from './writer.ts';

/** What the parts of a seed work with. */
export interface Seeding {
  readonly world: World;
  readonly connection: Connection;
  readonly stores: SeededStores;
  readonly writer: Writer;
  readonly growth: Growth;
  /** What one can learn: the part that makes organizations puts it in, for those behind it. */
  readonly courses: Course[];
}

const reportDays = 365;

/** Documents of one thing, by their collections. */
type Rows = Readonly<Record<string, readonly Row[]>>;

async function each(count: number, writer: Writer, make: (number: number) => Rows): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    for (const [collection, rows] of Object.entries(make(number))) {
      if (rows.length > 0) await writer.put(collection, rows);
    }
  }
  await writer.settle();
}

/** What is kept of how an agent is taxed. */
const taxRows = (timeline: Timeline): Rows => ({
  tax_profiles: timeline.map(toTaxProfile),
  taxed_agents: timeline.slice(0, 1).map(({ agentId }) => toTaxedDocument(agentId, timeline.length)),
});

/** People with their accounts, memberships, profiles and taxes. */
export async function seedPeople({ world, writer, growth, connection, stores }: Seeding): Promise<void> {
  await each(world.members, writer, (number) => {
    const { person, membership, account, profile } = personOf(world, number);
    if ('since' in membership) growth.add(membership.since, { what: 'person' });
    return {
      persons: [toPerson(person, membership.state)],
      memberships: [toMembership(membership)],
      accounts: [toAccount(account)],
      agent_profiles: profile.version > 0 ? [toProfile(profile)] : [],
      ...taxRows(taxesOf(world, { number, person })),
    };
  });
  await inTransaction(connection, (session) => stores.accounts.setFirstAdministrator(session, personIdOf(world, 0)));
}

/** What people claim to master, and what they learnt, by which some of it is verified. */
export function seedClaims({ world, writer, growth, courses }: Seeding): Promise<void> {
  const offered = bySkill(courses);
  return each(world.members, writer, (number) => {
    const { claims, trainings } = learntOf(world, { number, claims: claimsOf(world, number), courses: offered });
    for (const { claimedAt, skillUri } of claims) growth.add(claimedAt, { what: 'claim', skillUri });
    const [first] = claims.map(({ claimedAt }) => claimedAt).toSorted((a, b) => a.getTime() - b.getTime());
    if (first) growth.add(first, { what: 'person with skills' });
    return {
      skill_claims: claims.map(toClaim),
      training_records: trainings.map(toTraining),
      skill_claimants: claims.length > 0 ? [toClaimantDocument(personIdOf(world, number), claims.length)] : [],
    };
  });
}

/** What people offer of their time, and what is held of it. */
export function seedTime({ world, writer }: Seeding): Promise<void> {
  return each(world.members, writer, (number) => {
    const { availability, holds } = timeOf(world, number);
    return {
      availability_offers: availability.offers.map(toOffer),
      capacities: availability.offers.length > 0 ? [toCapacityDocument(availability)] : [],
      capacity_holds: holds.map(toHold),
    };
  });
}

/** Organizations with their profiles, who takes part in them, how they are taxed and what they teach; and alliances. */
export async function seedOrganizations({ world, writer, growth, courses }: Seeding): Promise<void> {
  await each(organizationsIn(world), writer, (number) => {
    const seeded = { ...organizationOf(world, number), number };
    const { organization, profile } = seeded;
    const own = coursesOf(world, seeded);
    courses.push(...own);
    const owners = ownersOf(organization).length;
    if (owners > 0) growth.add(organization.registeredAt, { what: 'organization' });
    if (owners > 1) growth.add(organization.registeredAt, { what: 'shared organization' });
    return {
      organizations: [toOrganization(organization)],
      agent_profiles: profile.version > 0 ? [toProfile(profile)] : [],
      agent_relationships: relationshipsOf(world, seeded).map(toRelationship),
      courses: own.map(toCourse),
      ...taxRows(taxesOfOrganization(world, seeded)),
    };
  });
  const common = coursesOfCommunity(world);
  courses.push(...common);
  await each(common.length, writer, (number) => ({ courses: common.slice(number, number + 1).map(toCourse) }));
  await each(alliancesIn(world), writer, (number) => {
    const alliance = allianceOf(world, number);
    if (alliance?.state === 'ACTIVE') growth.add(alliance.formedAt, { what: 'alliance' });
    return { alliances: alliance ? [toAlliance(alliance)] : [] };
  });
}

/** Endorsements, and who worked together. */
export function seedEndorsements({ world, writer, growth }: Seeding): Promise<void> {
  const known = new Set<string>();
  return each(world.members, writer, (number) => {
    const { endorsements, pairs } = endorsementsOf(world, number);
    const first = Map.groupBy(endorsements, ({ claimId }) => claimId);
    for (const [one] of first.values()) {
      if (one) growth.add(one.endorsedAt, { what: 'endorsed claim', skillUri: one.skillUri });
    }
    // The two may endorse each other: that they worked together is known once.
    const rows = pairs.map(({ pair, ...together }) => toPairDocument(pair, together));
    const fresh = rows.filter(({ _id }) => !known.has(_id));
    for (const { _id } of fresh) known.add(_id);
    return { endorsements: endorsements.map(toEndorsement), team_mates: fresh };
  });
}

/** A year of the community's reports, reckoned from what came about until then. */
export async function seedGrowth({ world, stores, growth }: Seeding): Promise<void> {
  for (const report of growth.reports(dayOf(world.at), reportDays)) await stores.reports.save(report);
}
