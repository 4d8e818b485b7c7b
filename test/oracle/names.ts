import type { OracleMovie } from './movie.js'

/**
 * The movies with one name per id (per code of a country or language): where movies disagree, the name in the one with the
 * highest id holds for all.
 */
export function withOneName(unordered: readonly OracleMovie[]): OracleMovie[] {
  const movies = unordered.toSorted((a, b) => Number(a.id) - Number(b.id))
  const genre = lastNames(movies.flatMap(({ genres }) => genres.map(({ id, name }) => [id, name] as const)))
  const company = lastNames(movies.flatMap(({ companies }) => companies.map(({ id, name }) => [id, name] as const)))
  const country = lastNames(movies.flatMap(({ countries }) => countries.map(({ code, name }) => [code, name] as const)))
  const language = lastNames(
    movies.flatMap(({ spokenLanguages }) => spokenLanguages.map(({ code, name }) => [code, name] as const)),
  )
  return unordered.map((movie) => ({
    ...movie,
    genres: movie.genres.map(({ id }) => ({ id, name: genre(id) })),
    companies: movie.companies.map(({ id }) => ({ id, name: company(id) })),
    countries: movie.countries.map(({ code }) => ({ code, name: country(code) })),
    spokenLanguages: movie.spokenLanguages.map(({ code }) => ({ code, name: language(code) })),
  }))
}

function lastNames<K>(named: ReadonlyArray<readonly [key: K, name: string]>): (key: K) => string {
  const names = new Map(named)
  return (key) => names.get(key) ?? ''
}
