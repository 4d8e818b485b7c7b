import { useQuery } from '@apollo/client/react'
import { graphql } from 'reelhouse/client'

const RevenueByYear = graphql(`
  query RevenueByYear($genre: String!) {
    movieStats(groupBy: [YEAR], where: { genres: { some: { name: { eq: $genre } } } }) {
      rows {
        key {
          year
        }
        revenue {
          sum
        }
      }
    }
  }
`)

const dollars = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', notation: 'compact' })

/** The revenue of a genre, a bar a year. */
export function Revenue({ genre }: { genre: string }) {
  const { data, error } = useQuery(RevenueByYear, { variables: { genre } })
  if (error) return <p role="alert">{error.message}</p>
  if (!data) return <p>Loading …</p>
  const rows = data.movieStats.rows.filter(({ key }) => key.year !== null)
  const most = Math.max(1, ...rows.map(({ revenue }) => revenue.sum ?? 0))
  return (
    <>
      <h1>Revenue of {genre} by year</h1>
      <ol>
        {rows.map(({ key, revenue }) => (
          <li key={key.year}>
            <span>{key.year}</span>
            {revenue.sum === null ? <span /> : <meter aria-label={`${key.year}`} max={most} value={revenue.sum} />}
            <data>{revenue.sum === null ? '–' : dollars.format(revenue.sum)}</data>
          </li>
        ))}
      </ol>
    </>
  )
}
