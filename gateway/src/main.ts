import { readFile } from 'node:fs/promises';
import { createLogger } from '@millepiani/telemetry/logger';
import { runService } from '@millepiani/telemetry/run-service';
import { readConfig } from './config.ts';
import { startGateway } from './server.ts';
import { watchTextFile } from './supergraph/watch-file.ts';

const config = readConfig();
const logger = createLogger({ service: 'gateway', level: config.LOG_LEVEL });

runService({
  logger,
  start: async (onStop) => {
    const supergraph = await readFile(config.SUPERGRAPH, 'utf8');
    const gateway = await startGateway({ config, logger, supergraph, onStop });
    onStop('supergraph watch', watchTextFile({ path: config.SUPERGRAPH, onText: gateway.use, logger }));
    logger.info({ address: gateway.address }, 'listening');
  },
});
