import { expect, test } from 'vitest'
import { RoleFileError, rolesIn } from '../../../src/access/roles/role-file.js'
import { createSchema } from '../../../src/schema/schema.js'

const schema = createSchema()

function read(text: string, hasTrustedDocuments = false) {
  return rolesIn(text, { schema, hasTrustedDocuments })
}

function problemsOf(text: string): readonly string[] {
  try {
    read(text)
  } catch (error) {
    if (error instanceof RoleFileError) return error.problems
    throw error
  }
  return []
}

test('the built-in roles are there without being defined', () => {
  const roles = read('{}')
  expect([...roles.keys()]).toEqual(['viewer', 'analyst', 'operator'])
  expect([...(roles.get('viewer')?.may ?? [])]).toEqual(['query'])
  expect([...(roles.get('analyst')?.may ?? [])]).toEqual(['query', 'export', 'explain'])
  expect([...(roles.get('viewer')?.hidden ?? [])]).toEqual(['QuarantinedRecord.raw', 'Query.auditLog'])
  expect([...(roles.get('operator')?.hidden ?? [])]).toEqual([])
})

test('a role is read with what is not said as a server gives it at all', () => {
  const press = read(`{
    // what newspapers get
    "press": {
      "may": ["query", "export"],
      "hidden": ["Movie.overview"],
      "movies": { "year": { "lte": 2017 }, "NOT": { "genres": { "some": { "name": { "eq": "Horror" } } } } },
      "limits": { "cost": 1000, "requestsPerMinute": 60 },
    },
  }`).get('press')
  expect(press).toMatchObject({
    name: 'press',
    may: new Set(['query', 'export']),
    rule: { where: { year: { lte: 2017 }, NOT: { genres: { some: { name: { eq: 'Horror' } } } } } },
    limits: { cost: 1000, requestsPerMinute: 60, statementsAtOnce: null, exportedRowsPerHour: null },
    onlyTrustedDocuments: false,
  })
  expect([...(press?.hidden ?? [])]).toEqual(expect.arrayContaining(['Movie.overview', 'Load', 'QuarantinedRecord']))
})

test('rules are one rule if they say the same', () => {
  const rule = (movies: string): string | undefined =>
    read(`{ "a": { "may": ["query"], "movies": ${movies} } }`).get('a')?.rule?.id
  expect(rule('{"year":{"gte":1990,"lt":2000}}')).toMatch(/^[0-9a-f]{16}$/)
  expect(rule('{"year":{"gte":1990,"lt":2000}}')).toBe(rule('{ "year": { "lt": 2000, "gte": 1990 } }'))
  expect(rule('{"year":{"gte":1990,"lt":2000}}')).not.toBe(rule('{"year":{"gte":1990,"lt":2001}}'))
})

test('all mistakes are told at once, each with its line', () => {
  expect(
    problemsOf(`{
  "viewer": { "may": ["query"] },
  "Press": { "may": ["query"] },
  "a": { "may": [], "hidden": ["Movie.summary", "Movie.year"] },
  "b": { "may": ["query", "fly"], "limit": {} },
  "c": { "may": ["query", "metrics"], "movies": { "year": { "gte": "soon" }, "studio": 1 } },
  "d": { "may": ["query"], "movies": {}, "limits": { "cost": 0 } },
  "d": { "may": ["query"], "movies": { "AND": [{}] } },
  "e": { "may": ["query"], "onlyTrustedDocuments": true }
}`),
  ).toEqual([
    'line 2: viewer: is built in, and stays as it is. Choose another name.',
    'line 3: Press: expected a name of at most 50 small letters, digits, _ and -, a letter first.',
    'line 4: a.may: Too small: expected array to have >=1 items.',
    'line 4: a.hidden: expected what the schema has, as in Movie.overview, got "Movie.summary".',
    'line 4: a.hidden: Movie.year cannot be hidden: nearly everything is told by it.',
    'line 5: b.may[1]: Invalid option: expected one of "query"|"export"|"explain"|"quarantine"|"metrics"|"audit".',
    'line 5: b: Unrecognized key: "limit".',
    'line 6: c.movies.year.gte: Int cannot represent non-integer value: "soon"',
    'line 6: c.movies: Field "studio" is not defined by type "MovieWhere".',
    'line 6: c.may: expected no metrics beside movies: it tells of all movies.',
    'line 7: d: expected once, got it in the lines 7 and 8.',
    'line 7: d.movies: expected a condition, got one that every movie meets. Leave it out if that is meant.',
    'line 9: e.onlyTrustedDocuments: expected TRUSTED_DOCUMENTS to be set: without it, the role can ask nothing.',
  ])
})

test('one mistake does not keep others from being told', () => {
  const told = problemsOf(
    '{"q":{"may":["query","quarantine"],"hidden":["Movie.id"],"movies":{"year":{"gte":"x"},"foo":1},"limits":{"cost":0}}}',
  ).join(' ')
  for (const path of ['q.limits.cost', 'q.hidden', 'q.movies.year.gte', 'q.movies: Field "foo"', 'q.may']) {
    expect(told).toContain(path)
  }
})

test('what contradicts itself is a mistake', () => {
  expect(problemsOf('{"a":{"may":["query","export"],"onlyTrustedDocuments":true}}')[0]).toMatch(
    /no export beside onlyT/,
  )
  expect(problemsOf('{"a":{"may":["query","quarantine"],"hidden":["Movie.overview"]}}')).toEqual([
    'line 1: a.may: expected no quarantine beside hidden fields of Movie: it has records as they were in the drop.',
  ])
  expect(problemsOf('{"a":{"may":["query"],"movies":{"year":{"gte":2000}},"movies":{"year":{"lt":2000}}}}')).toEqual([
    'line 1: a.movies: expected once, got it in the lines 1 and 1.',
  ])
})

test.each(['', '[]', 'null', '{"a": ', 'roles'])('%s is no file of roles', (text) => {
  expect(problemsOf(text)).not.toEqual([])
})
