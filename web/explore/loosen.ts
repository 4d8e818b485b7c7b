import type { Having, Question, Selection } from './question.js'

/** A condition that can be taken away. */
export interface Loosening {
  readonly label: string
  readonly change: Partial<Question>
}

/** The conditions of a question that nothing fulfils, the narrowest first. */
export function loosenings(question: Question): readonly Loosening[] {
  const { selection, having } = question
  const without = (change: Partial<Selection>): Partial<Question> => ({ selection: { ...selection, ...change } })
  const { from, to, genres, companies, country, language, status, known, votes } = selection
  const found: (Loosening | false)[] = [
    having !== null && { label: `Drop the condition on ${nameOf(having)}`, change: { having: null } },
    votes !== null && { label: 'Any number of votes', change: without({ votes: null }) },
    known !== 'any' && { label: 'Movies of unknown money, too', change: without({ known: 'any' }) },
    companies.length > 0 && { label: 'Any company', change: without({ companies: [] }) },
    (from !== null || to !== null) && { label: 'Any year', change: without({ from: null, to: null }) },
    status !== null && { label: 'Any status', change: without({ status: null }) },
    country !== null && { label: 'Any country', change: without({ country: null }) },
    language !== null && { label: 'Any language', change: without({ language: null }) },
    genres.length > 0 && { label: 'Any genre', change: without({ genres: [] }) },
  ]
  return found.filter((one) => one !== false)
}

function nameOf({ measure }: Having): string {
  return measure.toLowerCase().replaceAll('_', ' ')
}
