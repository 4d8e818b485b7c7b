import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { movieColumns, storedMovieColumns } from '../../../clickhouse/movies/stored-columns.js'
import { movies } from '../../../loader/formats/movies/movies.js'
import { stagedColumns } from '../../../loader/formats/staged-columns.js'
import { moviesColumns } from '../../../loader/operations/export/movies-columns.js'
import { COLUMNS } from '../../fixtures/make.js'

describe('the columns of a movie', () => {
  it("are Kaggle's, each read once", () => {
    expect(movies.sourceHeader).toEqual(COLUMNS)
    expect(movies.columns.map(({ name }) => name).toSorted()).toEqual(COLUMNS.toSorted())
  })

  it('fill each column of the staging table once', () => {
    expect(stagedColumns(movies).toSorted()).toEqual(Object.keys(movieColumns).toSorted())
  })

  it('are all stored in movies or in tables of their own, and exported', () => {
    const apart = Object.keys(movieColumns).filter((name) => !storedMovieColumns.some((stored) => stored === name))
    expect(apart).toEqual(['record', 'genres', 'companies'])
    expect(moviesColumns.map(({ name }) => name)).toEqual(storedMovieColumns)
  })

  it('are those that the staging scripts name', () => {
    const { inMemory, onDisk, superseded } = movies.staging.scripts
    const script = (name: string) =>
      readFileSync(new URL(`../../../clickhouse/tables/${name}`, import.meta.url), 'utf8')
    expect(script(inMemory)).toContain('CREATE TABLE {db:Identifier}.staging\n')
    expect(script(onDisk)).toContain('CREATE TABLE {db:Identifier}.staging_on_disk\n')
    expect(script(superseded)).toContain(`USING ${movies.key.join(', ')}\n`)
  })
})
