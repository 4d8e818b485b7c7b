import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { TypeAhead } from '../controls/type-ahead.js'
import { useCompaniesNamed } from '../controls/use-companies-named.js'

/** Leads to the page of a company that is found by its name. */
export function CompanySearch(): ReactNode {
  const [, go] = useLocation()
  return <TypeAhead label="Find a company" find={useCompaniesNamed()} choose={({ id }) => go(`/companies/${id}`)} />
}
