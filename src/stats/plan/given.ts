import type { MovieWhere } from '../../movie/movie-where.input.js'

type Given<Of> = { readonly [Name in keyof Of]?: NonNullable<Of[Name]> }

/** Only what is not null. */
export function given<Of extends object>(all: Of): Given<Of>
export function given(all: object): object {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined))
}

/** A condition without one of its parts; null if nothing else is asked. */
export function without(where: MovieWhere | null, part: keyof MovieWhere): MovieWhere | null {
  const others = given({ ...where, [part]: null })
  return Object.keys(others).length === 0 ? null : others
}
