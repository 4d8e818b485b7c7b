import { LRUCache } from 'lru-cache'
import type { Company } from './company.type.js'

const MAX_COMPANIES = 100_000

/** Companies met before, of any snapshot. Movies name the same few again and again. */
export class CompanyNames {
  readonly #companies = new LRUCache<string, Company>({ max: MAX_COMPANIES })

  get(database: string, id: number): Company | undefined {
    return this.#companies.get(`${database} ${id}`)
  }

  set(database: string, company: Company): void {
    this.#companies.set(`${database} ${company.id}`, company)
  }
}
