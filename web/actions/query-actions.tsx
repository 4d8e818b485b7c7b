import type { DocumentNode } from 'graphql'
import { print } from 'graphql'
import { type ReactNode, useState } from 'react'
import { useServer } from '../api/server.js'
import { type ExportQuestion, exportAddress, linkTo, sandboxAddress, withVariables } from './addresses.js'
import { curlOf } from './curl.js'
import { download } from './download.js'
import './query-actions.css'

const FORMATS = [
  { format: 'csv', label: 'CSV' },
  { format: 'parquet', label: 'Parquet' },
] as const

interface QueryActionsProps {
  readonly document: DocumentNode
  readonly variables: Readonly<Record<string, unknown>>
  /** The same as a file, where it is one of movieStats. */
  readonly file?: ExportQuestion | undefined
}

/** The question behind a view, to go on with elsewhere. */
export function QueryActions({ document, variables, file }: QueryActionsProps): ReactNode {
  const { reelhouse, isSignedIn } = useServer()
  const [told, setTold] = useState('')
  const copy = async (what: string, text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setTold(`${what} copied`)
    } catch {
      setTold('The browser does not let this page copy')
    }
  }
  const request = { query: print(document), variables }
  const { snapshot } = reelhouse
  return (
    <div className="bar actions">
      <button type="button" onClick={() => void copy('Link', linkTo(location.href, snapshot))}>
        Copy link
      </button>
      <button type="button" onClick={() => void copy('GraphQL', withVariables(request))}>
        Copy GraphQL
      </button>
      <a href={sandboxAddress(request, snapshot)} target="_blank" rel="noreferrer">
        Open in Sandbox
      </a>
      {file !== undefined &&
        FORMATS.map(({ format, label }) => (
          <a
            key={format}
            href={exportAddress(file, format, snapshot)}
            download
            onClick={(event) => {
              if (!isSignedIn) return // the browser itself knows no key
              event.preventDefault()
              void download(reelhouse, event.currentTarget.href).then(setTold)
            }}
          >
            {label}
          </a>
        ))}
      <button
        type="button"
        onClick={() => void copy('curl', curlOf(reelhouse.graphqlUrl, request, snapshot, isSignedIn))}
      >
        Copy as curl
      </button>
      <span role="status" className="quiet">
        {told}
      </span>
    </div>
  )
}
