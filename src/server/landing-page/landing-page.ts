import type { ApolloServerPlugin, BaseContext } from '@apollo/server'
import { stripIgnoredCharacters } from 'graphql'
import { firstDocument, firstVariables } from '../../../schema/first-document.js'

const sandbox = 'https://embeddable-sandbox.cdn.apollographql.com/v2/embeddable-sandbox.umd.production.min.js'

/**
 * Apollo Sandbox at /graphql in a browser. Where its CDN is out of reach, the IDE that is served at /ide, on the same
 * document; where there is none, the page itself asks and shows the answer.
 */
export function landingPage(hasIde: boolean): ApolloServerPlugin<BaseContext> {
  const html = pageOf(hasIde)
  return { serverWillStart: async () => ({ renderLandingPage: async () => ({ html }) }) }
}

/** How long the CDN has, in milliseconds. */
const PATIENCE = 3000

const body = JSON.stringify({ query: stripIgnoredCharacters(firstDocument), variables: firstVariables })
const curl = `curl 'ENDPOINT' -H 'content-type: application/json' -d '${body}'`

const pageOf = (hasIde: boolean): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Reelhouse GraphQL</title>
<link rel="icon" href="data:,">
<style>
  :root { color-scheme: light dark }
  html, body { height: 100%; margin: 0 }
  body { font: 15px/1.5 system-ui, sans-serif }
  main { max-width: 76rem; margin: 0 auto; padding: 1rem 1.5rem }
  h1 { font-size: 1.4rem; margin: 0 }
  textarea, input, pre { box-sizing: border-box; width: 100%; margin: 0; padding: .75rem; border: 1px solid #8886; border-radius: 6px }
  textarea, input, pre, code { font: 13px/1.45 ui-monospace, monospace }
  pre { overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere }
  label { display: block; margin: .5rem 0 .25rem }
  button { margin: .5rem 0; padding: .4rem 1.2rem; font: inherit; cursor: pointer }
  .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 1rem }
  #answer { height: 35rem }
  #sandbox, #sandbox iframe { width: 100%; height: 100%; border: 0; display: block }
  [hidden] { display: none !important }
</style>
</head>
<body>
<div id="sandbox" hidden></div>
<main id="plain">
  <h1>Reelhouse GraphQL</h1>
  <p>Apollo Sandbox, with the schema's documentation, opens here as soon as it has been loaded from the internet.
    Without it, ask here, or point any GraphQL client at <code id="endpoint">/graphql</code>.</p>
  <div class="columns">
    <form id="ask">
      <label for="query">Query</label>
      <textarea id="query" rows="20" spellcheck="false"></textarea>
      <label for="variables">Variables</label>
      <textarea id="variables" rows="7" spellcheck="false"></textarea>
      <label for="key">Key or token, where the server asks for one; it is kept in this page alone</label>
      <input id="key" type="password" autocomplete="off" spellcheck="false">
      <button>Run</button> or press Ctrl+Enter
    </form>
    <div>
      <label for="answer">Answer</label>
      <pre id="answer" tabindex="0"></pre>
    </div>
  </div>
  <p>The first query from a terminal:</p>
  <pre id="curl"></pre>
  <p>Subscriptions are sent as events at <code>/graphql/stream</code>. Any <code>movieStats</code> is a file at
    <a href="/export?format=csv&amp;groupBy=GENRE,YEAR"><code>/export?format=csv&amp;groupBy=GENRE,YEAR</code></a>.</p>
</main>
<noscript>This page needs JavaScript; POST {"query": "..."} as application/json to /graphql does not.</noscript>
<script>
  const initialState = ${inScript({ document: firstDocument, variables: firstVariables })}
  const asked = new URLSearchParams(location.search)
  if (asked.has('query')) {
    initialState.document = asked.get('query')
    try { initialState.variables = JSON.parse(asked.get('variables') || '{}') } catch { initialState.variables = {} }
  }
  const address = new URL('/graphql', location.href)
  if (asked.has('snapshot')) address.searchParams.set('snapshot', asked.get('snapshot'))
  const endpoint = address.href
  const element = (id) => document.getElementById(id)
  element('endpoint').textContent = endpoint
  element('query').value = initialState.document
  element('variables').value = JSON.stringify(initialState.variables, null, 2)

  element('curl').textContent = ${inScript(curl)}.replace('ENDPOINT', endpoint)

  async function ask() {
    element('answer').textContent = '...'
    try {
      const body = { query: element('query').value, variables: JSON.parse(element('variables').value || '{}') }
      const key = element('key').value.trim()
      const headers = { 'content-type': 'application/json', ...(key && { authorization: 'Bearer ' + key }) }
      const response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(body) })
      element('answer').textContent = JSON.stringify(await response.json(), null, 2)
    } catch (error) {
      element('answer').textContent = String(error)
    }
  }
  element('ask').addEventListener('submit', (event) => { event.preventDefault(); ask() })
  element('ask').addEventListener('keydown', (event) => { if (event.ctrlKey && event.key === 'Enter') ask() })

  // Whoever has begun to write here goes on here.
  let isSettled = false
  element('ask').addEventListener('input', () => { isSettled = true })
  element('ask').addEventListener('submit', () => { isSettled = true })
  function openIde() {
    if (isSettled || !${hasIde}) return
    isSettled = true
    const to = new URL('/ide', location.href)
    to.searchParams.set('query', initialState.document)
    to.searchParams.set('variables', JSON.stringify(initialState.variables, null, 2))
    if (asked.has('snapshot')) to.searchParams.set('snapshot', asked.get('snapshot'))
    location.replace(to)
  }
  setTimeout(openIde, ${PATIENCE})

  function openSandbox() {
    if (isSettled || typeof window.EmbeddedSandbox !== 'function') return openIde()
    isSettled = true
    element('plain').hidden = true
    element('sandbox').hidden = false
    new window.EmbeddedSandbox({
      target: '#sandbox', initialEndpoint: endpoint, initialState, endpointIsEditable: false, runTelemetry: false,
    })
  }
</script>
<script async src="${sandbox}" onload="openSandbox()" onerror="openIde()"></script>
</body>
</html>
`

/** JSON that cannot end the script element it stands in. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
