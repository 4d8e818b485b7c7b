import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { buildIfStale, newestIn } from '../../build-if-stale.js'
import { findChromium } from './find-chromium.js'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Empty where there is no browser, and the tests are left out. */
    chromium: string
  }
}

/** Builds what is served, and finds a browser; where there is none, says loudly at the end what was left out. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  buildIfStale()
  buildPagesIfStale()
  const { path, advice } = await findChromium()
  provide('chromium', path ?? '')
  if (path === null && process.env['REQUIRE_BROWSER']) throw new Error(advice)
  return () => {
    if (path === null) process.stderr.write(`\nTHE TESTS IN A BROWSER WERE LEFT OUT. ${advice}\n\n`)
  }
}

function buildPagesIfStale(): void {
  const built = statSync('dist/web/index.html', { throwIfNoEntry: false })?.mtimeMs ?? 0
  const sources = ['web', 'client', 'package.json']
  if (sources.every((source) => newestIn(source) < built)) return
  execFileSync('npm', ['run', '--silent', 'build:web'], { stdio: 'inherit' })
}
