import { type LoadMode, loadModes } from '../load-mode.js'

const ENDING = /\.(?:csv|csv\.gz|zip)$/i

/**
 * Whether what arrived is a drop that is complete: `.csv`, `.csv.gz` or `.zip`, in no hidden folder and not hidden itself.
 * Programs that upload give what is not complete another ending, such as `.part`.
 */
export function isDrop(path: string): boolean {
  const hidden = path.split('/').some((name) => name.startsWith('.'))
  return ENDING.test(path) && !hidden && !/\p{Cc}/u.test(path)
}

/** The mode that a drop's name says, as in `films.upsert.csv`, else the nearest folder of a mode's name, else `fallback`. */
export function modeOf(path: string, fallback: LoadMode): LoadMode {
  const folders = path.split('/')
  const said = /\.([^.]+)$/.exec((folders.pop() ?? '').replace(ENDING, ''))?.[1] ?? ''
  return [...folders, said].map(modeNamed).findLast((mode) => mode !== undefined) ?? fallback
}

/** Where the list of deleted ids of a drop is, beside it. */
export function listOf(drop: string): string {
  return `${drop}.deleted`
}

function modeNamed(name: string): LoadMode | undefined {
  return loadModes.find((mode) => mode === name.toLowerCase())
}
