import type { InMemoryCacheConfig } from '@apollo/client'
import { possibleTypes } from './possible-types.js'

/** For `new InMemoryCache(cacheOptions)` of Apollo Client: the types behind interfaces, and what has another key than `id`. */
export const cacheOptions: InMemoryCacheConfig = {
  possibleTypes,
  typePolicies: { Country: { keyFields: ['code'] }, Language: { keyFields: ['code'] } },
}
