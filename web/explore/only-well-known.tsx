import type { ReactNode } from 'react'
import { measureNamed } from '../figures/measures.js'
import { FEW_MOVIES } from './certainty.js'
import type { FieldsProps } from './group-fields.js'
import type { Exploration } from './read-answer.js'

/** Where chance could lead the list: leaves out the groups of which little is known. */
export function OnlyWellKnown({
  question,
  change,
  exploration,
}: FieldsProps & { readonly exploration: Exploration }): ReactNode {
  const { measures, shown, having } = question
  const subject = measureNamed(measures[shown] ?? '')?.subject ?? null
  const counted = subject === null ? undefined : measureNamed(`${subject.toUpperCase()}_KNOWN_COUNT`)
  const counts = exploration.side.groups.map(({ values }) => values[shown]?.known ?? 0)
  const isMixed = counts.some((known) => known > 0 && known < FEW_MOVIES) && counts.some((known) => known >= FEW_MOVIES)
  if (counted === undefined || having !== null || !isMixed) return null
  return (
    <button
      type="button"
      className="button"
      onClick={() => change({ having: { measure: counted.measure, operator: 'gte', number: FEW_MOVIES } })}
    >
      Only groups known for {FEW_MOVIES} movies or more
    </button>
  )
}
