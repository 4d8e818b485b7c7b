import { ApolloClient, InMemoryCache } from '@apollo/client'
import { ApolloProvider } from '@apollo/client/react'
import { createRoot } from 'react-dom/client'
import { createReelhouse } from 'reelhouse/client'
import { apolloLink, cacheOptions } from 'reelhouse/client/apollo'
import { Revenue } from './revenue.js'

const reelhouse = createReelhouse({ snapshot: 'first' })
const client = new ApolloClient({ link: apolloLink(reelhouse), cache: new InMemoryCache(cacheOptions) })
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <ApolloProvider client={client}>
    <Revenue genre="Drama" />
  </ApolloProvider>,
)
