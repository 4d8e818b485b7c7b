import type { ReactNode } from 'react'
import { Choice } from '../controls/choice.js'
import { NumberField } from '../controls/number-field.js'
import { Segments } from '../controls/segments.js'
import { measureNamed } from '../figures/measures.js'
import { dimensionOf } from './dimensions.js'
import type { FieldsProps } from './group-fields.js'
import { HavingFields } from './having-fields.js'
import { measureGroups } from './measure-groups.js'
import { groupBy, MOST_ROWS } from './question.js'
import { orderOf, topOf } from './usual.js'

const DIRECTIONS = [
  { value: 'DESC', label: 'Greatest first' },
  { value: 'ASC', label: 'Least first' },
] as const

/** Which groups, in which order. */
export function OrderFields({ question, change }: FieldsProps): ReactNode {
  const { top, best, hasOthers, other } = question
  const grouped = groupBy(question)
  const order = orderOf(question)
  const named = grouped.map((dimension) => ({ value: dimension, label: dimensionOf(dimension).label }))
  const setOrder = (name: string): void => {
    const dimension = grouped.find((each) => each === name)
    const by = dimension ?? measureNamed(name)?.measure
    change({ order: by === undefined ? null : { by, direction: dimension === undefined ? 'DESC' : 'ASC' } })
  }
  return (
    <fieldset className="explore-part">
      <legend>Which groups, in which order</legend>
      <HavingFields question={question} change={change} />
      <Choice
        label="Ordered by"
        value={order?.by ?? ''}
        groups={[
          { label: null, options: [{ value: '', label: 'what suits' }] },
          { label: 'Groups', options: named },
          ...measureGroups(grouped),
        ]}
        choose={setOrder}
      />
      {order !== null && (
        <Segments
          label="Which end comes first"
          values={DIRECTIONS}
          chosen={order.direction}
          choose={(direction) => change({ order: { ...order, direction } })}
        />
      )}
      <NumberField
        label="How many groups at most"
        value={top}
        placeholder={String(topOf({ ...question, top: null }))}
        least={1}
        greatest={MOST_ROWS}
        set={(number) => change({ top: number })}
      />
      {other === null && (
        <label className="bar small">
          <input
            type="checkbox"
            checked={hasOthers}
            onChange={({ currentTarget }) => change({ hasOthers: currentTarget.checked })}
          />
          All others in one row
        </label>
      )}
      {grouped.length > 1 && (
        <div className="explore-pair">
          <Choice
            label="Only the first in each"
            value={best?.within ?? ''}
            groups={[{ label: null, options: [{ value: '', label: 'all of them' }, ...named] }]}
            choose={(name) => {
              const within = grouped.find((each) => each === name)
              change({ best: within === undefined ? null : { first: best?.first ?? 3, within } })
            }}
          />
          {best !== null && (
            <NumberField
              label="How many in each"
              value={best.first}
              least={1}
              greatest={MOST_ROWS}
              set={(first) => change({ best: first === null ? null : { ...best, first } })}
            />
          )}
        </div>
      )}
    </fieldset>
  )
}
