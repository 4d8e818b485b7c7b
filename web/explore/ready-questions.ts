import { pricedYears } from '../figures/priced-years.js'
import { everyMovie, firstQuestion, type Question } from './question.js'
import { formatQuestion, queryText } from './question-address.js'

export interface ReadyQuestion {
  readonly label: string
  readonly question: Question
}

/** To begin with: each shows another thing that can be asked. */
export const readyQuestions: readonly ReadyQuestion[] = [
  ready(`Which genre earned most per dollar in the 1990s, in dollars of ${pricedYears.last}?`, {
    rows: ['GENRE'],
    measures: ['ROI'],
    selection: { ...everyMovie, from: 1990, to: 1999 },
    dollarsOf: pricedYears.last,
    order: { by: 'ROI', direction: 'DESC' },
  }),
  ready(`Which decades spent most, in dollars of ${pricedYears.last}?`, {
    rows: ['DECADE'],
    measures: ['BUDGET_SUM', 'BUDGET_MEDIAN'],
    dollarsOf: pricedYears.last,
  }),
  ready('Who releases horror?', {
    rows: ['COMPANY'],
    measures: ['MOVIE_COUNT', 'REVENUE_SUM'],
    selection: { ...everyMovie, genres: ['Horror'] },
    top: 15,
  }),
  ready('Which genres took over which decade?', {
    rows: ['GENRE'],
    columns: 'DECADE',
    measures: ['ATTRIBUTED_COUNT'],
    attribution: 'SPLIT',
    chart: 'heat',
  }),
  ready('Do movies that cost more earn more?', {
    rows: ['GENRE'],
    measures: ['BUDGET_MEDIAN', 'REVENUE_MEDIAN'],
    selection: { ...everyMovie, known: 'both' },
    chart: 'scatter',
  }),
  ready('In which month do movies earn most?', {
    rows: ['MONTH'],
    measures: ['REVENUE_MEDIAN'],
    selection: { ...everyMovie, known: 'revenue' },
  }),
  ready('Are movies in English rated better than those in French?', {
    rows: ['DECADE'],
    measures: ['WEIGHTED_RATING'],
    selection: { ...everyMovie, language: 'en' },
    other: { ...everyMovie, language: 'fr' },
  }),
]

function ready(label: string, change: Partial<Question>): ReadyQuestion {
  return { label, question: { ...firstQuestion, ...change } }
}

/** Where a question is answered. */
export function addressOf(question: Question): string {
  return `/explore?${queryText(formatQuestion(question))}`
}
