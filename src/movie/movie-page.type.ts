import { connectionType } from '../page/connection.type.js'
import { Movie } from './movie.type.js'

export const MovieConnection = connectionType('Movie', Movie, {
  listed: 'A movie',
  one: 'movie',
  many: 'movies',
  total: 'How many movies match in all',
})
