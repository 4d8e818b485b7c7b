import { useApolloClient, useQuery } from '@apollo/client/react'
import { useCallback, useMemo } from 'react'
import type { Option } from '../controls/choice.js'
import { type Named, useCompaniesNamed } from '../controls/use-companies-named.js'
import { ExploreChoicesDocument } from './choices.graphql.js'
import { languageName } from './names-of-codes.js'

/** What can be chosen from, the most frequent first. */
export interface Choices {
  readonly countries: readonly Option[]
  readonly languages: readonly Option[]
  readonly statuses: readonly Option[]
  findGenre(text: string): Promise<readonly Named[]>
  findCompany(text: string): Promise<readonly Named[]>
}

const MOST = 10

export function useChoices(): Choices {
  const { data } = useQuery(ExploreChoicesDocument)
  const apollo = useApolloClient()
  const findGenre = useCallback(
    async (text: string): Promise<readonly Named[]> => {
      const { data: found } = await apollo.query({ query: ExploreChoicesDocument })
      const wanted = text.toLowerCase()
      const inside = (found?.genres ?? []).filter(({ name }) => name.toLowerCase().includes(wanted))
      const begins = ({ name }: Named): number => Number(!name.toLowerCase().startsWith(wanted))
      return [...inside].sort((a, b) => begins(a) - begins(b)).slice(0, MOST)
    },
    [apollo],
  )
  const companiesNamed = useCompaniesNamed()
  const findCompany = useCallback(
    async (text: string): Promise<readonly Named[]> => {
      const companies = await companiesNamed(text)
      // A choice is of a name, which several companies may share.
      return [...new Map(companies.map((company) => [company.name, company])).values()]
    },
    [companiesNamed],
  )
  return useMemo(
    () => ({
      countries: (data?.countries.rows ?? []).flatMap(({ key: { country } }) =>
        country === null ? [] : { value: country.code, label: country.name },
      ),
      languages: (data?.languages.rows ?? []).flatMap(({ key: { language } }) =>
        language === null ? [] : { value: language, label: languageName(language) },
      ),
      statuses: (data?.statuses.rows ?? []).flatMap(({ key: { status } }) =>
        status === null ? [] : { value: status, label: status },
      ),
      findGenre,
      findCompany,
    }),
    [data, findGenre, findCompany],
  )
}
