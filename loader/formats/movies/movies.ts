import type { MOVIE_KEY } from '../../../clickhouse/index.js'
import type { Format } from '../format.js'
import { fileColumns } from './file-columns.js'
import { KAGGLE_ORDER } from './kaggle-order.js'
import { halvesRepair } from './repair/halves-repair.js'

/** Kaggle's `movies_metadata.csv`. */
export const movies: Format = {
  name: 'movies',
  recordNoun: 'movie',
  fileName: 'movies_metadata.csv',
  sourceHeader: KAGGLE_ORDER,
  columns: fileColumns,
  // By its type only: the threads that parse need nothing of ClickHouse.
  key: ['id'] satisfies typeof MOVIE_KEY,
  staging: {
    record: 'record',
    scripts: { inMemory: '010_staging.sql', onDisk: '014_staging_on_disk.sql', superseded: '012_superseded.sql' },
  },
  repair: halvesRepair,
}
