import { MongoError, MongoNetworkError, MongoServerError, MongoServerSelectionError } from 'mongodb';

/** An event cannot be read, now or later: there is no use in trying again. */
export class Unreadable extends Error {
  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
  }
}

/** Handling took too long while the database did not answer. */
export class DatabaseAway extends Error {
  constructor(cause: unknown) {
    super('The database does not answer.', { cause });
  }
}

/** An event seems to have had its effect, which no majority has yet. */
export class NotYetCertain extends Error {}

// The server stops, steps down or is not (yet) a primary; not all of these come with a label.
const passing = new Set([6, 7, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436]);
const labels = ['TransientTransactionError', 'UnknownTransactionCommitResult', 'RetryableWriteError'];

/**
 * Whose fault it is that handling failed: the database's, which passes and is no reason to set the event aside; the
 * event's, for good; or the handler's, which is worth some tries.
 */
export function failureKind(error: unknown): 'database' | 'event' | 'handler' {
  if (error instanceof Unreadable) return 'event';
  return isPassing(error) ? 'database' : 'handler';
}

function isPassing(error: unknown): boolean {
  if (error instanceof DatabaseAway || error instanceof NotYetCertain) return true;
  if (!(error instanceof MongoError)) return false;
  if (error instanceof MongoNetworkError || error instanceof MongoServerSelectionError) return true;
  if (error instanceof MongoServerError && passing.has(Number(error.code))) return true;
  return labels.some((label) => error.hasErrorLabel(label));
}
