import { defineConfig } from 'vitest/config';

/** Journeys in a real browser over a hub that was really started: `npm run e2e`. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    testTimeout: 90_000,
    hookTimeout: 900_000,
    fileParallelism: false,
    env: { APOLLO_TELEMETRY_DISABLED: '1' },
  },
});
