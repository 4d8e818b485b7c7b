import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { pricedYears } from '../figures/priced-years.js'

interface Named {
  readonly id: string
  readonly name: string
}

interface FirstQuestionsProps {
  /** To ask about; null where there is none. */
  readonly genre: Named | null
  readonly company: Named | null
}

/** What most people come to ask, one click away, about the genre that earned most and the company that made most movies. */
export function FirstQuestions({ genre, company }: FirstQuestionsProps): ReactNode {
  return (
    <section className="panel">
      <h2>Questions to begin with</h2>
      <p className="quiet">Each opens with the largest of its kind; another one is chosen there.</p>
      <ul className="questions">
        <Question to={`/explore?rows=genre&measures=roi&from=1990&to=1999&dollars=${pricedYears.last}&order=-roi`}>
          Which genre earned most per dollar in the 1990s, in dollars of {pricedYears.last}?
        </Question>
        {company !== null && (
          <>
            <Question to={`/companies/${company.id}#budget`}>What did {company.name} spend each year?</Question>
            <Question to={`/companies/${company.id}#revenue`}>What did {company.name} earn each year?</Question>
            <Question to={`/companies/${company.id}#profit`}>What was the profit of {company.name} each year?</Question>
            <Question to={`/companies/${company.id}#popularity`}>
              How popular were the movies of {company.name}?
            </Question>
            <Question to={`/companies/${company.id}#releases`}>
              Which genres did {company.name} release each year?
            </Question>
          </>
        )}
        <Question to="/popular">What was the most popular genre of each year?</Question>
        {genre !== null && (
          <>
            <Question to={`/genres/${genre.id}#budget`}>What did {genre.name} cost each year?</Question>
            <Question to={`/genres/${genre.id}#revenue`}>What did {genre.name} earn each year?</Question>
            <Question to={`/genres/${genre.id}#profit`}>What was the profit of {genre.name} each year?</Question>
          </>
        )}
      </ul>
    </section>
  )
}

function Question({ to, children }: { readonly to: string; readonly children: ReactNode }): ReactNode {
  return (
    <li>
      <Link href={to}>{children}</Link>
    </li>
  )
}
