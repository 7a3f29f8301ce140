// @ts-check
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {object} FileResult
 * @property {string} testFilePath
 * @property {string | null} [failureMessage] Of a file that could not be run.
 * @property {{ status: string, fullName: string, failureMessages: string[] }[]} testResults
 */

/**
 * What a test run came to. A suite that could not run is one failure, and a run of no tests is too. Each failure is a line, for whoever
 * sees the end of the output alone.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number, testResults: FileResult[] }} results
 * @param {string} [root] What the files' names begin behind.
 * @returns {{ passed: number, failed: number, failures: string[] }}
 */
export function summarise(results, root = '/') {
  const passed = results.numPassedTests;
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const failures = results.testResults.flatMap((file) => failuresOf(file, relative(root, file.testFilePath)));
  return { passed, failed: passed + failed === 0 ? 1 : failed, failures };
}

/**
 * @param {FileResult} file
 * @param {string} name
 */
function failuresOf({ testResults, failureMessage }, name) {
  const failed = testResults.filter(({ status }) => status === 'failed');
  if (failed.length > 0)
    return failed.map(({ fullName, failureMessages: [message] }) => `${name} › ${fullName}: ${firstLine(message)}`);
  return failureMessage && testResults.length === 0 ? [`${name}: ${firstLine(failureMessage)}`] : [];
}

/** @param {string | undefined} message */
function firstLine(message = '') {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .map((line) => line.trim());
  return lines.find((line) => line !== '' && !line.startsWith('●')) ?? '';
}
