import { type LoadMode, loadModes } from '../../clickhouse/index.js'
import { LoadError } from '../errors/load-error.js'

const ENDING = /\.(?:csv|csv\.gz|zip)$/i

/**
 * Whether what arrived is a drop that is complete: `.csv`, `.csv.gz` or `.zip`, in no hidden folder and not hidden itself.
 * Programs that upload give what is not complete another ending, such as `.part`.
 */
export function isDrop(path: string): boolean {
  return mayBeDrop(path) && isPlainName(path)
}

/** The same, but for control characters, with which no drop is loaded. */
export function mayBeDrop(path: string): boolean {
  return ENDING.test(path) && !path.split('/').some((name) => name.startsWith('.'))
}

/** Whether there are no control characters in it. */
export function isPlainName(path: string): boolean {
  return !/\p{Cc}/u.test(path)
}

export function nameError(): LoadError {
  return new LoadError(
    'FILE_NAME',
    'expected a name in UTF-8 without control characters, got one that has some, or is in another encoding. Rename it',
  )
}

/** The mode that a drop's name has, as in `films.upsert.csv`, else the nearest folder of a mode's name, else `fallback`. */
export function modeOf(path: string, fallback: LoadMode): LoadMode {
  const folders = path.split('/')
  const inName = /\.([^.]+)$/.exec((folders.pop() ?? '').replace(ENDING, ''))?.[1] ?? ''
  return [...folders, inName].map(modeNamed).findLast((mode) => mode !== undefined) ?? fallback
}

/** Where the list of deleted ids of a drop is, beside it. */
export function deletedListOf(drop: string): string {
  return `${drop}.deleted`
}

function modeNamed(name: string): LoadMode | undefined {
  return loadModes.find((mode) => mode === name.toLowerCase())
}
