import { Lanes } from '@millepiani/commands/lanes';
import { ErasedPersonStore } from '@millepiani/erasure/erased-persons.store';
import { membersReplayRequested } from '@millepiani/events/members/event-replay.events';
import { createVerify } from '@millepiani/internal-token/verify';
import { mailDomain } from '@millepiani/mail/config-shape';
import { SmtpSender } from '@millepiani/mail/smtp-sender';
import { type Foundations, serviceStarter } from '@millepiani/service/start-service';
import { AccountMailStore } from './account-mails/account-mails.store.ts';
import { AccountTokens } from './account-mails/account-token.adapter.ts';
import { accountPages } from './account-pages/account-pages.routes.ts';
import { callerAddressBy } from './account-pages/caller-address.adapter.ts';
import { AllianceStore } from './alliances/alliances.store.ts';
import { audit } from './audit/audit.commands.ts';
import { AuditStore } from './audit/audit.store.ts';
import { AvailabilityStore } from './availability/availability.store.ts';
import { addCalendarRoute } from './calendar-feed/calendar-feed.routes.ts';
import { CalendarFeedStore } from './calendar-feed/calendar-feeds.store.ts';
import { Applications } from './clients/applications.store.ts';
import { ClientStore } from './clients/clients.store.ts';
import type { MembersConfig } from './config.ts';
import { ConsentStore } from './consents/consents.store.ts';
import { type Context, createContext } from './context.ts';
import { sections } from './data-export/sections.store.ts';
import { GapDayStore } from './demand/gap-days.store.ts';
import { presentMarket } from './demand/market.adapter.ts';
import { RoleDemandStore } from './demand/role-demands.store.ts';
import { Facets } from './directory/counting-facets.adapter.ts';
import { DirectoryStore, outdatedDirectoryIndexes } from './directory/directory.store.ts';
import { openFeed } from './directory/directory-feed.store.ts';
import { DirectoryFollower } from './directory/following.adapter.ts';
import { EndorsementStore } from './endorsements/endorsements.store.ts';
import { TeamMateStore } from './endorsements/team-mates.store.ts';
import { ErasureStore } from './erasure/erasures.store.ts';
import { HoldStore } from './holds/holds.store.ts';
import { AccountStore } from './identity/accounts.store.ts';
import { judgePassword } from './identity/password-judge.adapter.ts';
import { Throttle } from './identity/throttle.store.ts';
import { InvitationCodes } from './invitations/invitation-code.adapter.ts';
import { InvitationStore, outdatedInvitationIndexes } from './invitations/invitations.store.ts';
import { Issuer } from './issuer/issuer.adapter.ts';
import { issuerRoutes } from './issuer/issuer.routes.ts';
import { deriveSecrets } from './issuer/issuer-secrets.adapter.ts';
import { RecordStore } from './issuer/records.store.ts';
import type { Mail, Members } from './members.ts';
import { mayEnter } from './membership/entering.commands.ts';
import { MembershipStore } from './membership/memberships.store.ts';
import { OrganizationStore } from './organizations/organizations.store.ts';
import { PersonStore } from './persons/persons.store.ts';
import { ProfileStore } from './profiles/profiles.store.ts';
import { RelationshipStore } from './relationships/relationships.store.ts';
import { presentReport } from './report/counting.adapter.ts';
import { ReportStore } from './report/reports.store.ts';
import { denialRoutes } from './sessions/denials.routes.ts';
import { DenialStore } from './sessions/denials.store.ts';
import { SessionStore } from './sessions/sessions.store.ts';
import { PendingSignUpStore } from './sign-ups/pending-sign-ups.store.ts';
import { KeyRing } from './signing-keys/key-ring.adapter.ts';
import { retentionMs } from './signing-keys/signing-key.ts';
import { SigningKeyStore } from './signing-keys/signing-keys.store.ts';
import { readEscoSkills } from './skills/esco-skills.adapter.ts';
import { SkillPopularity } from './skills/popularity.adapter.ts';
import { SkillCatalogue } from './skills/skill-catalogue.ts';
import { SkillClaimStore } from './skills/skill-claims.store.ts';
import { membersSchema } from './subgraph.ts';
import { TaxProfileStore } from './tax/tax-profiles.store.ts';
import { TrackRecordStore } from './track-record/track-records.store.ts';
import { CourseStore } from './training/courses.store.ts';
import { TrainingStore } from './training/trainings.store.ts';
import { jobs, reactions } from './workers.ts';

/** How mail goes out, by the configuration. */
function mailOf({ config, log, onStop }: Pick<Foundations<MembersConfig>, 'config' | 'log' | 'onStop'>): Mail {
  const { SMTP_URL, MAIL_FROM: from, ISSUER: origin } = config;
  const sender = SMTP_URL && new SmtpSender({ url: SMTP_URL.reveal(), from });
  if (sender) onStop('mail', () => sender.close());
  else log.warn('SMTP_URL is not set: mails about accounts wait until it is');
  return { sender, domain: mailDomain(from), origin };
}

/** Opens everything and listens; answers with the address. What is open is handed to `onStop` as soon as it is. */
export const startMembers = serviceStarter<MembersConfig, Members, Context>({
  name: 'members',
  open: ({ config, connection, clock, commands, eraseEvents, hint, log, onStop }) => {
    const stores = {
      accounts: new AccountStore(connection),
      accountMails: new AccountMailStore(connection),
      audit: new AuditStore(connection),
      erased: new ErasedPersonStore(connection),
      erasures: new ErasureStore(connection),
      signUps: new PendingSignUpStore(connection),
      availability: new AvailabilityStore(connection),
      teamMates: new TeamMateStore(connection),
      trackRecords: new TrackRecordStore(connection),
      relationships: new RelationshipStore(connection),
      endorsements: new EndorsementStore(connection),
      alliances: new AllianceStore(connection),
      claims: new SkillClaimStore(connection),
      directory: new DirectoryStore(connection),
      feeds: new CalendarFeedStore(connection),
      holds: new HoldStore(connection),
      invitations: new InvitationStore(connection),
      memberships: new MembershipStore(connection),
      organizations: new OrganizationStore(connection),
      persons: new PersonStore(connection),
      profiles: new ProfileStore(connection),
      reports: new ReportStore(connection),
      taxProfiles: new TaxProfileStore(connection),
      courses: new CourseStore(connection),
      trainings: new TrainingStore(connection),
      roleDemands: new RoleDemandStore(connection),
      gapDays: new GapDayStore(connection),
      sessions: new SessionStore(connection),
      denials: new DenialStore(connection),
      clients: new ClientStore(connection),
      consents: new ConsentStore(connection),
      records: new RecordStore(connection),
      signingKeys: new SigningKeyStore(connection),
    };
    const keyPolicy = { leadMs: config.SIGNING_KEY_LEAD, useMs: config.SIGNING_KEY_USE, retentionMs };
    const verify = createVerify({ publicJwk: config.INTERNAL_TOKEN_PUBLIC_JWK, subgraph: 'members' });
    const market = presentMarket(stores);
    const follower = new DirectoryFollower(openFeed(config.MONGODB_URI.reveal()), log);
    onStop('directory', () => follower.stop());
    const members: Members = {
      ...{ ...stores, clock, commands, eraseEvents, follower, hint, log, market },
      facets: new Facets({ ...stores, follower }, () => clock.now()),
      erasureWaitMs: config.ERASURE_WAIT,
      popularity: new SkillPopularity(stores.claims, log),
      report: presentReport({ ...stores, clock, market }),
      emailVerification: config.EMAIL_VERIFICATION,
      linkTokens: new AccountTokens(config.ACCOUNT_TOKEN_KEY.reveal()),
      judgePassword,
      mail: mailOf({ config, log, onStop }),
      callerAddress: callerAddressBy(config.INTERNAL_TOKEN_PUBLIC_JWK),
      lanes: new Lanes(),
      address: config.ISSUER,
      commissionPage: config.COMMISSION_PAGE,
      skills: new SkillCatalogue(readEscoSkills()),
      throttle: new Throttle(connection),
      signUpsPerNetwork: config.SIGN_UPS_PER_NETWORK,
      entriesPerNetwork: config.ENTRIES_PER_NETWORK,
      applications: new Applications(config.FIRST_PARTY_CLIENTS, stores.clients),
      keyPolicy,
      secrets: deriveSecrets(config.ISSUER_SECRETS.reveal()),
      issuer: new Issuer(config.ISSUER, () => members, new KeyRing(() => members, keyPolicy)),
      isGateway: async (token) => (await verify(token)).ok,
      mayEnter: (personId, session) => mayEnter(members, personId, session),
      setupToken: config.SETUP_TOKEN.reveal(),
      invitationCodes: new InvitationCodes(config.SETUP_TOKEN.reveal()),
      admission: config.ADMISSION,
    };
    return members;
  },
  outdatedIndexes: [...outdatedInvitationIndexes, ...outdatedDirectoryIndexes],
  prepared: ({ follower, log }, { DIRECTORY }) => {
    if (DIRECTORY === 'at-start') follower.start();
    // What passwords are judged by is made ready beside, so that nobody who signs up waits for it.
    judgePassword('', []).catch((error: unknown) => log.error({ err: error }, 'passwords cannot be judged'));
  },
  checks: ({ follower }) => ({ directory: async () => follower.check() }),
  schema: membersSchema,
  context: createContext,
  inputKeys: (config) => deriveSecrets(config.ISSUER_SECRETS.reveal()).inputKeys,
  jobs,
  reactions,
  replayRequested: membersReplayRequested,
  dataExport: sections,
  exported: (members, personId, { actor, address }) =>
    audit(members, undefined, { kind: 'DATA_EXPORTED', by: actor, personId, address }),
  replayed: (members, transaction, { reaction, address }) => {
    const { actor } = transaction;
    return audit(members, transaction, {
      ...{ kind: 'EVENTS_REPLAYED', by: actor, personId: actor.id, address, detail: reaction },
    });
  },
  routes: (server, members) => {
    issuerRoutes(server, members);
    denialRoutes(server, members);
    accountPages(server, members);
    addCalendarRoute(server, members);
  },
});
