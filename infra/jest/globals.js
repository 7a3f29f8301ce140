// @ts-check
/**
 * What `@jest/globals` is where modules are Node's own: jest-circus makes its functions anew for each test file, and whoever
 * imported them, however long ago, sees those of the file that runs now.
 */

/** @typedef {typeof import('@jest/globals')} Globals */
/**
 * What there is of `jest`: modules that are Node's own are not mocked.
 *
 * @typedef {Pick<import('jest-mock').ModuleMocker, 'fn' | 'restoreAllMocks' | 'spyOn'> & { setTimeout(ms: number): void }} Mocks
 */

/** @type {Globals['afterAll']} */
export let afterAll;
/** @type {Globals['afterEach']} */
export let afterEach;
/** @type {Globals['beforeAll']} */
export let beforeAll;
/** @type {Globals['beforeEach']} */
export let beforeEach;
/** @type {Globals['describe']} */
export let describe;
/** @type {Globals['expect']} */
export let expect;
/** @type {Globals['it']} */
export let it;
/** @type {Mocks} */
export let jest;
/** @type {Globals['test']} */
export let test;

/** @param {Omit<Globals, 'jest'> & { jest: Mocks }} now Those of the test file that is about to be loaded. */
export function become(now) {
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } = now);
}
