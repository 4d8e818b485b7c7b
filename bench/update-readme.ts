import { readFile, writeFile } from 'node:fs/promises'
import { speedSection } from './report/speed-section.js'
import { withSpeedSection } from './report/with-speed-section.js'
import { isResults } from './results.js'

/** A program of its own: makes the README's section on speed from the figures that are kept. */
const project = new URL('../../', import.meta.url)
const results: unknown = JSON.parse(await readFile(new URL('bench/results.json', project), 'utf8'))
if (!isResults(results))
  throw new TypeError('expected bench/results.json as `npm run bench -- --out bench/results.json` writes it')
const readme = new URL('README.md', project)
await writeFile(readme, withSpeedSection(await readFile(readme, 'utf8'), speedSection(results)))
