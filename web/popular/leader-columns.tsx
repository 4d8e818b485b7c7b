import { Link } from 'wouter'
import { Figure } from '../figures/figure.js'
import type { Column } from '../tables/column.js'
import { type LeadersOfYear, RANKINGS } from './leaders.js'

export function leaderColumns(snapshot: number): Column<LeadersOfYear>[] {
  return [
    { id: 'year', label: 'Year', isNumber: true, value: ({ year }) => year, cell: ({ year }) => year },
    ...RANKINGS.map(
      ({ by, label }): Column<LeadersOfYear> => ({
        id: by,
        label,
        value: ({ leaders }) => leaders[by]?.genre.name ?? null,
        cell: ({ year, leaders }) => {
          const leader = leaders[by]
          if (leader === undefined) return '–'
          const { genre, popularity, movieCount } = leader
          return (
            <>
              <Link href={`/genres/${genre.id}`}>{genre.name}</Link>{' '}
              <Figure
                value={popularity}
                unit="number"
                about={{ what: `${label}: popularity in ${genre.name} in ${year}`, movies: movieCount, snapshot }}
              />
            </>
          )
        },
      }),
    ),
  ]
}
