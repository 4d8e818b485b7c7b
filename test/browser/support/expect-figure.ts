import { expect } from 'vitest'
import type { Cell } from './tables.js'

const short = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  notation: 'compact',
  maximumSignificantDigits: 3,
})
const exact = new Intl.NumberFormat('en-US', { maximumFractionDigits: 20 })

interface Expected {
  readonly value: number | null
  readonly unit?: 'dollars' | 'plain'
  readonly movies?: number
  readonly known?: number
}

/** That a figure is the API's, to the last digit where all of it is told, and says what it is of. */
export function expectFigure(cell: Cell | undefined, { value, unit = 'plain', movies, known }: Expected, name: string) {
  const { text = '', about = '' } = cell ?? {}
  const told = about?.split('. ')[0]?.replaceAll(/[$,]/g, '')
  if (value === null) {
    expect(text, name).toBe('–')
    expect(told, name).toBe('unknown')
  } else {
    expect(Number(told), name).toBe(value)
    if (unit === 'dollars' && Math.abs(value) >= 1000) expect(text, name).toBe(short.format(value))
  }
  if (movies !== undefined) expect(about, name).toContain(`of ${exact.format(movies)} movie`)
  if (known !== undefined) expect(about, name).toContain(`known for ${exact.format(known)} movie`)
}
