import { CommandRunner } from '@millepiani/commands/command-runner';
import { systemClock } from '@millepiani/kernel/clock';
import { connectStore, pingStore, prepareStore } from '@millepiani/mongo/connection';
import { createSubgraphServer } from '@millepiani/subgraph/server';
import type { Logger } from '@millepiani/telemetry/logger';
import type { OnStop } from '@millepiani/telemetry/run-service';
import type { Billing } from './billing.ts';
import type { BillingConfig } from './config.ts';
import { createContext } from './context.ts';
import { AccountStore } from './ledger/accounts.store.ts';
import { JournalStore } from './ledger/journal.store.ts';
import { Lanes } from './ledger/lanes.adapter.ts';
import { PostingStore } from './ledger/postings.store.ts';
import { snapshotsOf } from './ledger/snapshot.adapter.ts';
import { LedgerCheckStore } from './ledger-check/ledger-checks.store.ts';
import { billingSchema } from './subgraph.ts';
import { createJobs } from './workers.ts';

/** Opens everything and listens; answers with the address. What is open is handed to `onStop` as soon as it is. */
export async function startBilling(config: BillingConfig, logger: Logger, onStop: OnStop): Promise<string> {
  const connection = await connectStore({ uri: config.MONGODB_URI.reveal(), appName: 'billing' });
  onStop('store', () => connection.close());
  const clock = systemClock;
  const jobs = createJobs(config, logger, () => billing);
  onStop('jobs', () => jobs.close());
  const billing: Billing = {
    clock,
    commands: new CommandRunner({ connection, clock, service: 'billing' }),
    accounts: new AccountStore(connection),
    journal: new JournalStore(connection),
    postings: new PostingStore(connection),
    checks: new LedgerCheckStore(connection),
    lanes: new Lanes(),
    onSnapshot: snapshotsOf(connection),
    hint: (job) => jobs.hint(job),
  };
  await prepareStore(connection);
  await billing.commands.prepare();

  const server = await createSubgraphServer({
    name: 'billing',
    schema: billingSchema(),
    context: (caller) => createContext(billing, caller),
    gatewayKey: config.INTERNAL_TOKEN_PUBLIC_JWK,
    health: { vital: { mongo: () => pingStore(connection) }, others: { redis: () => jobs.ping() } },
    logger,
  });
  onStop('server', () => server.close());
  jobs.start();
  return server.listen({ host: config.HOST, port: config.PORT });
}
