import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { usePageTitle } from '../address/use-page-title.js'
import { useAnswer } from '../api/use-answer.js'
import { exactFigure, momentText, shortFigure, wholeNumber } from '../figures/format.js'
import { accountParts, accountText } from './account.js'
import { AccountBar } from './account-bar.js'
import { Calm } from './calm.js'
import { DataLoadDocument, type DataLoadQuery } from './load.graphql.js'
import { MODE_WORDS, OUTCOME_WORDS, secondsText } from './load-words.js'
import { Quarantine } from './quarantine.js'
import './data.css'

/** One load: its account, and the records that it could not read. */
export default function LoadPage({ id }: { readonly id: string }): ReactNode {
  const answer = useAnswer(DataLoadDocument, { id: loadId(id) })
  return (
    <main className="page data" id="content">
      <p>
        <Link href="/data">All data</Link>
      </p>
      <Calm
        answer={answer}
        height={600}
        title="Load"
        forbidden={
          <header className="page-head">
            <h1>Load</h1>
            <p className="quiet">Your role does not see what was loaded.</p>
          </header>
        }
      >
        {({ load }) =>
          load === null ? (
            <header className="page-head">
              <h1>No such load</h1>
              <p className="quiet">No load with this name came to an end. It may still be running.</p>
            </header>
          ) : (
            <LoadView load={load} />
          )
        }
      </Calm>
    </main>
  )
}

/** Of an address that somebody wrote by hand, too. */
function loadId(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function LoadView({ load }: { readonly load: NonNullable<DataLoadQuery['load']> }): ReactNode {
  const { id, drop, outcome, error, startedAt, finishedAt } = load
  usePageTitle(`Load of ${drop}`)
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000
  return (
    <div className="page-parts">
      <header className="page-head">
        <h1>{drop}</h1>
        <p className="quiet">
          Loaded {momentText(startedAt)}, in {secondsText(seconds)}: {OUTCOME_WORDS[outcome]}.
        </p>
      </header>
      {error !== null && (
        <section className="panel">
          <h2>Why it failed</h2>
          <p className="load-error">{error}</p>
          <p className="quiet small">Nothing was published, and readers noticed nothing.</p>
        </section>
      )}
      <section className="panel">
        <h2>What became of its records</h2>
        <AccountBar account={load} />
        <p className="quiet">{accountText(load)}</p>
        <dl className="facts">
          {accountParts(load).map(({ kind, label, records }) => (
            <Fact key={kind} name={label}>
              <span className={`account-swatch account-${kind}`} aria-hidden="true" /> {wholeNumber(records)}
            </Fact>
          ))}
          <Fact name="deleted by its list">{wholeNumber(load.deleted)}</Fact>
        </dl>
      </section>
      <section className="panel">
        <h2>About it</h2>
        <dl className="facts">
          <Fact name="Replaces">{MODE_WORDS[load.mode]}</Fact>
          <Fact name="Built on">{load.base === null ? 'nothing' : `snapshot ${load.base}`}</Fact>
          <Fact name="Made">{load.snapshot === null ? 'nothing' : `snapshot ${load.snapshot}`}</Fact>
          <Fact name="Size">
            <span title={exactFigure(load.bytes, 'bytes')}>{shortFigure(load.bytes, 'bytes')}</span>
          </Fact>
          <Fact name="Its name">
            <code>{id}</code>
          </Fact>
          <Fact name="SHA-256 of the file">
            <code className="breaks">{load.sha256 ?? 'could not be read'}</code>
          </Fact>
        </dl>
      </section>
      <Quarantine load={id} />
    </div>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
