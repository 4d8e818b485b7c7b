import type { ReactNode } from 'react'
import { leftOut } from '../address/left-out.js'
import { wholeNumberIn } from '../address/read-parameters.js'
import { useParameters } from '../address/use-parameters.js'
import { pricedYears } from '../figures/priced-years.js'
import { LeftOut } from '../states/left-out.js'

const NAME = 'dollars'

const { first, last } = pricedYears
const OFFERED = [last, 2010, 2000, 1990, 1980, 1950, first]

/** The year whose dollars all money is in, as the address has it; null: each movie's own. */
export function useDollarsOf(): number | null {
  const { get } = useParameters()
  return wholeNumberIn(get(NAME), first, last)
}

export function DollarsChoice(): ReactNode {
  const { get, set } = useParameters()
  const chosen = useDollarsOf()
  const offered = chosen === null || OFFERED.includes(chosen) ? OFFERED : [chosen, ...OFFERED]
  return (
    <>
      <label className="bar small">
        Dollars
        <select
          className="select"
          value={chosen ?? ''}
          onChange={({ currentTarget }) => set({ [NAME]: currentTarget.value })}
        >
          <option value="">of each movie’s year</option>
          {offered.map((year) => (
            <option key={year} value={year}>
              of {year}, by consumer prices
            </option>
          ))}
        </select>
      </label>
      <LeftOut parts={leftOut(get, { [NAME]: chosen })} />
    </>
  )
}
