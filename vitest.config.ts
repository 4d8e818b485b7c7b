import { defineConfig } from 'vitest/config'

export default defineConfig({
  // One copy of graphql: it refuses objects made by another, and Node would load its CommonJS twin beside the ES modules.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    // The embedded engine is one per process.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
