import type { ApolloServerPlugin, BaseContext } from '@apollo/server'
import type { CatalogReader } from './catalog-reader.js'

interface ReadsCatalog extends BaseContext {
  readonly catalogReader: Pick<CatalogReader, 'wasRead'>
}

/** Says of answers that are not of a snapshot alone that they are not to be cached: they change without a publication. */
export const uncachedAnswers: ApolloServerPlugin<ReadsCatalog> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, response: { http } }) => {
      if (contextValue.catalogReader.wasRead) http.headers.set('cache-control', 'no-store')
    },
  }),
}
