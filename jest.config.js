import { existsSync } from 'node:fs';

/** Looked for at the root, so that a part that is not there yet is no error. */
const all = ['packages', 'services', 'gateway', 'clients', 'infra', 'test', 'bench'];

// `npm test` runs those apart that want the machine for themselves.
const parts = process.env.TEST_PARTS?.split(',') ?? all;

// What takes minutes has a name of its own, and is left out unless it is asked for.
const long = '\\.long\\.test\\.ts$';
const tier = process.env.TEST_TIER;

// `npm test` says so when it leaves them out.
const withoutBrowser = process.env.TEST_NO_BROWSER === '1' ? ['<rootDir>/test/page/'] : [];

/** @type {import('jest').Config} */
export default {
  roots: parts.filter((part) => existsSync(new URL(part, import.meta.url))).map((part) => `<rootDir>/${part}`),
  testEnvironment: '<rootDir>/infra/jest/environment.js',
  runtime: '<rootDir>/infra/jest/runtime.js',
  testMatch: [tier === 'long' ? '**/*.long.test.ts' : '**/*.test.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '/\\.millepiani/',
    '/fixtures/',
    ...withoutBrowser,
    ...(tier === 'fast' ? [long] : []),
  ],
  modulePathIgnorePatterns: ['<rootDir>/\\.millepiani/'],
  // Node strips types by itself.
  transform: {},
  reporters: ['default', '<rootDir>/infra/jest/summary-reporter.js'],
  // Modules that were loaded stay in a process for good: all files in one take more memory than it may have.
  workerIdleMemoryLimit: '1GB',
  // Real databases on a busy machine; a test that needs longer says so itself.
  testTimeout: 60_000,
};
