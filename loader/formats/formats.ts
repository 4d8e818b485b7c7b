import { basename } from 'node:path'
import type { Format } from './format.js'
import { movies } from './movies/movies.js'

/** The kinds of files that are read. A new one is a folder beside `movies`, and its object here. */
const FORMATS: readonly Format[] = [movies]

/** The format of a file: the one whose file it is by its name, as `ratings.upsert.csv.gz`; under any other name, movies. */
export function formatOf(path: string): Format {
  return FORMATS.find(({ fileName }) => stem(fileName) === stem(basename(path))) ?? movies
}

/** The format that a thread was told by its name. */
export function formatNamed(name: string): Format {
  const format = FORMATS.find((each) => each.name === name)
  if (format === undefined) throw new RangeError(`expected the name of a format, got ${name}`)
  return format
}

function stem(fileName: string): string | undefined {
  return fileName.split('.')[0]
}
