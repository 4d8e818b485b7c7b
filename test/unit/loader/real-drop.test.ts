import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { parsePython } from '../../../loader/parse/python-literal.js'
import { excelResaved, withColumnOrder } from '../../fixtures/make.js'
import { DIALECT } from './csv-text.js'
import { drain, drainText } from './drained.js'
import { pythonRepr } from './python-repr.js'

const file = fileURLToPath(new URL('../../../../shared/data/movies_metadata.csv', import.meta.url))
const present = existsSync(file)
if (!present) console.info(`Skipped the tests on real data: there is no ${file}.`)

describe.runIf(present)('real data', () => {
  it('is read whole', async () => {
    const { records, movies, repaired, rejected, bytesRead, size } = await drain(file)
    expect({ records, movies, repaired, rejected }).toEqual({ records: 4627, movies: 4627, repaired: 0, rejected: [] })
    expect(bytesRead.at(-1)).toBe(size)
  })

  it('is read the same after Excel has saved it, and in another order of columns', async () => {
    const text = await readFile(file, 'utf8')
    const { rows } = await drain(file)
    expect((await drainText(excelResaved(text))).rows).toEqual(rows)
    const order = Array.from({ length: 24 }, (_, place) => (place * 7) % 24)
    expect((await drainText(withColumnOrder(text, order))).rows).toEqual(rows)
  })

  it('has only literals that Python would write the same', async () => {
    const [header = [], ...records] = parse(await readFile(file), DIALECT)
    const nested = [
      'belongs_to_collection',
      'genres',
      'production_companies',
      'production_countries',
      'spoken_languages',
    ]
    for (const column of nested) {
      const cells = records.map((fields) => fields[header.indexOf(column)] ?? '').filter((cell) => cell !== '')
      expect(cells.map((cell) => pythonRepr(parsePython(cell)))).toEqual(cells)
    }
  })
})
