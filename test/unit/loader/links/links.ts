import type { Format } from '../../../../loader/formats/format.js'
import { column } from '../../../../loader/parse/cell-kind.js'
import { ids, textColumn } from '../../../../loader/parse/cell-kinds.js'

/** The file of the Kaggle dataset that says which ids a movie has elsewhere: a format that is nothing but columns. */
export const links: Format = {
  name: 'links',
  recordNoun: 'link',
  fileName: 'links.csv',
  sourceHeader: ['movieId', 'imdbId', 'tmdbId'],
  columns: [
    { ...column('movieId', ['movie_id'], ids('movieId')), required: true },
    textColumn('imdbId', 'imdb_id'),
    { ...column('tmdbId', ['id'], ids('tmdbId')), required: true },
  ],
  key: ['movieId'],
  staging: { record: 'record', scripts: { inMemory: '', onDisk: '', superseded: '' } },
  repair: null,
}
