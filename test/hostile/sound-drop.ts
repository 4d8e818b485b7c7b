import { readFile } from 'node:fs/promises'
import { sampleRecords } from '../../loader/sample/sample-records.js'

/** A small drop with nothing wrong that is not in real ones: everything that real files do, and some ordinary movies. */
export async function soundDrop(): Promise<Buffer> {
  const warts = await readFile(new URL('../fixtures/warts.csv', import.meta.url), 'utf8')
  let sample = ''
  for await (const text of sampleRecords({ movies: 24, seed: 3, recordEnd: '\n' })) sample += text
  return Buffer.from(`${warts.trimEnd()}\n${sample.slice(sample.indexOf('\n') + 1)}\n`)
}
