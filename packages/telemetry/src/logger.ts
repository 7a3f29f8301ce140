import {
  type DestinationStream,
  type Level,
  type Logger,
  destination as openDestination,
  pino,
  stdSerializers,
  stdTimeFunctions,
} from 'pino';
import { withoutValues } from './driver-error.ts';
import { redact } from './redact.ts';
import { currentRequest } from './request-context.ts';

export type { Logger } from 'pino';

const STDOUT = 1;

/** The levels that configuration may ask for. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = Level | 'silent';

/** Where a logger's lines come from and go to. */
export type LoggerOptions = {
  /** The process that speaks: `gateway`, `members`, … */
  service: string;
  level: LogLevel;
  /** Where lines go; stdout when absent. Written synchronously, so that the last words of a dying process are kept. */
  destination?: DestinationStream;
};

function requestFields(): Record<string, string> {
  const request = currentRequest();
  return request === undefined ? {} : { requestId: request.requestId, traceId: request.trace.traceId };
}

function withoutDriverValues<T>(logged: T): T | Error | object {
  if (typeof logged !== 'object' || logged === null || !('err' in logged)) return withoutValues(logged);
  const err = withoutValues(logged.err);
  return err === logged.err ? logged : { ...logged, err };
}

/** A line that cannot be written (a full disk) is lost; the service goes on. */
function openStdout(): DestinationStream {
  const stdout = openDestination({ dest: STDOUT, sync: true });
  stdout.on('error', () => undefined);
  return stdout;
}

/**
 * A logger whose every line is JSON with the service's name, the time in UTC and, inside a request, its id and trace id.
 * Fields with sensitive names are masked at any depth, in errors' own properties too; a child logger's bindings only at
 * the top. Text inside a message is not looked at: put values into fields. Of the database's errors the name and the
 * codes are kept.
 */
export function createLogger(options: LoggerOptions): Logger {
  return pino(
    {
      level: options.level,
      base: { service: options.service },
      timestamp: stdTimeFunctions.isoTime,
      mixin: requestFields,
      formatters: { level: (label) => ({ level: label }), log: redact },
      hooks: {
        // Before pino takes an error's message for the line's own.
        logMethod([first, ...rest], method) {
          method.apply(this, [withoutDriverValues(first), ...rest]);
        },
      },
      serializers: { err: (error: Error) => redact({ ...stdSerializers.err(error) }) },
      redact: { paths: ['authorization', 'cookie', 'password', 'token', 'secret', 'iban'], censor: '[redacted]' },
    },
    // pino's own default is asynchronous, and mixes up the order of the last lines at exit.
    options.destination ?? openStdout(),
  );
}
