import { describe, expect, it } from '@jest/globals';
import { summarise } from './summarise.js';

const results = { numPassedTests: 7, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };

describe('the last line of a test run', () => {
  it('counts what passed and what failed', () => {
    expect(summarise(results)).toEqual({ line: '7 passed, 0 failed', failed: false });
    expect(summarise({ ...results, numFailedTests: 2 })).toEqual({ line: '7 passed, 2 failed', failed: true });
  });

  it('counts a suite that could not run as failed', () => {
    expect(summarise({ ...results, numRuntimeErrorTestSuites: 1 }).line).toBe('7 passed, 1 failed');
  });

  it('makes a run of no tests a failure', () => {
    expect(summarise({ ...results, numPassedTests: 0 })).toEqual({ line: '0 passed, 1 failed', failed: true });
  });
});
