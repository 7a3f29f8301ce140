import { createLogger } from '@millepiani/telemetry/logger';
import { runService } from '@millepiani/telemetry/run-service';
import { readConfig } from './config.ts';
import { startProjects } from './service.ts';

const config = readConfig();
const logger = createLogger({ service: 'projects', level: config.LOG_LEVEL });
runService({ logger, start: async (onStop) => void (await startProjects(config, logger, onStop)) });
