import { dimensionOf } from './dimensions.js'
import { groupBy, type Order, type Question } from './question.js'

/** The order that suits: what has a place in time by that, all else by its first number. */
export function orderOf(question: Question): Order | null {
  if (question.order !== null) return question.order
  const [first] = question.measures
  if (first === undefined || groupBy(question).some((dimension) => dimensionOf(dimension).isTime)) return null
  return { by: first, direction: 'DESC' }
}

const OF_TIME = 3000
const OF_PAIRS = 500
const OF_ONE = 25

/** As many rows as can be looked at: a line needs all of its points. */
export function topOf(question: Question): number {
  if (question.top !== null) return question.top
  const dimensions = groupBy(question)
  if (dimensions.some((dimension) => dimensionOf(dimension).isTime)) return OF_TIME
  return dimensions.length > 1 ? OF_PAIRS : OF_ONE
}
