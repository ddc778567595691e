import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import { CountReporter } from './packages/testing/src/count-reporter.ts';

const require = createRequire(import.meta.url);

export default defineConfig({
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
  resolve: {
    // One copy of graphql under ESM and CommonJS: otherwise "from another module or realm".
    alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }],
  },
  test: {
    include: ['{gateway,subgraphs/*,packages/*,tests}/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    // One PostgreSQL server for the run; `freshDatabase` gives each test file a database on it.
    // Fails a file in which something was said that must not be; tells parsers how many random inputs to try.
    setupFiles: ['packages/testing/src/setup-file.ts'],
    globalSetup: ['packages/testing/src/global-setup.ts'],
    reporters: ['default', new CountReporter()],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Two processes for all files: to import the hub anew for each took more than to run its tests. Files share no state.
    isolate: false,
    coverage: {
      include: ['packages/{assistance,screening}/src/**'],
      thresholds: { branches: 100 },
    },
    env: { APOLLO_TELEMETRY_DISABLED: '1' },
  },
});
