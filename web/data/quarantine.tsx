import type { ReactNode } from 'react'
import { useParameters } from '../address/use-parameters.js'
import { type Answer, useAnswer } from '../api/use-answer.js'
import { PageButtons } from '../controls/page-buttons.js'
import { count, wholeNumber } from '../figures/format.js'
import { Calm } from './calm.js'
import {
  DataQuarantineDocument,
  DataQuarantineWithoutRawDocument,
  type DataQuarantineWithoutRawQuery,
} from './quarantine.graphql.js'

interface QuarantineProps {
  readonly load: string
}

/** The records that a load could not read, with their text for a role that sees it. */
export function Quarantine({ load }: QuarantineProps): ReactNode {
  const { get } = useParameters()
  const answer = useAnswer(DataQuarantineDocument, { load, after: get('after') })
  if (answer.failure?.kind === 'forbidden') return <WithoutRaw load={load} />
  return <Records answer={answer} />
}

function WithoutRaw({ load }: QuarantineProps): ReactNode {
  const { get } = useParameters()
  const answer = useAnswer(DataQuarantineWithoutRawDocument, { load, after: get('after') })
  return <Records answer={answer} note="Your role does not see their text." />
}

type RecordPage = DataQuarantineWithoutRawQuery['quarantine']
type QuarantinedRecord = RecordPage['nodes'][number] & { readonly raw?: string }

interface RecordsProps {
  readonly answer: Answer<{
    readonly quarantine: Omit<RecordPage, 'nodes'> & { readonly nodes: readonly QuarantinedRecord[] }
  }>
  readonly note?: string
}

function Records({ answer, note }: RecordsProps): ReactNode {
  return (
    <section className="panel">
      <h2>Records that could not be read</h2>
      <Calm answer={answer} height={160}>
        {({ quarantine: { nodes, totalCount, pageInfo } }) =>
          totalCount === 0 ? (
            <p className="quiet">Every record could be read.</p>
          ) : (
            <div className="page-parts">
              <p className="quiet">
                {count(totalCount, 'record')}. {note}
              </p>
              <ol className="quarantine">
                {nodes.map((record) => (
                  <QuarantineItem key={`${record.file} ${record.line}`} record={record} />
                ))}
              </ol>
              <PageButtons label="Pages of records" pageInfo={pageInfo} />
            </div>
          )
        }
      </Calm>
    </section>
  )
}

function QuarantineItem({ record }: { readonly record: QuarantinedRecord }): ReactNode {
  const { file, line, column, reason, raw } = record
  return (
    <li>
      <p>
        <strong>Line {wholeNumber(line)}</strong>
        {column !== null && (
          <>
            , column <code>{column}</code>
          </>
        )}{' '}
        <span className="quiet small">{file}</span>
      </p>
      <p>{reason}</p>
      {raw !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by keys
        <section className="raw" tabIndex={0} aria-label={`Text of the record on line ${line}`}>
          <pre>{raw}</pre>
        </section>
      )}
    </li>
  )
}
