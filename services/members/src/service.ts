import { Lanes } from '@millepiani/commands/lanes';
import { ErasedPersonStore } from '@millepiani/erasure/erased-persons.store';
import { membersReplayRequested } from '@millepiani/events/members/event-replay.events';
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
import type { MembersConfig } from './config.ts';
import { type Context, createContext } from './context.ts';
import { sections } from './data-export/sections.store.ts';
import { EndorsementStore } from './endorsements/endorsements.store.ts';
import { TeamMateStore } from './endorsements/team-mates.store.ts';
import { ErasureStore } from './erasure/erasures.store.ts';
import { HoldStore } from './holds/holds.store.ts';
import { TokenIssuer } from './identity/access-token.adapter.ts';
import { AccountStore } from './identity/accounts.store.ts';
import { Throttle } from './identity/throttle.store.ts';
import type { Mail, Members } from './members.ts';
import { OrganizationStore } from './organizations/organizations.store.ts';
import { PersonStore } from './persons/persons.store.ts';
import { RelationshipStore } from './relationships/relationships.store.ts';
import { presentReport } from './report/counting.adapter.ts';
import { ReportStore } from './report/reports.store.ts';
import { PendingSignUpStore } from './sign-ups/pending-sign-ups.store.ts';
import { readEscoSkills } from './skills/esco-skills.adapter.ts';
import { SkillCatalogue } from './skills/skill-catalogue.ts';
import { SkillClaimStore } from './skills/skill-claims.store.ts';
import { membersSchema } from './subgraph.ts';
import { TaxProfileStore } from './tax/tax-profiles.store.ts';
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
      relationships: new RelationshipStore(connection),
      endorsements: new EndorsementStore(connection),
      alliances: new AllianceStore(connection),
      claims: new SkillClaimStore(connection),
      holds: new HoldStore(connection),
      organizations: new OrganizationStore(connection),
      persons: new PersonStore(connection),
      reports: new ReportStore(connection),
      taxProfiles: new TaxProfileStore(connection),
    };
    return {
      ...{ ...stores, clock, commands, eraseEvents, hint, log },
      erasureWaitMs: config.ERASURE_WAIT,
      report: presentReport({ ...stores, clock }),
      emailVerification: config.EMAIL_VERIFICATION,
      linkTokens: new AccountTokens(config.ACCOUNT_TOKEN_KEY.reveal()),
      mail: mailOf({ config, log, onStop }),
      callerAddress: callerAddressBy(config.INTERNAL_TOKEN_PUBLIC_JWK),
      lanes: new Lanes(),
      skills: new SkillCatalogue(readEscoSkills()),
      throttle: new Throttle(connection),
      signUpsPerNetwork: config.SIGN_UPS_PER_NETWORK,
      tokens: new TokenIssuer({ issuer: config.ISSUER, privateJwk: config.ACCESS_TOKEN_SIGNING_JWK.reveal() }),
      setupToken: config.SETUP_TOKEN.reveal(),
    };
  },
  schema: membersSchema,
  context: createContext,
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
    server.get('/.well-known/jwks.json', (_request, reply) =>
      reply.header('cache-control', 'public, max-age=300').send(members.tokens.keySet()),
    );
    accountPages(server, members);
  },
});
