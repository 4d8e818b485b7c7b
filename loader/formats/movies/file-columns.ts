import type { StagedMovieColumn } from '../../../clickhouse/index.js'
import { type CellKind, column } from '../../parse/cell-kind.js'
import {
  booleans,
  codedNames,
  counts,
  dates,
  dollars,
  ids,
  numberedNames,
  numbers,
  plainValue,
  textColumn,
} from '../../parse/cell-kinds.js'
import { notingEncoding } from '../../parse/nested-cells.js'
import { escaped } from '../../parse/row-bytes.js'
import type { FormatColumn } from '../format.js'
import { type Collection, collectionCell } from './collection-cell.js'
import { copyCollection } from './collection-fast-path.js'
import type { ColumnName } from './kaggle-order.js'
import { RANGES } from './ranges.js'
import { originalTitleColumn, titleColumn } from './title-columns.js'

const collections: CellKind<Collection | null, readonly [id: string, name: string, poster: string, backdrop: string]> =
  {
    read: notingEncoding(collectionCell),
    values: (held) => [
      plainValue(held?.id ?? null),
      escaped(held?.name ?? ''),
      escaped(held?.posterPath ?? ''),
      escaped(held?.backdropPath ?? ''),
    ],
    fastPath: copyCollection,
  }

/** A column of the file; `fills` are the staged columns that its values are of. */
const required = <T, Values extends readonly string[]>(
  name: ColumnName,
  fills: { readonly [Index in keyof Values]: StagedMovieColumn },
  kind: CellKind<T, Values>,
): FormatColumn => ({ ...column(name, fills, kind), required: true })

const optional: typeof required = (name, fills, kind) => ({ ...column(name, fills, kind), required: false })

/** A column that is staged under the name that it has in the file. */
const text = (name: ColumnName & StagedMovieColumn): FormatColumn => textColumn(name, name)

/** In the order in which the cells of a movie are read. */
export const fileColumns: readonly FormatColumn[] = [
  required('id', ['id'], ids('id')),
  text('imdb_id'),
  titleColumn,
  originalTitleColumn,
  text('original_language'),
  text('overview'),
  text('tagline'),
  text('status'),
  optional('adult', ['adult'], booleans),
  optional('video', ['video'], booleans),
  text('homepage'),
  text('poster_path'),
  required('release_date', ['release_date', 'year', 'month', 'day'], dates),
  required('budget', ['budget'], dollars('budget', RANGES.budget)),
  required('revenue', ['revenue'], dollars('revenue', RANGES.revenue)),
  required('popularity', ['popularity'], numbers('popularity', RANGES.popularity)),
  optional('runtime', ['runtime'], numbers('runtime', RANGES.runtime)),
  optional('vote_average', ['vote_average'], numbers('vote_average', RANGES.vote_average)),
  optional('vote_count', ['vote_count'], counts('vote_count', RANGES.vote_count)),
  required('genres', ['genres'], numberedNames()),
  required('production_companies', ['companies'], numberedNames()),
  optional('production_countries', ['countries'], codedNames('iso_3166_1')),
  optional('spoken_languages', ['spoken_languages'], codedNames('iso_639_1')),
  optional(
    'belongs_to_collection',
    ['collection_id', 'collection_name', 'collection_poster_path', 'collection_backdrop_path'],
    collections,
  ),
]
