import { GraphiQL } from 'graphiql'
import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import { createRoot } from 'react-dom/client'
import { firstDocument, firstVariables } from '../../schema/first-document.js'
import { createFetcher } from './fetcher.js'
import { MemoryStorage } from './memory-storage.js'
import { markWhenReady } from './when-ready.js'
import './ide.css'

const asked = new URLSearchParams(location.search)
const query = asked.get('query')
const variables = asked.get('variables')
const first = { query: firstDocument, variables: JSON.stringify(firstVariables, null, 2) }
const { query: initialQuery, variables: initialVariables } =
  query === null ? first : { query, variables: variables ?? '' }

const root = document.getElementById('ide')
if (root === null) throw new Error('index.html has no element #ide')
markWhenReady(root)
createRoot(root).render(
  <GraphiQL
    fetcher={createFetcher(location.origin, asked.get('snapshot'))}
    initialQuery={initialQuery}
    initialVariables={initialVariables}
    defaultEditorToolsVisibility="variables"
    shouldPersistHeaders={false}
    storage={new MemoryStorage()}
  />,
)
