import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { sampleRecords } from '../../../loader/sample/sample-records.js'

/** The text of a made-up drop. */
export async function sampleCsv(movies: number, seed = 1): Promise<string> {
  let csv = ''
  for await (const text of sampleRecords({ movies, seed })) csv += text
  return csv
}

/** A drop with one movie for each thing that real files do. */
export function wartsCsv(): Promise<string> {
  return readFile(new URL('../../fixtures/warts.csv', import.meta.url), 'utf8')
}

const real = new URL('../../../../shared/data/movies_metadata.csv', import.meta.url)

/** The text of a real drop beside the project, where there is one. */
export const realCsv: (() => Promise<string>) | null = existsSync(real) ? () => readFile(real, 'utf8') : null
