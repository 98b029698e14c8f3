/** Ends a run with one plain line that people and programs read alike: `123 passed, 0 failed, 4 skipped`. */
module.exports = class ClosingLine {
  onRunComplete(_contexts, results) {
    // What `npm test` ran before jest counts too: a run that ends with code 1 must not read "0 failed".
    const checks = (process.env.AFTERCARE_FAILED_CHECKS ?? '').split(' ').filter(Boolean);
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites + checks.length;
    const skipped = results.numPendingTests + results.numTodoTests;

    // jest adds its own summary after all reporters have been asked.
    process.once('exit', () => {
      if (checks.length > 0) console.log(`\nFailed before the tests, see above: ${checks.join(', ')}`);
      console.log(`\n${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
    });
  }
};
