// @ts-check
import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { ModuleMocker } from 'jest-mock';
import { become } from './globals.js';

const require = createRequire(import.meta.url);
const globalsUrl = new URL('./globals.js', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: globalsUrl, shortCircuit: true } : next(specifier, context),
});

/** By these names jest-circus keeps what belongs to one test file. */
const kept = [Symbol.for('EVENT_HANDLERS'), Symbol.for('TEST_TIMEOUT_SYMBOL')];

/** Files that this process has run: another run of the same file wants it loaded anew. */
const seen = new Set();

/** @param {string} path */
function urlOf(path) {
  const url = pathToFileURL(path);
  if (seen.has(path)) url.search = `run=${seen.size}-${performance.now()}`;
  seen.add(path);
  return url.href;
}

/**
 * Loads test files as Node loads any module, instead of loading every module again for every file in a context of its own,
 * which took longer than most tests. A module is loaded once for each worker, as it is once for each process in earnest.
 */
export default class NodeModules {
  #mocker = new ModuleMocker(globalThis);

  constructor() {
    for (const name of kept) Reflect.deleteProperty(globalThis, name);
  }

  /** @param {string} path */
  requireInternalModule(path) {
    // Its state is one test file's.
    delete require.cache[path];
    return require(path);
  }

  /** @param {string} path */
  requireModule(path) {
    return require(path);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  /** @param {string} path */
  unstable_importModule(path) {
    return import(urlOf(path));
  }

  /** @param {Omit<Parameters<typeof become>[0], 'jest'>} globals */
  setGlobalsForRuntime(globals) {
    const mocker = this.#mocker;
    const jest = {
      fn: mocker.fn.bind(mocker),
      spyOn: mocker.spyOn.bind(mocker),
      restoreAllMocks: () => mocker.restoreAllMocks(),
      /** @param {number} ms */
      setTimeout: (ms) => void Reflect.set(globalThis, Symbol.for('TEST_TIMEOUT_SYMBOL'), ms),
    };
    become({ ...globals, jest });
  }

  enterTestCode() {}
  leaveTestCode() {}

  getSourceMaps() {
    return new Map();
  }

  getAllCoverageInfoCopy() {
    return undefined;
  }

  teardown() {
    this.#mocker.restoreAllMocks();
  }
}
