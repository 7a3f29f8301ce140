import { randomBytes } from 'node:crypto';
import { CommandRunner, type Transaction } from '@millepiani/commands/command-runner';
import { Lanes } from '@millepiani/commands/lanes';
import { ErasedPersonStore } from '@millepiani/erasure/erased-persons.store';
import type { DueJob } from '@millepiani/jobs/define-job';
import { systemActor } from '@millepiani/kernel/actor';
import type { Failures } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { Result } from '@millepiani/kernel/result';
import type { SmtpSender } from '@millepiani/mail/smtp-sender';
import { connectStore, prepareStore } from '@millepiani/mongo/connection';
import { inTransaction } from '@millepiani/mongo/transaction';
import { AccountMailStore } from '../src/account-mails/account-mails.store.ts';
import { AccountTokens } from '../src/account-mails/account-token.adapter.ts';
import { AllianceStore } from '../src/alliances/alliances.store.ts';
import { AuditStore } from '../src/audit/audit.store.ts';
import { AvailabilityStore } from '../src/availability/availability.store.ts';
import { CalendarFeedStore } from '../src/calendar-feed/calendar-feeds.store.ts';
import { Applications } from '../src/clients/applications.store.ts';
import { ClientStore } from '../src/clients/clients.store.ts';
import { ConsentStore } from '../src/consents/consents.store.ts';
import { GapDayStore } from '../src/demand/gap-days.store.ts';
import { presentMarket } from '../src/demand/market.adapter.ts';
import { RoleDemandStore } from '../src/demand/role-demands.store.ts';
import { Facets } from '../src/directory/counting-facets.adapter.ts';
import { DirectoryStore } from '../src/directory/directory.store.ts';
import { openFeed } from '../src/directory/directory-feed.store.ts';
import { DirectoryFollower } from '../src/directory/following.adapter.ts';
import { EndorsementStore } from '../src/endorsements/endorsements.store.ts';
import { TeamMateStore } from '../src/endorsements/team-mates.store.ts';
import { ErasureStore } from '../src/erasure/erasures.store.ts';
import { HoldStore } from '../src/holds/holds.store.ts';
import { AccountStore } from '../src/identity/accounts.store.ts';
import { judgePassword } from '../src/identity/password-judge.adapter.ts';
import { Throttle } from '../src/identity/throttle.store.ts';
import { InvitationCodes } from '../src/invitations/invitation-code.adapter.ts';
import { InvitationStore } from '../src/invitations/invitations.store.ts';
import { Issuer } from '../src/issuer/issuer.adapter.ts';
import { deriveSecrets } from '../src/issuer/issuer-secrets.adapter.ts';
import { RecordStore } from '../src/issuer/records.store.ts';
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
import { DenialStore } from '../src/sessions/denials.store.ts';
import { SessionStore } from '../src/sessions/sessions.store.ts';
import { PendingSignUpStore } from '../src/sign-ups/pending-sign-ups.store.ts';
import { KeyRing } from '../src/signing-keys/key-ring.adapter.ts';
import { SigningKeyStore } from '../src/signing-keys/signing-keys.store.ts';
import { SkillPopularity } from '../src/skills/popularity.adapter.ts';
import { SkillCatalogue } from '../src/skills/skill-catalogue.ts';
import { SkillClaimStore } from '../src/skills/skill-claims.store.ts';
import { TaxProfileStore } from '../src/tax/tax-profiles.store.ts';
import { TrackRecordStore } from '../src/track-record/track-records.store.ts';
import { CourseStore } from '../src/training/courses.store.ts';
import { TrainingStore } from '../src/training/trainings.store.ts';

/** A call that was expected to succeed, and did not. */
export class BadFixture extends TypeError {
  constructor(failures: Failures) {
    super(failures.map(({ code, path }) => `${code} ${path.join('.')}`).join(', '));
  }
}

/** What the service's commands work with, on a connection of its own: what is behind the schema, without a server. */
export async function openMembers(uri: string, now: () => Date = () => new Date(), sender?: SmtpSender) {
  const connection = await connectStore({ uri, appName: 'test' });
  const hinted: DueJob[] = [];
  const clock = { now };
  const asked = {
    claims: new SkillClaimStore(connection),
    courses: new CourseStore(connection),
    endorsements: new EndorsementStore(connection),
    memberships: new MembershipStore(connection),
    roleDemands: new RoleDemandStore(connection),
  };
  const log = { error: () => undefined, info: () => undefined, warn: () => undefined };
  const counted = {
    ...asked,
    clock,
    alliances: new AllianceStore(connection),
    gapDays: new GapDayStore(connection),
    market: presentMarket(asked),
    organizations: new OrganizationStore(connection),
    persons: new PersonStore(connection),
    reports: new ReportStore(connection),
  };
  const searched = {
    directory: new DirectoryStore(connection),
    availability: new AvailabilityStore(connection),
    holds: new HoldStore(connection),
    // It follows from when somebody first searches.
    follower: new DirectoryFollower(openFeed(uri), log),
  };
  const clients = new ClientStore(connection);
  const keyPolicy = { leadMs: 60_000, useMs: 86_400_000, retentionMs: 3_600_000 };
  const doors = {
    ...{ clock, memberships: counted.memberships, persons: counted.persons, accounts: new AccountStore(connection) },
    invitations: new InvitationStore(connection),
  };
  const members: Members = {
    ...counted,
    ...doors,
    ...searched,
    facets: new Facets(searched, now),
    mayEnter: (personId, session) => mayEnter(doors, personId, session),
    report: presentReport(counted),
    commands: new CommandRunner({ connection, clock, service: 'members', inputKeys: [randomBytes(32)] }),
    accountMails: new AccountMailStore(connection),
    audit: new AuditStore(connection),
    erased: new ErasedPersonStore(connection),
    erasures: new ErasureStore(connection),
    erasureWaitMs: 14 * 86_400_000,
    // The log is the spine's, which these are without.
    eraseEvents: async () => undefined,
    emailVerification: 'later',
    linkTokens: new AccountTokens('a key of the tests’ own, which nobody knows'),
    mail: { sender, domain: 'millepiani.example', origin: 'http://127.0.0.1:4000' },
    judgePassword,
    signUps: new PendingSignUpStore(connection),
    callerAddress: async ({ ip }) => ip,
    teamMates: new TeamMateStore(connection),
    trackRecords: new TrackRecordStore(connection),
    relationships: new RelationshipStore(connection),
    invitationCodes: new InvitationCodes('a-token-of-the-tests-own'),
    profiles: new ProfileStore(connection),
    admission: 'open',
    lanes: new Lanes(),
    address: 'http://127.0.0.1:4000',
    commissionPage: undefined,
    feeds: new CalendarFeedStore(connection),
    skills: new SkillCatalogue([]),
    taxProfiles: new TaxProfileStore(connection),
    throttle: new Throttle(connection),
    signUpsPerNetwork: 1_000,
    entriesPerNetwork: 1_000,
    log,
    popularity: new SkillPopularity(asked.claims, log),
    trainings: new TrainingStore(connection),
    sessions: new SessionStore(connection),
    denials: new DenialStore(connection),
    clients,
    applications: new Applications([], clients),
    consents: new ConsentStore(connection),
    records: new RecordStore(connection),
    signingKeys: new SigningKeyStore(connection),
    keyPolicy,
    secrets: deriveSecrets([randomBytes(32).toString('base64url')]),
    issuer: new Issuer('http://127.0.0.1:4000', () => members, new KeyRing(() => members, keyPolicy)),
    isGateway: () => Promise.resolve(false),
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
  const close = async () => {
    await searched.follower.stop();
    await connection.close();
  };
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
  return { members, connection, hinted, react, somebody, close };
}

/** Such a service. */
export type OpenMembers = Awaited<ReturnType<typeof openMembers>>;
