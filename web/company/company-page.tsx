import { type ReactNode, useMemo } from 'react'
import { QueryActions } from '../actions/query-actions.js'
import { useAnswer } from '../api/use-answer.js'
import { useAttribution } from '../controls/attribution.js'
import { useDollarsOf } from '../controls/dollars.js'
import { Answered } from '../states/answered.js'
import { NotFoundPage } from '../states/not-found-page.js'
import type { Counting } from '../subject/subject.js'
import { SubjectView } from '../subject/subject-view.js'
import { CompanyDetailsDocument, type CompanyDetailsQuery } from './company.graphql.js'
import { CompanySearch } from './company-search.js'
import { ReleasesByGenre } from './releases-by-genre.js'

const HEIGHT = 1200

/** What a company's movies cost and earned, how popular they were, and of which genres. */
export default function CompanyPage({ id }: { readonly id: string }): ReactNode {
  const variables = { id, attribution: useAttribution(), dollarsOf: useDollarsOf() }
  const answer = useAnswer(CompanyDetailsDocument, variables)
  if (answer.shown?.data.company === null) return <NotFoundPage />
  return (
    <main className="page" id="content">
      <Answered answer={answer} height={HEIGHT} title="Company">
        {(data, { attribution, dollarsOf }) => (
          <Company data={data} attribution={attribution} dollarsOf={dollarsOf ?? null} />
        )}
      </Answered>
    </main>
  )
}

interface CompanyProps extends Pick<Counting, 'attribution' | 'dollarsOf'> {
  readonly data: CompanyDetailsQuery
}

function Company({ data: { company, snapshot }, attribution, dollarsOf }: CompanyProps): ReactNode {
  const counting = useMemo<Counting>(
    () => ({ groups: 'companies', attribution, dollarsOf, snapshot: snapshot.id }),
    [attribution, dollarsOf, snapshot.id],
  )
  if (company === null) return null
  const { id } = company
  // A file has no rows of one company's shares alone: what is shared has none.
  const file =
    attribution === 'FULL'
      ? ({ groupBy: ['YEAR'], where: { companies: { some: { id: { eq: id } } } }, dollarsOf } as const)
      : undefined
  return (
    <SubjectView
      subject={company}
      counting={counting}
      controls={<CompanySearch />}
      actions={
        <QueryActions document={CompanyDetailsDocument} variables={{ id, attribution, dollarsOf }} file={file} />
      }
    >
      <ReleasesByGenre company={company.name} releases={company.releasesByGenre} />
    </SubjectView>
  )
}
