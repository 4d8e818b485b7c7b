import type { ReactNode } from 'react'
import { count, shareText, shortFigure } from '../figures/format.js'
import { MODE_WORDS, PHASE_WORDS, progressOf, secondsText } from './load-words.js'
import type { DataLoadingQuery } from './loading.graphql.js'
import { useLoading } from './use-loading.js'

type RunningLoad = DataLoadingQuery['loading']['loads'][number]

/** What is being loaded just now, and how far that is. Readers go on with what they see until they want the new data. */
export function LoadingNow({ onEnd }: { readonly onEnd: () => void }): ReactNode {
  const loading = useLoading(onEnd)
  if (loading === null) return null
  const { loads, elsewhere } = loading
  if (loads.length === 0 && !elsewhere) return <p className="quiet small">Nothing is being loaded just now.</p>
  return (
    <section className="panel" aria-label="Being loaded now">
      <h2>Being loaded now</h2>
      {loads.map((load) => (
        <LoadProgress key={`${load.startedAt} ${load.drop}`} load={load} />
      ))}
      {elsewhere && <p>Another process is loading. How far it is cannot be seen from here.</p>}
    </section>
  )
}

function LoadProgress({ load }: { readonly load: RunningLoad }): ReactNode {
  const { drop, mode, phase, records, bytesRead, bytes, seconds } = load
  const progress = phase === 'READING' ? progressOf(load) : null
  return (
    <div className="load-progress">
      <p>
        <strong>{drop}</strong> <span className="quiet">replaces {MODE_WORDS[mode]}</span>
      </p>
      <progress aria-label={`${drop}: ${PHASE_WORDS[phase]}`} {...(progress !== null && { value: progress })} max={1} />
      <p className="quiet small">
        {PHASE_WORDS[phase]}
        {bytes > 0 && `: ${shortFigure(bytesRead, 'bytes')} of ${shortFigure(bytes, 'bytes')}`}
        {progress !== null && ` (${shareText(bytesRead, bytes)})`}
        {records > 0 && `, ${count(records, 'record')}`}. Under way for {secondsText(seconds)}.
      </p>
    </div>
  )
}
