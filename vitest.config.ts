import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { LongestFirst } from './test/longest-first.js'

/** The tests of some folders: each file in a process of its own, or one after the other in one that has all loaded. */
function project(name: string, folders: string, isolate: boolean): TestProjectInlineConfiguration {
  return {
    // One copy of graphql: it refuses objects made by another, and Node would load its CommonJS twin beside the ES modules.
    resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
    test: {
      name,
      include: [`test/${folders}/**/*.test.ts`],
      pool: 'forks',
      isolate,
      testTimeout: 60_000,
      hookTimeout: 120_000,
    },
  }
}

export default defineConfig({
  test: {
    globalSetup: ['test/global-setup.ts'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      project('unit', 'unit', false),
      // The embedded engine is one per process.
      project('whole', '{cli,integration}', true),
    ],
  },
})
