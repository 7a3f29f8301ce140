// @ts-check
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { report, SetupProblem } from './problem.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const tasks = [
  'start',
  'test',
  'check',
  'fix',
  'generate',
  'documents',
  'seed',
  'bench',
  'faults',
  'story',
  'container-env',
];
/** npm and the terminal deliver one Ctrl-C several times; what comes within this time is the same one. */
const SAME_PRESS_MS = 800;

/** @param {string | undefined} task */
function fileOf(task) {
  const file = join(root, 'infra', 'local', `${task}.ts`);
  if (task === undefined || !tasks.includes(task) || !existsSync(file)) {
    throw new SetupProblem(`There is no task "${task ?? ''}".`, { mend: `Name one of: ${tasks.join(', ')}.` });
  }
  return file;
}

/**
 * Hands on the signals that reach us, and ends the task when npm has died, of which no signal tells.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function passOn(child) {
  let lastAt = Number.NEGATIVE_INFINITY;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      const now = performance.now();
      if (now - lastAt > SAME_PRESS_MS) child.kill(signal);
      lastAt = now;
    });
  }
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  watch.unref();
}

/**
 * Where Node keeps what it makes of the source (`homeAt` names the same folder), once there is a home that its owner made.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
function compileCache({ MILLEPIANI_HOME }) {
  const cache = resolve(root, MILLEPIANI_HOME || '.millepiani', 'cache');
  return existsSync(cache) ? { NODE_COMPILE_CACHE: join(cache, 'compiled') } : {};
}

/**
 * @param {string} node
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function run(node, args) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...compileCache(process.env), ...process.env },
  });
  passOn(child);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code, signal) => done(code ?? 128 + (signal ? constants.signals[signal] : 1)));
  });
}

/** @param {string[]} args */
export async function runTask([task, ...rest]) {
  try {
    const file = fileOf(task);
    const node = await ensureInstalled(root);
    process.exitCode = await run(node, [file, ...rest]);
  } catch (error) {
    report(error);
  }
}
