import { Lanes } from '@millepiani/commands/lanes';
import { membersReplayRequested } from '@millepiani/events/members/event-replay.events';
import { serviceStarter } from '@millepiani/service/start-service';
import { AllianceStore } from './alliances/alliances.store.ts';
import { AvailabilityStore } from './availability/availability.store.ts';
import { addCalendarRoute } from './calendar-feed/calendar-feed.routes.ts';
import { CalendarFeedStore } from './calendar-feed/calendar-feeds.store.ts';
import type { MembersConfig } from './config.ts';
import { type Context, createContext } from './context.ts';
import { EndorsementStore } from './endorsements/endorsements.store.ts';
import { TeamMateStore } from './endorsements/team-mates.store.ts';
import { HoldStore } from './holds/holds.store.ts';
import { TokenIssuer } from './identity/access-token.adapter.ts';
import { AccountStore } from './identity/accounts.store.ts';
import { Throttle } from './identity/throttle.store.ts';
import type { Members } from './members.ts';
import { OrganizationStore } from './organizations/organizations.store.ts';
import { PersonStore } from './persons/persons.store.ts';
import { RelationshipStore } from './relationships/relationships.store.ts';
import { presentReport } from './report/counting.adapter.ts';
import { ReportStore } from './report/reports.store.ts';
import { readEscoSkills } from './skills/esco-skills.adapter.ts';
import { SkillCatalogue } from './skills/skill-catalogue.ts';
import { SkillClaimStore } from './skills/skill-claims.store.ts';
import { membersSchema } from './subgraph.ts';
import { TaxProfileStore } from './tax/tax-profiles.store.ts';
import { jobs, reactions } from './workers.ts';

/** Opens everything and listens; answers with the address. What is open is handed to `onStop` as soon as it is. */
export const startMembers = serviceStarter<MembersConfig, Members, Context>({
  name: 'members',
  open: ({ config, connection, clock, commands, hint, log }) => {
    const stores = {
      accounts: new AccountStore(connection),
      availability: new AvailabilityStore(connection),
      teamMates: new TeamMateStore(connection),
      relationships: new RelationshipStore(connection),
      endorsements: new EndorsementStore(connection),
      alliances: new AllianceStore(connection),
      claims: new SkillClaimStore(connection),
      feeds: new CalendarFeedStore(connection),
      holds: new HoldStore(connection),
      organizations: new OrganizationStore(connection),
      persons: new PersonStore(connection),
      reports: new ReportStore(connection),
      taxProfiles: new TaxProfileStore(connection),
    };
    return {
      ...{ ...stores, clock, commands, hint, log },
      report: presentReport({ ...stores, clock }),
      lanes: new Lanes(),
      address: config.ISSUER,
      commissionPage: config.COMMISSION_PAGE,
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
  routes: (server, members) => {
    server.get('/.well-known/jwks.json', (_request, reply) =>
      reply.header('cache-control', 'public, max-age=300').send(members.tokens.keySet()),
    );
    addCalendarRoute(server, members);
  },
});
