import { given } from '../../filter/value-range.js'
import type { MovieWhere } from '../../movie/movie-where.input.js'

/** A condition without one of its parts; null if nothing else is asked. */
export function without(where: MovieWhere | null, part: keyof MovieWhere): MovieWhere | null {
  const others = given({ ...where, [part]: null })
  return Object.keys(others).length === 0 ? null : others
}
