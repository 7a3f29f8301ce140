import { flushCompileCache } from 'node:module';
import type { Logger } from './logger.ts';

/** Registers how to close something; what was opened last is closed first. */
export type OnStop = (name: string, stop: () => Promise<void> | void) => void;

/** What a service hands over to be run. */
export type ServiceOptions = {
  logger: Logger;
  /** Opens everything, telling `onStop` of each thing as soon as it is open. */
  start: (onStop: OnStop) => Promise<void>;
  /** How long closing may take, in milliseconds; 8 s unless told, since a supervisor kills after 10. */
  stopWithin?: number;
};

type Step = { name: string; stop: () => Promise<void> | void };

const STOP_WITHIN_MS = 8_000;

async function runStep(step: Step, logger: Logger): Promise<boolean> {
  try {
    await step.stop();
    return true;
  } catch (error) {
    logger.error({ err: error, step: step.name }, 'could not stop cleanly');
    return false;
  }
}

/** Runs the steps, last registered first; true when every one went well. */
async function runSteps(steps: Step[], logger: Logger, onStep: (name: string) => void): Promise<boolean> {
  let isClean = true;
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    onStep(step.name);
    isClean = (await runStep(step, logger)) && isClean;
  }
  return isClean;
}

/**
 * Runs a process's life: starts it, and stops it in order on SIGTERM, SIGINT or the end of the supervisor's IPC channel
 * (the supervisor died). Exit code 0 after a clean stop; 1 when starting failed, a step failed or hung past the time
 * allowed, or an error was caught by nobody. A second signal is ignored: the first one is being obeyed.
 */
export function runService(options: ServiceOptions): void {
  const { logger, stopWithin = STOP_WITHIN_MS } = options;
  const steps: Step[] = [];
  let isStopping = false;

  const die = (error: unknown, message: string): void => {
    try {
      logger.fatal({ err: error }, message);
    } finally {
      // Also when the last words cannot be written.
      process.exit(1);
    }
  };

  const stop = async (reason: string): Promise<void> => {
    if (isStopping) {
      return;
    }
    isStopping = true;
    logger.info({ reason }, 'stopping');
    let current = '';
    const deadline = setTimeout(() => {
      logger.error({ step: current }, 'did not stop in time');
      process.exit(1);
    }, stopWithin);
    const isClean = await runSteps(steps, logger, (name) => {
      current = name;
    });
    clearTimeout(deadline);
    logger.info('stopped');
    process.exit(isClean ? 0 : 1);
  };

  process.on('uncaughtException', (error) => die(error, 'an error was caught by nobody'));
  process.on('unhandledRejection', (error) => die(error, 'a rejected promise was caught by nobody'));
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));
  process.on('disconnect', () => void stop('the supervisor is gone'));

  const onStop: OnStop = (name, stopIt) => {
    steps.push({ name, stop: stopIt });
  };
  options.start(onStop).then(
    () => {
      logger.info('started');
      // Node keeps what it compiled (NODE_COMPILE_CACHE) when a process ends well: one that is killed would come back slowly.
      flushCompileCache();
    },
    (error: unknown) => {
      // Closing what is open makes things like `listen` fail: that is the stop at work, not a failed start.
      if (!isStopping) {
        die(error, 'could not start');
      }
    },
  );
}
