import type { Entity, OracleMovie } from '../../oracle/movie.js'

export interface SubjectMovies extends Entity {
  readonly movies: OracleMovie[]
}

/** Every genre (or company) of the movies, with its own movies. */
export function bySubject(movies: readonly OracleMovie[], of: 'genres' | 'companies'): Map<string, SubjectMovies> {
  const subjects = new Map<string, SubjectMovies>()
  for (const movie of movies) {
    for (const { id, name } of movie[of]) {
      const subject = subjects.get(String(id)) ?? { id, name, movies: [] }
      subjects.set(String(id), subject)
      subject.movies.push(movie)
    }
  }
  return subjects
}
