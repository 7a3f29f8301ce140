import { describe, expect, it } from '@jest/globals';
import { summarise } from './summarise.js';

const results = { testResults: [], numPassedTests: 7, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };

describe('what a test run came to', () => {
  it('is what passed and what failed', () => {
    expect(summarise(results)).toEqual({ passed: 7, failed: 0, failures: [] });
    expect(summarise({ ...results, numFailedTests: 2 })).toMatchObject({ passed: 7, failed: 2 });
  });

  it('counts a suite that could not run as failed', () => {
    expect(summarise({ ...results, numRuntimeErrorTestSuites: 1 })).toMatchObject({ passed: 7, failed: 1 });
  });

  it('makes a run of no tests a failure', () => {
    expect(summarise({ ...results, numPassedTests: 0 })).toMatchObject({ passed: 0, failed: 1 });
  });

  it('tells each failure in a line: where, what, and how it ended', () => {
    const testResults = [
      {
        testFilePath: '/here/a/one.test.ts',
        failureMessage: '● all of it',
        testResults: [
          { status: 'passed', fullName: 'a is', failureMessages: [] },
          { status: 'failed', fullName: 'b is not', failureMessages: ['\u001b[31mexpected 1\u001b[39m\n  at there'] },
        ],
      },
      { testFilePath: '/here/two.test.ts', failureMessage: '  ● suite\n\n  SyntaxError: x', testResults: [] },
    ];
    expect(summarise({ ...results, testResults }, '/here').failures).toEqual([
      'a/one.test.ts › b is not: expected 1',
      'two.test.ts: SyntaxError: x',
    ]);
  });
});
