import { asker } from '../drive/asker.js'
import type { Asked, Target } from '../drive/job.js'
import { questionOf } from '../questions/catalog.js'
import type { Row } from '../questions/question.js'
import { at } from '../questions/read-answer.js'

/** Asks all the same, and rejects if one does not say what the first says. */
export async function checkSameAnswers(targets: readonly Target[], requests: readonly Asked[]): Promise<void> {
  const askers = targets.map((target) => ({ target, ...asker(target, { clients: 1, differentTexts: false }) }))
  try {
    for (const asked of requests) {
      const answers: Answer[] = []
      for (const { target, ask } of askers) {
        answers.push({ target, rows: rowsOf(target, asked, (await ask(asked)).toString()) })
      }
      const [first, ...others] = answers
      for (const other of others) if (first !== undefined) compare(asked, first, other)
    }
  } finally {
    await Promise.all(askers.map(({ close }) => close()))
  }
}

interface Answer {
  readonly target: Target
  readonly rows: readonly Row[]
}

function compare({ question, parameters }: Asked, a: Answer, b: Answer): void {
  const different = a.rows.findIndex((row, index) => !isSame(row, b.rows[index]))
  if (different === -1 && a.rows.length === b.rows.length) return
  const place = different === -1 ? Math.min(a.rows.length, b.rows.length) : different
  const told = ({ target, rows }: Answer): string =>
    `${JSON.stringify(rows[place])} among ${rows.length} rows from ${target.kind === 'sql' ? target.layout : target.dialect}`
  throw new Error(
    `expected the same answer to ${question} with ${JSON.stringify(parameters)}, got at ${place} ${told(a)} and ${told(b)}`,
  )
}

function rowsOf(target: Target, { question }: Asked, text: string): readonly Row[] {
  if (target.kind === 'graphql') return questionOf(question).graphql[target.dialect].rows(at(JSON.parse(text), 'data'))
  const parsed: unknown = JSON.parse(`[${text.trimEnd().replaceAll('\n', ',')}]`)
  return Array.isArray(parsed) ? parsed : []
}

const TOLERANCE = 1e-9

/** Numbers may differ where they were added up in another order. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b))
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((each, index) => isSame(each, b[index]))
  }
  return a === b
}
