import { CommandRunner } from '@millepiani/commands/command-runner';
import { systemClock } from '@millepiani/kernel/clock';
import { connectStore, pingStore, prepareStore } from '@millepiani/mongo/connection';
import { createSubgraphServer } from '@millepiani/subgraph/server';
import type { Logger } from '@millepiani/telemetry/logger';
import type { OnStop } from '@millepiani/telemetry/run-service';
import { AvailabilityStore } from './availability/availability.store.ts';
import type { MembersConfig } from './config.ts';
import { createContext } from './context.ts';
import { HoldStore } from './holds/holds.store.ts';
import { TokenIssuer } from './identity/access-token.adapter.ts';
import { AccountStore } from './identity/accounts.store.ts';
import { Throttle } from './identity/throttle.store.ts';
import type { Members } from './members.ts';
import { OrganizationStore } from './organizations/organizations.store.ts';
import { PersonStore } from './persons/persons.store.ts';
import { ReportStore } from './report/reports.store.ts';
import { readEscoSkills } from './skills/esco-skills.adapter.ts';
import { SkillCatalogue } from './skills/skill-catalogue.ts';
import { SkillClaimStore } from './skills/skill-claims.store.ts';
import { membersSchema } from './subgraph.ts';
import { createJobs } from './workers.ts';

/** Opens everything and listens; answers with the address. What is open is handed to `onStop` as soon as it is. */
export async function startMembers(config: MembersConfig, logger: Logger, onStop: OnStop): Promise<string> {
  const connection = await connectStore({ uri: config.MONGODB_URI.reveal(), appName: 'members' });
  onStop('store', () => connection.close());
  const clock = systemClock;
  const jobs = createJobs(config, logger, () => members);
  onStop('jobs', () => jobs.close());
  const members: Members = {
    clock,
    commands: new CommandRunner({ connection, clock, service: 'members' }),
    accounts: new AccountStore(connection),
    availability: new AvailabilityStore(connection),
    claims: new SkillClaimStore(connection),
    holds: new HoldStore(connection),
    organizations: new OrganizationStore(connection),
    persons: new PersonStore(connection),
    reports: new ReportStore(connection),
    skills: new SkillCatalogue(readEscoSkills()),
    throttle: new Throttle(connection),
    signUpsPerNetwork: config.SIGN_UPS_PER_NETWORK,
    log: logger,
    tokens: new TokenIssuer({ issuer: config.ISSUER, privateJwk: config.ACCESS_TOKEN_SIGNING_JWK.reveal() }),
    setupToken: config.SETUP_TOKEN.reveal(),
    hint: (job) => jobs.hint(job),
  };
  await prepareStore(connection);
  await members.commands.prepare();

  const server = await createSubgraphServer({
    name: 'members',
    schema: membersSchema(),
    context: (caller) => createContext(members, caller),
    gatewayKey: config.INTERNAL_TOKEN_PUBLIC_JWK,
    health: { vital: { mongo: () => pingStore(connection) }, others: { redis: () => jobs.ping() } },
    logger,
  });
  server.get('/.well-known/jwks.json', (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(members.tokens.keySet()),
  );
  onStop('server', () => server.close());
  jobs.start();
  return server.listen({ host: config.HOST, port: config.PORT });
}
