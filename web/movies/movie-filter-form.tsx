import type { ReactNode } from 'react'
import { useParameters } from '../address/use-parameters.js'
import { SearchField } from '../controls/search-field.js'
import { YearField } from '../controls/year-field.js'
import { type MovieFilters, SORTS } from './movie-filters.js'

interface MovieFilterFormProps {
  readonly filters: MovieFilters
  readonly genres: readonly { readonly id: string; readonly name: string }[]
}

/** Asks anew with every letter. */
export function MovieFilterForm({ filters, genres }: MovieFilterFormProps): ReactNode {
  const { set, replace } = useParameters()
  const change = (name: string, value: string | null): void => set({ [name]: value, after: null })
  const { title, genre, company, from, to, known, by, direction } = filters
  return (
    <search className="bar filters">
      <SearchField label="Title has" value={title} set={(text) => replace({ title: text, after: null })} />
      <label className="field">
        Genre
        <select value={genre ?? ''} onChange={({ currentTarget }) => change('genre', currentTarget.value)}>
          <option value="">any</option>
          {genres.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <SearchField label="Company’s name has" value={company} set={(text) => replace({ company: text, after: null })} />
      <YearField label="From year" value={from} set={(year) => change('from', year)} />
      <YearField label="To year" value={to} set={(year) => change('to', year)} />
      <label className="field">
        Known
        <select
          value={known}
          onChange={({ currentTarget }) => change('known', currentTarget.value === 'any' ? null : currentTarget.value)}
        >
          <option value="any">anything</option>
          <option value="revenue">revenue</option>
          <option value="budget">budget</option>
          <option value="both">revenue and budget</option>
        </select>
      </label>
      <label className="field">
        Sorted by
        <select value={by} onChange={({ currentTarget }) => change('by', currentTarget.value.toLowerCase())}>
          {SORTS.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button"
        onClick={() => change('direction', direction === 'ASC' ? 'desc' : 'asc')}
      >
        {direction === 'ASC' ? '↑ least first' : '↓ most first'}
      </button>
    </search>
  )
}
