// @ts-check
import process from 'node:process';

/** What is wrong, and how to mend it; one line each. */
export class SetupProblem extends Error {
  /**
   * @param {string} what
   * @param {{ mend: string, cause?: unknown }} options
   */
  constructor(what, options) {
    super(what, { cause: options.cause });
    this.name = 'SetupProblem';
    this.mend = options.mend;
  }
}

/**
 * Node's error code, of an error of whichever realm.
 *
 * @param {unknown} error
 */
export const codeOf = (error) =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;

/**
 * @param {unknown} error
 * @returns {SetupProblem}
 */
export function explain(error) {
  if (error instanceof SetupProblem) return error;
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new SetupProblem('The disk is full.', { mend: 'Free some space, then start again.' });
  }
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    const where = typeof error === 'object' && error !== null && 'path' in error ? error.path : 'the project folder';
    return new SetupProblem(`Cannot write ${where}.`, { mend: 'Give yourself the right to write there.' });
  }
  const what = error instanceof Error ? error.message : String(error);
  return new SetupProblem(`Unexpected: ${what}`, { mend: 'This is a bug of the set-up; please report it.' });
}

/** @type {readonly (readonly [RegExp, string, string])[]} */
const installFailures = [
  [/ENOSPC|no space left on device/i, 'The disk is full.', 'Free some space, then start again.'],
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET|META_FETCH_FAIL|network/i,
    'No way to the package registry.',
    'Connect to the network (or set npm’s registry or proxy), then start again.',
  ],
  [/EACCES|EROFS|EPERM/, 'The dependencies cannot be written.', 'Give yourself the right to write in this folder.'],
  [
    /ERR_PNPM_OUTDATED_LOCKFILE/,
    'pnpm-lock.yaml does not fit the package.json files.',
    'Run "npx pnpm@12.21.0 install" and commit the lockfile.',
  ],
];

/**
 * What a failed install's output means.
 *
 * @param {string} output
 * @param {string} log
 * @returns {SetupProblem}
 */
export function explainInstall(output, log) {
  for (const [pattern, what, mend] of installFailures) {
    if (pattern.test(output)) return new SetupProblem(what, { mend: `${mend} The whole log: ${log}` });
  }
  return new SetupProblem('The dependencies could not be installed.', { mend: `See why in ${log}` });
}

/** @param {unknown} error */
export function report(error) {
  const problem = explain(error);
  console.error(`✗ ${problem.message}\n  Mend: ${problem.mend}`);
  process.exitCode = 1;
}
