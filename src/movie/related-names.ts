import type { Company } from '../company/company.type.js'
import type { Genre } from '../genre/genre.type.js'
import type { AnyRows } from '../request/packed-rows.js'

/** What movies speak of by ids, by these ids. */
export interface RelatedNames {
  readonly genres: ReadonlyMap<number, Genre>
  readonly companies: ReadonlyMap<number, Company>
}

export type RelatedField = keyof RelatedNames

/** Where they are found: in the stores of the same request. */
export interface NameStores {
  readonly genres: { byId(): Promise<RelatedNames['genres']> }
  readonly companies: { named(ids: readonly number[]): Promise<readonly Company[]> }
}

/** Those of the movies of some rows, as far as `fields` are asked for. */
export async function relatedNames(
  { genres, companies }: NameStores,
  fields: readonly RelatedField[],
  rows: AnyRows,
): Promise<RelatedNames> {
  const asks = (field: RelatedField): boolean => rows.length > 0 && fields.includes(field)
  const [allGenres, named] = await Promise.all([
    asks('genres') ? genres.byId() : new Map<number, Genre>(),
    asks('companies') ? companies.named(idsIn(rows, 'companies')) : [],
  ])
  return { genres: allGenres, companies: new Map(named.map((company) => [company.id, company])) }
}

/** Each of them once, in the order in which rows name them. */
function idsIn(rows: AnyRows, field: RelatedField): number[] {
  const ids = new Set<number>()
  for (const row of rows) for (const id of idList(row[field])) ids.add(id)
  return [...ids]
}

function idList(cell: unknown): readonly number[] {
  return Array.isArray(cell) ? cell : []
}
