// @ts-check
import process from 'node:process';

/**
 * Tests run in the process's own realm: what they make is an instance of what Node makes. What a file changes of the process
 * and could forget is put back after it, so that the next file of the same worker begins as the first did.
 */
export default class OneRealm {
  global = globalThis;
  fakeTimers = null;
  fakeTimersModern = null;
  moduleMocker = null;
  #console = globalThis.console;
  #exit = process.exit;
  #env = { ...process.env };
  #folder = process.cwd();

  async setup() {}

  async teardown() {
    globalThis.console = this.#console;
    process.exit = this.#exit;
    process.chdir(this.#folder);
    for (const name of Object.keys(process.env)) if (!(name in this.#env)) delete process.env[name];
    Object.assign(process.env, this.#env);
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** None but Node's own. */
  getVmContext() {
    return null;
  }
}
