import type { Reelhouse } from './reelhouse.js'

const NUMBERS = 'sum avg min max median p10 p90 knownCount'
const MONEY = `${NUMBERS} unadjustedCount`
const STATS = `movieCount attributedCount budget { ${MONEY} } revenue { ${MONEY} } profit { ${MONEY} }
  popularity { ${NUMBERS} } runtime { ${NUMBERS} } voteAverage { ${NUMBERS} } voteCount { ${NUMBERS} } roi weightedRating`
const ROWS = `totalGroups rows { key { year quarter month decade genre { id name } company { id name } country { code name } collection { id name } spokenLanguage { code name } language status } ${STATS} } totals { ${STATS} }`
const MOVIE = `id title originalTitle overview releaseDate year month budget revenue profit popularity runtime voteAverage
  voteCount adult genres { id name } companies { id name } countries { code name } spokenLanguages { code name } collection { id name }`

/** One question, at least, for each kind of statement. */
const QUESTIONS = {
  genres: `{ genres { id name yearly { year ${STATS} } stats { movieCount } } }`,
  companies: `{ companies(first: 30) { totalCount nodes { name yearly { year ${STATS} } releasesByGenre { year genre { name } movieCount } movies(first: 2) { totalCount nodes { title } } } } }`,
  split: `{ movieStats(groupBy: [GENRE, YEAR], attribution: SPLIT, first: 200) { ${ROWS} } }`,
  explored: `{ movieStats(groupBy: [COMPANY, DECADE], attribution: SPLIT, where: { year: { gte: 1950 } }, first: 200) { ${ROWS} } }`,
  filtered: `{ movieStats(groupBy: [LANGUAGE, QUARTER], where: { OR: [{ title: { contains: "a" } }, { NOT: { budget: { gt: 1000 } } }] },
    having: [{ measure: MOVIE_COUNT, gte: 2 }], orderBy: [{ by: REVENUE_SUM }], first: 50) { ${ROWS} } }`,
  top: `{ movieStats(groupBy: [YEAR, COUNTRY], topPerGroup: { first: 1, within: [YEAR] }, orderBy: [{ by: POPULARITY_SUM }], first: 100) { ${ROWS} } }`,
  series: `{ movieStats(groupBy: [COLLECTION, SPOKEN_LANGUAGE], attribution: SPLIT, first: 100) { ${ROWS} } }`,
  nothing: `{ movieStats(where: { year: { gt: 3000 } }) { ${ROWS} } }`,
  popular: '{ mostPopularGenres { year genre { name } movieCount } }',
  movies: `{ movies(first: 100, orderBy: [{ by: POPULARITY }]) { totalCount pageInfo { endCursor hasNextPage } nodes { ${MOVIE} } } }`,
  chosen: `{ movies(where: { year: { in: [1995, 1996, 2000] }, genres: { some: { name: { in: ["Drama", "Comedy"] } } } }) { totalCount nodes { title } } }`,
  ordered: `{ movies(where: { title: { containsI: "THE" } }, orderBy: [{ by: TITLE }]) { totalCount nodes { title adult } } }`,
  loads:
    '{ loads { nodes { outcome mode read movies duplicates repaired rejected genres companies } } snapshots { id movieCount } }',
}

type Question = keyof typeof QUESTIONS

/** The answers to questions of every kind and the files of exports, by their names. */
export async function everyAnswer(
  reelhouse: Reelhouse,
  { headers = {}, without = [] }: { headers?: Readonly<Record<string, string>>; without?: readonly Question[] } = {},
): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {}
  for (const [name, question] of Object.entries(QUESTIONS)) {
    if (!without.some((each) => each === name)) answers[name] = await reelhouse.data(question, {}, headers)
  }
  for (const format of ['csv', 'ndjson']) {
    const response = await fetch(`${reelhouse.url}/export?format=${format}&groupBy=GENRE,YEAR`, { headers })
    answers[format] = `${response.status} ${await response.text()}`
  }
  return answers
}
