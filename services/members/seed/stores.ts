import type { Connection } from 'mongoose';
import { AllianceStore } from '../src/alliances/alliances.store.ts';
import { AvailabilityStore } from '../src/availability/availability.store.ts';
import { EndorsementStore } from '../src/endorsements/endorsements.store.ts';
import { TeamMateStore } from '../src/endorsements/team-mates.store.ts';
import { HoldStore } from '../src/holds/holds.store.ts';
import { AccountStore } from '../src/identity/accounts.store.ts';
import { MembershipStore } from '../src/membership/memberships.store.ts';
import { OrganizationStore } from '../src/organizations/organizations.store.ts';
import { PersonStore } from '../src/persons/persons.store.ts';
import { ProfileStore } from '../src/profiles/profiles.store.ts';
import { RelationshipStore } from '../src/relationships/relationships.store.ts';
import { ReportStore } from '../src/report/reports.store.ts';
import { SkillClaimStore } from '../src/skills/skill-claims.store.ts';
import { TaxProfileStore } from '../src/tax/tax-profiles.store.ts';
import { CourseStore } from '../src/training/courses.store.ts';
import { TrainingStore } from '../src/training/trainings.store.ts';

/** The stores that are seeded: with them the connection has their models, by which collections and indexes are made. */
export const openStores = (connection: Connection) => ({
  accounts: new AccountStore(connection),
  alliances: new AllianceStore(connection),
  availability: new AvailabilityStore(connection),
  claims: new SkillClaimStore(connection),
  courses: new CourseStore(connection),
  endorsements: new EndorsementStore(connection),
  holds: new HoldStore(connection),
  memberships: new MembershipStore(connection),
  organizations: new OrganizationStore(connection),
  persons: new PersonStore(connection),
  profiles: new ProfileStore(connection),
  relationships: new RelationshipStore(connection),
  reports: new ReportStore(connection),
  taxProfiles: new TaxProfileStore(connection),
  teamMates: new TeamMateStore(connection),
  trainings: new TrainingStore(connection),
});

/** Those stores. */
export type SeededStores = ReturnType<typeof openStores>;
