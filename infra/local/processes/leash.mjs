// @ts-check
/**
 * Holds one process. It is told by the first line of its stdin (JSON, so that nothing shows in `ps`) what to run, starts it
 * in a process group of its own, and ends it (SIGTERM, then SIGKILL) when told so or when stdin closes: that is, when its
 * owner has died, in whatever way. It ends itself with the process it holds. Dependency-free; runs on Node 20.
 *
 * In: `{ command, args, env, cwd, log, sweep? }`, then lines `end <grace in ms>` or `kill`.
 * Out, one JSON a line: `{ pid }`, then `{ exit: { code, signal } }`; or `{ error }` where it could not start.
 */
import { spawn } from 'node:child_process';
import { openSync, rmSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';

const ORPHAN_GRACE_MS = 8000;

/** @typedef {{ command: string, args: string[], env: Record<string, string>, cwd: string, log: string, sweep?: string }} Spec */

/** @type {Spec | undefined} */
let spec;
/** @type {import('node:child_process').ChildProcess | undefined} */
let held;
let ownerDied = false;

/** @param {object} message */
function tell(message) {
  if (!ownerDied) process.stdout.write(`${JSON.stringify(message)}\n`);
}

/** @param {NodeJS.Signals} signal */
function signalGroup(signal) {
  if (held?.pid === undefined) return;
  try {
    process.kill(-held.pid, signal);
  } catch {
    // The group is gone already.
  }
}

/** Removes what the owner would have removed, had it lived. */
function sweep() {
  if (!ownerDied || spec?.sweep === undefined) return;
  try {
    rmSync(spec.sweep, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Another leash of the same owner removes it after us.
  }
}

/** @param {number} graceMs */
function end(graceMs) {
  if (held === undefined) process.exit(0);
  signalGroup('SIGTERM');
  setTimeout(() => signalGroup('SIGKILL'), graceMs);
}

/** @param {Spec} what */
function begin(what) {
  spec = what;
  const log = openSync(what.log, 'a', 0o600);
  held = spawn(what.command, what.args, {
    cwd: what.cwd,
    env: what.env,
    detached: true,
    stdio: ['ignore', log, log],
  });
  held.on('error', (error) => {
    tell({ error: error.message });
    process.exit(1);
  });
  held.on('spawn', () => tell({ pid: held?.pid }));
  held.on('exit', (code, signal) => {
    // Whatever it started and left in its group goes with it.
    signalGroup('SIGKILL');
    tell({ exit: { code, signal } });
    sweep();
    process.exit(0);
  });
}

/** @param {string} line */
function obey(line) {
  if (spec === undefined) {
    try {
      begin(JSON.parse(line));
    } catch (error) {
      tell({ error: error instanceof Error ? error.message : String(error) });
      process.exit(1);
    }
    return;
  }
  const [verb, grace] = line.split(' ');
  if (verb === 'kill') signalGroup('SIGKILL');
  if (verb === 'end') end(Number(grace));
}

process.stdout.on('error', () => {
  ownerDied = true;
});
createInterface({ input: process.stdin })
  .on('line', obey)
  .on('close', () => {
    ownerDied = true;
    end(ORPHAN_GRACE_MS);
  });
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])) {
  process.on(signal, () => end(ORPHAN_GRACE_MS));
}
