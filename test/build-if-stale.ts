import { execFileSync } from 'node:child_process'
import { readdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import buildConfig from '../tsconfig.build.json' with { type: 'json' }

const SOURCES = [...buildConfig.include, 'package.json', 'tsconfig.json', 'tsconfig.build.json']
/** The last file that a build writes. */
const STAMP = 'dist/.tsbuildinfo'

/** Builds what the tests start as processes of their own, if it is older than its sources. */
export function buildIfStale(): void {
  const built = statSync(STAMP, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (SOURCES.every((source) => newestIn(source) < built)) return
  const began = new Date()
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })
  utimesSync(STAMP, began, began) // a build that changes nothing leaves it as it is
}

/** Of folders, too: what was removed from one made it newer. */
export function newestIn(path: string): number {
  const entry = statSync(path)
  if (!entry.isDirectory()) return entry.mtimeMs
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
