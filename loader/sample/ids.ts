/** Ids are scattered over a range ten times the number of movies, as TMDB's are in the real file. */
const SPREAD = 10

/** A function from the place of a movie to its id, each id once. */
export function scatteredIds(movies: number, seed: number): (index: number) => number {
  const range = movies * SPREAD
  const step = coprimeFrom(Math.floor(range * 0.618) | 1, range)
  const start = Math.abs(seed) % range
  return (index) => 2 + ((start + index * step) % range)
}

function coprimeFrom(candidate: number, range: number): number {
  let step = candidate
  while (commonDivisor(step, range) !== 1) step += 2
  return step
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}
