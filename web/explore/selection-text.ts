import { countryName, languageName } from './names-of-codes.js'
import type { Known, Selection } from './question.js'

const KNOWN: Readonly<Record<Exclude<Known, 'any'>, string>> = {
  budget: 'budget known',
  revenue: 'revenue known',
  both: 'budget and revenue known',
}

/** Which movies, in a few words. */
export function selectionText({ genres, companies, from, to, ...rest }: Selection): string {
  const { country, language, status, known, votes } = rest
  const parts = [
    ...(genres.length > 0 ? [genres.join(' or ')] : []),
    ...(companies.length > 0 ? [companies.join(' or ')] : []),
    ...yearsText(from, to),
    ...(country === null ? [] : [`made in ${countryName(country)}`]),
    ...(language === null ? [] : [`in ${languageName(language)}`]),
    ...(status === null ? [] : [status.toLowerCase()]),
    ...(known === 'any' ? [] : [KNOWN[known]]),
    ...(votes === null ? [] : [`${votes} votes or more`]),
  ]
  return parts.length === 0 ? 'all movies' : parts.join(', ')
}

function yearsText(from: number | null, to: number | null): string[] {
  if (from !== null && to !== null) return [from === to ? String(from) : `${from} to ${to}`]
  if (from !== null) return [`since ${from}`]
  return to === null ? [] : [`until ${to}`]
}
