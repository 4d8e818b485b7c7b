import { oneOf, wholeNumberIn } from '../address/read-parameters.js'
import { everyMovie, type Selection } from './question.js'

export const FIRST_YEAR = 1870
export const LAST_YEAR = 2100
export const MOST_VOTES = 1_000_000

const LONGEST = 200
const MOST_NAMES = 50

/** Written with a prefix, so that two of them can be beside each other. */
export function writeSelection(selection: Selection, parameters: URLSearchParams, prefix = ''): void {
  const put = (name: string, value: string | number | null): void => {
    if (value !== null) parameters.append(`${prefix}${name}`, String(value))
  }
  put('from', selection.from)
  put('to', selection.to)
  for (const genre of selection.genres) put('genre', genre)
  for (const company of selection.companies) put('company', company)
  put('country', selection.country)
  put('language', selection.language)
  put('status', selection.status)
  put('known', selection.known === everyMovie.known ? null : selection.known)
  put('votes', selection.votes)
}

/** What makes no sense is no condition. */
export function readSelection(parameters: URLSearchParams, prefix = ''): Selection {
  const get = (name: string): string | null => parameters.get(`${prefix}${name}`)
  const names = (name: string): string[] => {
    const found = parameters.getAll(`${prefix}${name}`).filter((text) => isName(text))
    return [...new Set(found)].slice(0, MOST_NAMES)
  }
  const name = (text: string | null): string | null => (text !== null && isName(text) ? text : null)
  return {
    from: wholeNumberIn(get('from'), FIRST_YEAR, LAST_YEAR),
    to: wholeNumberIn(get('to'), FIRST_YEAR, LAST_YEAR),
    genres: names('genre'),
    companies: names('company'),
    country: name(get('country')),
    language: name(get('language')),
    status: name(get('status')),
    known: oneOf(['any', 'budget', 'revenue', 'both'], get('known')),
    votes: wholeNumberIn(get('votes'), 1, MOST_VOTES),
  }
}

function isName(text: string): boolean {
  return text.trim() !== '' && text.length <= LONGEST
}
