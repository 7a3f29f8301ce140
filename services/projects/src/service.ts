import { CommandRunner } from '@millepiani/commands/command-runner';
import { systemClock } from '@millepiani/kernel/clock';
import { connectStore, pingStore, prepareStore } from '@millepiani/mongo/connection';
import { createSubgraphServer } from '@millepiani/subgraph/server';
import type { Logger } from '@millepiani/telemetry/logger';
import type { OnStop } from '@millepiani/telemetry/run-service';
import { CommissionStore } from './commissions/commissions.store.ts';
import type { ProjectsConfig } from './config.ts';
import { createContext } from './context.ts';
import type { Projects } from './projects.ts';
import { projectsSchema } from './subgraph.ts';
import { createJobs } from './workers.ts';

/** Opens everything and listens; answers with the address. What is open is handed to `onStop` as soon as it is. */
export async function startProjects(config: ProjectsConfig, logger: Logger, onStop: OnStop): Promise<string> {
  const connection = await connectStore({ uri: config.MONGODB_URI.reveal(), appName: 'projects' });
  onStop('store', () => connection.close());
  const clock = systemClock;
  const jobs = createJobs(config, logger, () => projects);
  onStop('jobs', () => jobs.close());
  const projects: Projects = {
    clock,
    commands: new CommandRunner({ connection, clock, service: 'projects' }),
    commissions: new CommissionStore(connection),
    hint: (job) => jobs.hint(job),
  };
  await prepareStore(connection);
  await projects.commands.prepare();

  const server = await createSubgraphServer({
    name: 'projects',
    schema: projectsSchema(),
    context: (caller) => createContext(projects, caller),
    gatewayKey: config.INTERNAL_TOKEN_PUBLIC_JWK,
    health: { vital: { mongo: () => pingStore(connection) }, others: { redis: () => jobs.ping() } },
    logger,
  });
  onStop('server', () => server.close());
  jobs.start();
  return server.listen({ host: config.HOST, port: config.PORT });
}
