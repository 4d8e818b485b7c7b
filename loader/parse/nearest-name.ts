import { closest } from 'fastest-levenshtein'

/**
 * The candidate that is most likely meant by `wanted`: one that has it as a word (tmdb_id and movieId for id),
 * else one that contains it or is contained in it, else the one that is spelled most alike.
 */
export function nearestName(wanted: string, candidates: readonly string[]): string | undefined {
  const word = wanted.toLowerCase()
  const asWord = candidates.filter((name) => words(name).includes(word))
  const asPart = candidates.filter((name) => contains(name.toLowerCase(), word))
  const pool = [asWord, asPart, candidates].find((names) => names.length > 0)
  return pool === undefined ? undefined : closest(wanted, pool)
}

function words(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
}

function contains(name: string, word: string): boolean {
  return name.includes(word) || (name.length > 2 && word.includes(name))
}
