import type { Logger } from '@millepiani/telemetry/logger';
import type { ExecutorContext } from './gateway-types.ts';

// Apollo's types want these of each request; running a plan reads none of them.
/** What a request that never was one of Apollo Server's lacks. */
export const UNREAD = {
  cache: {
    get: () => Promise.resolve(undefined),
    set: () => Promise.resolve(),
    delete: () => Promise.resolve(false),
  },
  schemaHash: '' as ExecutorContext['schemaHash'],
  metrics: {},
  overallCachePolicy: undefined,
} satisfies Partial<Record<keyof ExecutorContext, unknown>>;

/** Our log as Apollo writes to it: its own lines matter less than ours. */
export const apolloLogger = (logger: Logger) => ({
  debug: (message?: string) => logger.trace(message),
  info: (message?: string) => logger.debug(message),
  warn: (message?: string) => logger.warn(message),
  error: (message?: string) => logger.error(message),
});
