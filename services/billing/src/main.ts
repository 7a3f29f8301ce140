import { createLogger } from '@millepiani/telemetry/logger';
import { runService } from '@millepiani/telemetry/run-service';
import { readConfig } from './config.ts';
import { startBilling } from './service.ts';

const config = readConfig();
const logger = createLogger({ service: 'billing', level: config.LOG_LEVEL });
runService({ logger, start: async (onStop) => void (await startBilling(config, logger, onStop)) });
