import type { ReactNode } from 'react'
import { oneOf } from '../address/read-parameters.js'
import { Choice, type Option } from '../controls/choice.js'
import { NumberField } from '../controls/number-field.js'
import { measureNamed } from '../figures/measures.js'
import type { FieldsProps } from './group-fields.js'
import { measureGroups } from './measure-groups.js'
import { groupBy } from './question.js'

const OPERATORS: readonly Option[] = [
  { value: 'gte', label: 'is at least' },
  { value: 'gt', label: 'is more than' },
  { value: 'lte', label: 'is at most' },
  { value: 'lt', label: 'is less than' },
  { value: 'eq', label: 'is' },
  { value: 'ne', label: 'is not' },
]

/** Only the groups whose number is large, or small, enough. */
export function HavingFields({ question, change }: FieldsProps): ReactNode {
  const { having } = question
  const unit = having === null ? undefined : measureNamed(having.measure)?.unit
  return (
    <>
      <Choice
        label="Only groups whose"
        value={having?.measure ?? ''}
        groups={[
          { label: null, options: [{ value: '', label: 'number is any' }] },
          ...measureGroups(groupBy(question)),
        ]}
        choose={(name) => {
          const measure = measureNamed(name)?.measure
          change({ having: measure === undefined ? null : { operator: 'gte', number: 1, ...having, measure } })
        }}
      />
      {having !== null && (
        <div className="explore-pair">
          <Choice
            label="Comparison"
            value={having.operator}
            groups={[{ label: null, options: OPERATORS }]}
            choose={(value) =>
              change({ having: { ...having, operator: oneOf(['gte', 'gt', 'lte', 'lt', 'eq', 'ne'], value) } })
            }
          />
          <NumberField
            label={unit === 'share' ? 'Number (1 is 100 %)' : 'Number'}
            value={having.number}
            isWhole={false}
            set={(number) => change({ having: number === null ? null : { ...having, number } })}
          />
        </div>
      )}
    </>
  )
}
