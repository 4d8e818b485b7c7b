import { type ReactNode, useMemo } from 'react'
import { QueryActions } from '../actions/query-actions.js'
import '../charts/chart.css'
import { Choice } from '../controls/choice.js'
import { Segments } from '../controls/segments.js'
import { measureNamed } from '../figures/measures.js'
import { chartOf, chartsFor } from './choose-chart.js'
import type { FieldsProps } from './group-fields.js'
import { notesOf } from './notes.js'
import { OnlyWellKnown } from './only-well-known.js'
import type { ChartKind } from './question.js'
import type { Exploration } from './read-answer.js'
import { type Asked, fileOf } from './request.js'
import { ResultChart } from './result-chart.js'
import { ResultTables } from './result-tables.js'
import { sentenceOf, short, titleOf } from './sentence.js'
import { topOf } from './usual.js'

interface ResultProps extends FieldsProps {
  readonly asked: Asked
  readonly exploration: Exploration
}

const CHARTS: Readonly<Record<ChartKind, string>> = { line: 'Line', bar: 'Bars', heat: 'Heat map', scatter: 'Scatter' }

/** The answer: what it says in a sentence, drawn, and in numbers. `question` is the one that was answered. */
export function Result({ question, change, asked, exploration }: ResultProps): ReactNode {
  const kinds = chartsFor(question)
  const kind = chartOf(question)
  const title = titleOf(question)
  const sentence = useMemo(() => sentenceOf(question, exploration), [question, exploration])
  const notes = notesOf(question, exploration, Math.min(topOf(question), exploration.side.groups.length))
  const values = kinds.map((value) => ({ value, label: CHARTS[value] }))
  return (
    <figure className="chart panel explore-result">
      <figcaption>
        <div className="bar chart-head">
          <h2>{title}</h2>
          {kinds.length > 1 && (
            <Segments
              label="How it is drawn"
              values={values}
              chosen={kind}
              choose={(chart) => change({ chart: chart === kinds[0] ? null : chart })}
            />
          )}
        </div>
        {question.measures.length > 1 && kind !== 'scatter' && (
          <Choice
            label="Drawn number"
            value={String(question.shown)}
            groups={[
              {
                label: null,
                options: question.measures.map((name, index) => ({
                  value: String(index),
                  label: short(measureNamed(name)),
                })),
              },
            ]}
            choose={(index) => change({ shown: Number(index) })}
          />
        )}
        <p className="explore-sentence">{sentence}</p>
        <OnlyWellKnown question={question} change={change} exploration={exploration} />
      </figcaption>
      <ResultChart question={question} exploration={exploration} label={sentence} />
      <ResultTables caption={title} question={question} exploration={exploration} />
      <ul className="quiet small explore-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <QueryActions document={asked.document} variables={asked.variables} file={fileOf(asked.question)} />
    </figure>
  )
}
