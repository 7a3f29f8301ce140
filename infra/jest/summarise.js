// @ts-check
/**
 * What a test run came to. A suite that could not run is one failure, and a run of no tests is too.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number }} results
 * @returns {{ passed: number, failed: number }}
 */
export function summarise(results) {
  const passed = results.numPassedTests;
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return { passed, failed: passed + failed === 0 ? 1 : failed };
}
