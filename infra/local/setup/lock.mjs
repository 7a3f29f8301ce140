// @ts-check
import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from './problem.mjs';

/** The holder touches its lock this often; one not touched for long is a dead process's, whatever its number says. */
const BEAT_MS = 1000;
const STALE_MS = 15_000;

/**
 * @param {string} path
 * @returns {{ pid: number, token: string, ageMs: number } | undefined}
 */
function readLock(path) {
  try {
    const [pid = '', token = ''] = readFileSync(path, 'utf8').split(' ');
    return { pid: Number(pid), token, ageMs: Date.now() - statSync(path).mtimeMs };
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** @param {{ pid: number, ageMs: number }} lock */
const isStale = (lock) => lock.ageMs > STALE_MS || (lock.pid > 0 && !isAlive(lock.pid));

/**
 * @param {string} path
 * @param {string} token
 * @returns {boolean}
 */
function tryTake(path, token) {
  try {
    writeFileSync(path, `${process.pid} ${token}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes a dead process's lock away. Renaming lets one of several waiters win; should it have caught a lock that another
 * waiter took in the meantime, it gives it back.
 *
 * @param {string} path
 * @param {string} token
 */
function clear(path, token) {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readLock(aside)?.token === token) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

/**
 * Runs `work` while no other process runs it under the same path.
 *
 * @template T
 * @param {string} path
 * @param {{ onWait: () => void, work: () => Promise<T> }} options
 * @returns {Promise<T>}
 */
export async function withLock(path, { onWait, work }) {
  const token = randomUUID();
  for (let told = false; !tryTake(path, token); await sleep(200)) {
    const holder = readLock(path);
    if (holder !== undefined && isStale(holder)) clear(path, holder.token);
    else if (!told) {
      told = true;
      onWait();
    }
  }
  const beat = setInterval(() => {
    const now = new Date();
    if (readLock(path)?.token === token) utimesSync(path, now, now);
  }, BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if (readLock(path)?.token === token) rmSync(path, { force: true });
  }
}
