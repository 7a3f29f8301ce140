import { createServer } from 'node:http';
import { contracts } from '@millepiani/events/published';
import { connectStore } from '@millepiani/mongo/connection';
import { prepareLeases } from '@millepiani/spine/lease-rows';
import { makeCollection } from '@millepiani/spine/make-collection';
import { outboxName } from '@millepiani/spine/outbox';
import { Reader } from '@millepiani/spine/reader/reader';
import { ReaderStore } from '@millepiani/spine/reader/reader-store';
import { stepsFrom } from '@millepiani/spine/steps';
import { createLogger } from '@millepiani/telemetry/logger';
import { runService } from '@millepiani/telemetry/run-service';
import { readConfig } from './config.ts';
import { leaveEntry, readerOf, type Source, sources } from './effects.ts';

const config = readConfig();
const logger = createLogger({ service: 'witness', level: 'info' });
const { CRASH_AT, NODE_ENV } = config;
const step = stepsFrom({ ...(CRASH_AT ? { CRASH_AT } : {}), ...(NODE_ENV ? { NODE_ENV } : {}) });

/** A reader of all that a source tells, as a subscriber outside the community would be one. */
function readerFrom(source: Source, connection: Awaited<ReturnType<typeof connectStore>>): Reader {
  return new Reader({
    ...{ name: readerOf(source), service: 'witness', source, connection, log: logger, step },
    types: contracts.filter(({ service }) => service === source).map(({ type }) => type),
    handle: leaveEntry(source),
    sourceOutbox: connection.getClient().db(source).collection(outboxName),
    place: { redisUrl: config.REDIS_URL.reveal(), prefix: config.EVENTS_PREFIX },
  });
}

/** The witness: two readers, and a port that says that they run. */
runService({
  logger,
  start: async (onStop) => {
    const connection = await connectStore({ uri: config.MONGODB_URI.reveal(), appName: 'witness' });
    onStop('store', () => connection.close());
    await prepareLeases(connection);
    await new ReaderStore(connection).prepare();
    for (const source of sources) {
      await makeCollection(connection, `effects_${source}`);
      const reader = readerFrom(source, connection);
      reader.start();
      onStop(readerOf(source), () => reader.stop());
    }
    const server = createServer((_request, response) => response.end('ok'));
    server.listen(config.PORT, '127.0.0.1');
    onStop('server', () => void server.close());
  },
});
