import { companyPieces } from '../../company/company-pieces.js'
import type { KeyedQuestion } from '../../request/keyed-question.js'
import type { SnapshotReader } from '../../request/snapshot-reader.js'
import { KeptRows, type StatementRows } from '../../request/statement-rows.js'
import type { ListDimension } from '../plan/dimension.js'
import { dimensions } from '../plan/dimensions.js'
import { onlyIdOf } from '../plan/group-filter.js'
import { computedMeasures, isMeasure, type Plan } from '../plan/plan.js'
import { shapeOf } from '../sql/columns.js'
import { buildStatement } from '../sql/statement.js'

/** The groups of one member of a list, of which there are many: kept for each, or for all if they are asked for often. */
export interface KeyedGroups {
  readonly dimension: ListDimension
  /** Without `groupFilter` and `page`. */
  readonly ofEach: Plan
}

/** A plan as one of the groups of a company each; null where it is not, or where rows hang on those of other companies. */
export function keyedGroups(asked: Plan): KeyedGroups | null {
  const { groupFilter, where, top, countGroups } = asked
  if (groupFilter === null || groupFilter.dimension !== dimensions.COMPANY || where !== null) return null
  if (top !== null || countGroups || computedMeasures(asked).some(({ beside }) => beside !== null)) return null
  const { dimension } = groupFilter
  const others = asked.dimensions.filter((each) => each !== dimension)
  return { dimension, ofEach: { ...asked, dimensions: [dimension, ...others], groupFilter: null, page: null } }
}

/** The rows of each of these companies; null where one statement for all of them is better. */
export async function readKeyedGroups(
  reader: SnapshotReader,
  { dimension, ofEach }: KeyedGroups,
  ids: readonly number[],
): Promise<readonly StatementRows[] | null> {
  const question = questionOf(ofEach, dimension, reader.database)
  return reader.isKeyed(question, ids) ? reader.readKeyed(question, ids) : null
}

/** The page of a plan whose groups are all of one company; null if they are not. */
export async function readOneGroup(reader: SnapshotReader, asked: Plan): Promise<StatementRows | null> {
  const keyed = keyedGroups(asked)
  const id = asked.groupFilter === null ? null : onlyIdOf(asked.groupFilter)
  if (keyed === null || id === null) return null
  const [rows] = (await readKeyedGroups(reader, keyed, [id])) ?? []
  if (rows === undefined || asked.page === null) return rows ?? null
  const { offset, limit } = asked.page
  return rows.length <= limit && offset === 0
    ? rows
    : new KeptRows((await rows.rows()).slice(offset, offset + limit), () => {})
}

function questionOf(ofEach: Plan, dimension: ListDimension, database: string): KeyedQuestion {
  const { dimensions: grouped, having, orderBy, attribution, dollarsOf, sharesWithin } = ofEach
  return {
    name: JSON.stringify([
      database,
      grouped.map(({ name }) => name),
      computedMeasures(ofEach).map(({ path }) => path),
      having.map(({ measure, condition }) => [measure.path, condition]),
      orderBy.map(({ by, direction }) => [isMeasure(by) ? by.path : by.name, direction]),
      [attribution, dollarsOf, sharesWithin?.map(({ name }) => name)],
    ]),
    shape: shapeOf(ofEach),
    rowsOf: (ids) => buildStatement({ ...ofEach, groupFilter: { dimension, ids } }, database).text,
    pieces: companyPieces(database),
  }
}
