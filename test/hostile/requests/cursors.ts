import type { Random } from '../../../loader/sample/random.js'
import type { HostileContext, MakeRequest } from './context.js'
import { posted } from './http-request.js'
import { hostileText } from './values.js'

const LISTS = [
  'movies(%) { totalCount nodes { id } pageInfo { endCursor } }',
  'movies(%, orderBy: [{by: TITLE}]) { nodes { id } }',
  'movies(%, orderBy: [{by: BUDGET, direction: DESC}, {by: ID}]) { nodes { id } }',
  'movies(%, where: {year: {gte: 1990}}) { nodes { id } }',
  'companies(%) { totalCount nodes { id } }',
  'companies(%, orderBy: [{by: REVENUE_SUM}]) { nodes { id } }',
  'genres { movies(%) { nodes { id } } }',
  'loads(%) { totalCount nodes { id } }',
  'auditLog(%) { totalCount nodes { id } }',
  'quarantine(%, load: "x") { totalCount }',
  'snapshotChanges(from: 1, to: 1) { changed(%) { totalCount nodes { movieId } } }',
  'movieStats(%, groupBy: [YEAR, GENRE]) { rows { movieCount } }',
  'movieStats(%, groupBy: [COMPANY], orderBy: [{by: REVENUE_SUM}]) { rows { movieCount } }',
]

const cursors: MakeRequest = (random, context) => {
  const argument = random.pick(['after', 'after', 'before', 'last: 5, before'])
  const list = random.pick(LISTS).replace('%', `${argument}: $cursor`)
  return posted({ query: `query($cursor: String) { ${list} }`, variables: { cursor: cursor(random, context) } })
}

function cursor(random: Random, { cursors }: HostileContext): string {
  const real = random.pick(cursors)
  const written = Buffer.from(real, 'base64url').toString()
  const at = random.between(0, real.length)
  return random.pick<() => string>([
    () => real,
    () => real.slice(0, at),
    () => real.slice(0, at) + random.pick(['A', '=', '/', '+', ' ', '\0', 'é']) + real.slice(at + 1),
    () => `${real}====`,
    () => encoded(written.replace(/\d+/, random.pick(['0', '99', '-1', '1.5', '1e999', '4294967296', 'null', '"1"']))),
    () =>
      encoded(
        written.replace(
          /,[^,]*\]$/,
          `,${random.pick(['1e999', 'null', '""', '[]', '{}', 'true', '-0', '1e308', '"\\ud800"', '"9"'])}]`,
        ),
      ),
    () => encoded(written.replace(/\]$/, ',1]')),
    () => encoded(JSON.stringify([1, random.pick(['ID ASC', 'TITLE ASC', '__proto__', '']), hostileText(random)])),
    () => encoded(JSON.stringify([99, 'ID ASC', 5])),
    () => encoded('['.repeat(random.pick([10, 50_000]))),
    () => encoded(random.pick(['{}', 'null', '[]', '[null]', '[1]', '"x"', '[{"toString":1}]'])),
    () => hostileText(random),
    () => Buffer.from(Array.from({ length: 40 }, () => random.between(0, 255))).toString('base64url'),
  ])()
}

const encoded = (text: string): string => Buffer.from(text).toString('base64url')

export const cursorRequests = { cursors } satisfies Readonly<Record<string, MakeRequest>>
