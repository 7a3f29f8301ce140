// @ts-check
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { summarise } from './summarise.js';

/** Ends the run with one line that a machine can read, and makes a run of no tests a failure. */
export default class SummaryReporter {
  #failed = false;
  #parent = process.ppid;
  /** @type {NodeJS.Timeout | undefined} */
  #watch;

  /** The run's databases end with its parent; without them it would only fail slowly. */
  onRunStart() {
    this.#watch = setInterval(() => {
      if (process.ppid !== this.#parent) process.exit(1);
    }, 500).unref();
  }

  /**
   * @param {unknown} _contexts
   * @param {Parameters<typeof summarise>[0]} results
   */
  onRunComplete(_contexts, results) {
    clearInterval(this.#watch);
    const summary = summarise(results, process.cwd());
    this.#failed = summary.failed > 0;
    const file = process.env.TEST_SUMMARY;
    // `npm test` prints the line itself, when its databases have ended and nothing can come after it.
    if (file !== undefined) writeFileSync(file, JSON.stringify(summary));
    // jest's own summary comes after every other reporter; ours is to be the last line.
    else process.once('exit', () => process.stdout.write(`${summary.passed} passed, ${summary.failed} failed\n`));
  }

  getLastError() {
    return this.#failed ? new Error('Tests failed, or none ran.') : undefined;
  }
}
