import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { LongestFirst } from './test/longest-first.js'

/**
 * The tests of some folders. The files that a process runs share what they import, and the embedded engine, of which
 * starting the first in a process takes ten times as long as the others.
 */
function project(name: string, folders: string, globalSetup: string[]): TestProjectInlineConfiguration {
  return {
    // One copy of graphql: it refuses objects made by another, and Node would load its CommonJS twin beside the ES modules.
    resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
    test: {
      name,
      include: [`test/${folders}/**/*.test.ts`],
      globalSetup,
      setupFiles: ['test/restore-globals.ts'],
      pool: 'forks',
      isolate: false,
      testTimeout: 60_000,
      hookTimeout: 120_000,
    },
  }
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      project('unit', 'unit', []),
      project('browser', 'browser', ['test/browser/support/global-setup.ts']),
      project('engine', '{cli,integration}', ['test/global-setup.ts']),
    ],
  },
})
