// @ts-check
/**
 * The last line of a test run. A suite that could not run is one failure, and a run of no tests is too.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number }} results
 * @returns {{ line: string, failed: boolean }}
 */
export function summarise(results) {
  const passed = results.numPassedTests;
  const broken = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const failed = passed + broken === 0 ? 1 : broken;
  return { line: `${passed} passed, ${failed} failed`, failed: failed > 0 };
}
