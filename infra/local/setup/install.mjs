// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';
import { explainInstall, SetupProblem } from './problem.mjs';
import { installDigest, isInstalled, markInstalled } from './stamp.mjs';

/** The version that is asked for wherever pnpm is. */
export const PNPM = 'pnpm@12.21.0';
const leash = fileURLToPath(new URL('../processes/leash.mjs', import.meta.url));

/**
 * The real binary, so that no shell sits between it and us.
 *
 * @param {string} root
 */
const nodeOf = (root) => join(root, 'node_modules', 'node', 'bin', 'node');

/**
 * Runs pnpm on a leash: whatever happens to us, no install goes on behind our back.
 *
 * @param {string} root
 * @param {string} log
 * @returns {Promise<number | null>}
 */
function runPnpm(root, log) {
  const holder = spawn(process.execPath, [leash], { detached: true, stdio: ['pipe', 'pipe', 'ignore'] });
  const args = ['--yes', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'];
  // CI=true keeps pnpm from asking questions that nobody could answer.
  const env = { ...process.env, CI: 'true' };
  holder.stdin.write(`${JSON.stringify({ command: 'npx', args, env, cwd: root, log })}\n`);
  return new Promise((done, fail) => {
    createInterface({ input: holder.stdout }).on('line', (line) => {
      const told = JSON.parse(line);
      if (told.exit) done(told.exit.code);
      if (told.error) {
        const mend = 'Install npm beside Node (it brings npx), then start again.';
        fail(new SetupProblem('npx cannot be run.', { mend, cause: told.error }));
      }
    });
    holder.on('exit', () => done(null));
  });
}

/**
 * Shows how far the install is: on a terminal by one line that changes, else by a line now and then.
 *
 * @param {string} log
 * @returns {() => void}
 */
function showProgress(log) {
  const started = Date.now();
  const onTerminal = process.stdout.isTTY === true;
  const timer = setInterval(
    () => {
      const found = [...readFileSync(log, 'utf8').matchAll(/Progress: resolved (\d+).*added (\d+)/g)].at(-1);
      const seconds = Math.round((Date.now() - started) / 1000);
      const line = `  ${seconds} s${found ? `, ${found[2]} of ${found[1]} packages` : ''}`;
      process.stdout.write(onTerminal ? `\r\u001b[2K${line}` : `${line}\n`);
    },
    onTerminal ? 500 : 15_000,
  );
  return () => {
    clearInterval(timer);
    if (onTerminal) process.stdout.write('\r\u001b[2K');
  };
}

/**
 * The hook is offered, never forced: not in CI, not over one that was set.
 *
 * @param {string} root
 */
function installHook(root) {
  if (process.env.CI !== undefined || !existsSync(join(root, '.git'))) return;
  const git = (/** @type {string[]} */ ...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (git('config', '--get', 'core.hooksPath').status === 1) git('config', 'core.hooksPath', '.githooks');
}

/**
 * @param {string} root
 * @param {string} digest
 */
async function install(root, digest) {
  const logs = join(resolve(root, process.env.MILLEPIANI_HOME || '.millepiani'), 'logs');
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  const log = join(logs, 'install.log');
  writeFileSync(log, '');
  console.log('Getting the dependencies and Node 24 (about a minute the first time) …');
  const stop = showProgress(log);
  const code = await runPnpm(root, log).finally(stop);
  if (code !== 0) throw explainInstall(readFileSync(log, 'utf8'), log);
  markInstalled(root, digest);
  installHook(root);
}

/**
 * Makes the dependencies fit the lockfile; takes milliseconds when they do. Returns the path of Node 24.
 *
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function ensureInstalled(root) {
  const ready = () => isInstalled(root, installDigest(root)) && existsSync(nodeOf(root));
  if (!ready()) {
    mkdirSync(join(root, 'node_modules'), { recursive: true });
    await withLock(join(root, 'node_modules', '.millepiani-install.lock'), {
      onWait: () => console.log('Another run is getting the dependencies; waiting for it …'),
      async work() {
        // The one we waited for may have done it.
        if (!ready()) await install(root, installDigest(root));
      },
    });
  }
  if (!existsSync(nodeOf(root))) {
    throw new SetupProblem('Node 24 was not installed.', { mend: 'Delete node_modules, then start again.' });
  }
  return realpathSync(nodeOf(root));
}
