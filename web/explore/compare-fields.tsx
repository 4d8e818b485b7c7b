import type { ReactNode } from 'react'
import type { FieldsProps } from './group-fields.js'
import { SelectionFields } from './selection-fields.js'
import type { Choices } from './use-choices.js'

/** Which movies, and, beside them, which others. */
export function CompareFields({ question, change, choices }: FieldsProps & { readonly choices: Choices }): ReactNode {
  const { selection, other } = question
  return (
    <>
      <SelectionFields
        legend={other === null ? 'Which movies' : 'Which movies: A'}
        selection={selection}
        choices={choices}
        change={(part) => change({ selection: { ...selection, ...part } })}
      />
      {other === null ? (
        <button type="button" className="button explore-fit" onClick={() => change({ other: selection })}>
          Compare with others
        </button>
      ) : (
        <>
          <SelectionFields
            legend="Compare with: B"
            selection={other}
            choices={choices}
            change={(part) => change({ other: { ...other, ...part } })}
          />
          <div className="bar">
            <button type="button" className="button" onClick={() => change({ selection: other, other: selection })}>
              Swap A and B
            </button>
            <button type="button" className="button" onClick={() => change({ other: null })}>
              Do not compare
            </button>
          </div>
        </>
      )}
    </>
  )
}
