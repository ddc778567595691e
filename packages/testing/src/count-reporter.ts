import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line: how many tests passed, and how many failed. */
export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap(({ children }) => [...children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const failedTests = tests.filter((test) => test.result().state === 'failed').length;
    // A file that cannot be loaded has no tests to fail, and must not look like a run without failures.
    const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
    const failed = failedTests + brokenFiles + errors.length;
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
  }
}
