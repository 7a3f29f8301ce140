import { describe, expect, it } from '@jest/globals';
import { summarise } from './summarise.js';

const results = { numPassedTests: 7, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };

describe('what a test run came to', () => {
  it('is what passed and what failed', () => {
    expect(summarise(results)).toEqual({ passed: 7, failed: 0 });
    expect(summarise({ ...results, numFailedTests: 2 })).toEqual({ passed: 7, failed: 2 });
  });

  it('counts a suite that could not run as failed', () => {
    expect(summarise({ ...results, numRuntimeErrorTestSuites: 1 })).toEqual({ passed: 7, failed: 1 });
  });

  it('makes a run of no tests a failure', () => {
    expect(summarise({ ...results, numPassedTests: 0 })).toEqual({ passed: 0, failed: 1 });
  });
});
