/** Something that the person at the keyboard can mend: `message` says in one line what is wrong, `mend` how to mend it. */
export class Problem extends Error {
  readonly mend: string;

  constructor(what: string, options: { mend: string; cause?: unknown }) {
    super(what, { cause: options.cause });
    this.name = 'Problem';
    this.mend = options.mend;
  }
}

/**
 * Node's error code (`ENOSPC`, …) of whatever was thrown, looked for in its causes too. By `Error.isError`, because in a
 * test's own realm Node's errors are no instances of `Error`.
 */
export function codeOf(error: unknown): string | undefined {
  let at = error;
  for (let depth = 0; depth < 5 && Error.isError(at); depth += 1) {
    if ('code' in at && typeof at.code === 'string') return at.code;
    at = at.cause;
  }
  return undefined;
}

/** @param cause what met it */
export const diskFull = (cause?: unknown): Problem =>
  new Problem('The disk is full.', { mend: 'Free some space, then start again.', cause });

function pathOf(error: unknown): string {
  return Error.isError(error) && 'path' in error && typeof error.path === 'string' ? error.path : 'the project folder';
}

/** Turns anything thrown into a problem with a mend; what is not known is said to be a bug. */
export function explain(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return diskFull(error);
  }
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return new Problem(`Cannot write ${pathOf(error)}.`, {
      mend: 'Give yourself the right to write there, or set MILLEPIANI_HOME to a folder of yours.',
      cause: error,
    });
  }
  const what = Error.isError(error) ? error.message : String(error);
  // As the databases say it.
  if (/No space left on device/i.test(what)) return diskFull(error);
  return new Problem(`Unexpected: ${what}`, {
    mend: 'This is a bug of the set-up; please report it with this line.',
    cause: error,
  });
}
