import { generateKeyPairSync } from 'node:crypto';
import { CommandRunner, type Transaction } from '@millepiani/commands/command-runner';
import { Lanes } from '@millepiani/commands/lanes';
import type { DueJob } from '@millepiani/jobs/define-job';
import { systemActor } from '@millepiani/kernel/actor';
import type { Failures } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { Result } from '@millepiani/kernel/result';
import { connectStore, prepareStore } from '@millepiani/mongo/connection';
import { inTransaction } from '@millepiani/mongo/transaction';
import { AllianceStore } from '../src/alliances/alliances.store.ts';
import { AvailabilityStore } from '../src/availability/availability.store.ts';
import { EndorsementStore } from '../src/endorsements/endorsements.store.ts';
import { TeamMateStore } from '../src/endorsements/team-mates.store.ts';
import { HoldStore } from '../src/holds/holds.store.ts';
import { TokenIssuer } from '../src/identity/access-token.adapter.ts';
import { AccountStore } from '../src/identity/accounts.store.ts';
import { Throttle } from '../src/identity/throttle.store.ts';
import { InvitationCodes } from '../src/invitations/invitation-code.adapter.ts';
import { InvitationStore } from '../src/invitations/invitations.store.ts';
import type { Members } from '../src/members.ts';
import { mayEnter } from '../src/membership/entering.commands.ts';
import { memberSince } from '../src/membership/membership.ts';
import { MembershipStore } from '../src/membership/memberships.store.ts';
import { OrganizationStore } from '../src/organizations/organizations.store.ts';
import { PersonStore } from '../src/persons/persons.store.ts';
import { ProfileStore } from '../src/profiles/profiles.store.ts';
import { RelationshipStore } from '../src/relationships/relationships.store.ts';
import { presentReport } from '../src/report/counting.adapter.ts';
import { ReportStore } from '../src/report/reports.store.ts';
import { SkillCatalogue } from '../src/skills/skill-catalogue.ts';
import { SkillClaimStore } from '../src/skills/skill-claims.store.ts';
import { TaxProfileStore } from '../src/tax/tax-profiles.store.ts';

/** A call that was expected to succeed, and did not. */
export class BadFixture extends TypeError {
  constructor(failures: Failures) {
    super(failures.map(({ code, path }) => `${code} ${path.join('.')}`).join(', '));
  }
}

/** What the service's commands work with, on a connection of its own: what is behind the schema, without a server. */
export async function openMembers(uri: string, now: () => Date = () => new Date()) {
  const connection = await connectStore({ uri, appName: 'test' });
  const hinted: DueJob[] = [];
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const clock = { now };
  const counted = {
    clock,
    alliances: new AllianceStore(connection),
    claims: new SkillClaimStore(connection),
    endorsements: new EndorsementStore(connection),
    organizations: new OrganizationStore(connection),
    persons: new PersonStore(connection),
    reports: new ReportStore(connection),
  };
  const doors = {
    ...{ clock, persons: counted.persons, accounts: new AccountStore(connection) },
    invitations: new InvitationStore(connection),
    memberships: new MembershipStore(connection),
  };
  const members: Members = {
    ...counted,
    ...doors,
    mayEnter: (personId) => mayEnter(doors, personId),
    report: presentReport(counted),
    commands: new CommandRunner({ connection, clock, service: 'members' }),
    availability: new AvailabilityStore(connection),
    teamMates: new TeamMateStore(connection),
    relationships: new RelationshipStore(connection),
    invitationCodes: new InvitationCodes('a-token-of-the-tests-own'),
    profiles: new ProfileStore(connection),
    admission: 'open',
    lanes: new Lanes(),
    holds: new HoldStore(connection),
    skills: new SkillCatalogue([]),
    taxProfiles: new TaxProfileStore(connection),
    throttle: new Throttle(connection),
    signUpsPerNetwork: 1_000,
    log: { warn: () => undefined },
    tokens: new TokenIssuer({
      issuer: 'http://127.0.0.1:4000',
      privateJwk: { ...privateKey.export({ format: 'jwk' }), kty: 'EC', kid: 'test' },
    }),
    setupToken: 'a-token-of-the-tests-own',
    hint: (job) => void hinted.push(job),
  };
  await prepareStore(connection);
  await members.commands.prepare();

  /** Runs a command of the service's own, as a reaction does. */
  const react = <A extends Readonly<Record<string, string | null>>>(
    work: (transaction: Transaction) => Promise<Result<A, Failures>>,
    idempotencyKey: string = newId('evt'),
  ) => members.commands.run({ actor: systemActor('members'), mutation: 'react', input: { idempotencyKey } }, work);
  /** A member; `isEarly`: one who signed up before there were memberships. */
  const somebody = async ({ isEarly = false } = {}): Promise<PersonId> => {
    const id = newId('per');
    const person = { kind: 'person', id, name: 'Fabio', registeredAt: now(), version: 1 } as const;
    await inTransaction(connection, async (session) => {
      await members.persons.insert(session, person, isEarly ? undefined : 'ACTIVE');
      if (!isEarly) await members.memberships.insert(session, memberSince(id, now()));
    });
    return id;
  };
  return { members, connection, hinted, react, somebody, close: () => connection.close() };
}

/** Such a service. */
export type OpenMembers = Awaited<ReturnType<typeof openMembers>>;
