import { useApolloClient } from '@apollo/client/react'
import { useCallback } from 'react'
import { CompaniesNamedDocument } from './companies-named.graphql.js'

export interface Named {
  readonly id: string
  readonly name: string
}

const MOST = 10

/** Finds companies by a part of their names, those that begin with it first, of each the ones with most movies first. */
export function useCompaniesNamed(): (text: string) => Promise<readonly Named[]> {
  const apollo = useApolloClient()
  return useCallback(
    async (text) => {
      const variables = { begin: text, inside: text }
      const { data } = await apollo.query({ query: CompaniesNamedDocument, variables })
      const found = [...(data?.begin.nodes ?? []), ...(data?.inside.nodes ?? [])]
      return [...new Map(found.map((company) => [company.id, company])).values()].slice(0, MOST)
    },
    [apollo],
  )
}
