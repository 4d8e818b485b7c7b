import { COUNTRIES, GENRES, LANGUAGES, type SampleLanguage, STATUSES } from './catalog.js'
import { drawCompany } from './companies.js'
import { drawDate } from './dates.js'
import { drawOverview } from './overview.js'
import { repr, reprFloat } from './python.js'
import { element, Random } from './random.js'
import type { SampleRecord } from './sample-record.js'
import { Weighted } from './weighted.js'
import { ADJECTIVES, NOUNS } from './words.js'

const GENRE_COUNTS = sizes([54, 320, 300, 210, 80, 25, 6, 1])
const COMPANY_COUNTS = sizes([261, 350, 187, 102, 48, 24, 12, 6, 4, 2, 2, 1, 1, 0.5, 0.5, 0.3, 0.2])
const COUNTRY_COUNTS = sizes([138, 705, 112, 30, 10, 4, 1])
const LANGUAGE_COUNTS = sizes([84, 740, 120, 40, 12, 3, 1])

/** The movie at a place in the file, whatever was made before it: its record depends on seed, index and id only. */
export function makeMovie(seed: number, index: number, id: number): SampleRecord {
  const random = new Random(seed, index)
  // What is widely seen has more of everything: votes, popularity, known money.
  const fame = random.unit()
  const language = LANGUAGES.draw(random)
  const title = drawTitle(random, id)
  return {
    adult: random.chance(0.0002) ? 'True' : 'False',
    belongs_to_collection: random.chance(0.099) ? drawCollection(random) : '',
    budget: random.chance(0.04 + 0.31 * fame) ? drawMoney(random, fame) : '0',
    genres: repr(GENRES.drawDistinct(random, GENRE_COUNTS.draw(random)).map(({ id, name }) => ({ id, name }))),
    homepage: random.chance(0.17) ? `http://www.example.com/films/${id}` : '',
    id: String(id),
    imdb_id: random.chance(0.9996) ? `tt${String(id).padStart(7, '0')}` : '',
    original_language: random.chance(0.9997) ? language.iso_639_1 : '',
    original_title: drawOriginalTitle(random, title, language, id),
    overview: random.chance(0.979) ? drawOverview(random) : '',
    popularity: drawPopularity(random, fame),
    poster_path: random.chance(0.992) ? drawImage(random) : '',
    production_companies: drawCompanies(random),
    production_countries: repr(COUNTRIES.drawDistinct(random, COUNTRY_COUNTS.draw(random))),
    release_date: random.chance(0.9981) ? drawDate(random) : '',
    revenue: random.chance(0.02 + 0.28 * fame) ? drawMoney(random, fame * 1.1) : '0',
    runtime: drawRuntime(random),
    spoken_languages: drawSpokenLanguages(random, language),
    status: STATUSES.draw(random),
    tagline: random.chance(0.45) ? drawTagline(random) : '',
    title,
    video: random.chance(0.002) ? 'True' : 'False',
    ...drawVotes(random, fame),
  }
}

/** The same movie delivered again later, with what changes between two days. */
export function makeDuplicate(seed: number, index: number, id: number, version: number): SampleRecord {
  const earlier = makeMovie(seed, index, id)
  return {
    ...earlier,
    popularity: reprFloat(Number((Number(earlier.popularity) * 1.1 + version).toFixed(6))),
    revenue: String(Number(earlier.revenue) + version * 1_000),
    vote_count: String(Number(earlier.vote_count) + version),
    tagline: `Now in version ${version}.`,
  }
}

function sizes(weights: readonly number[]): Weighted<number> {
  return new Weighted(weights.map((weight, size) => [size, weight]))
}

function drawTitle(random: Random, id: number): string {
  const noun = random.pick(NOUNS)
  const adjective = random.pick(ADJECTIVES)
  const pattern = random.unit()
  if (pattern < 0.45) return `The ${adjective} ${noun} (Sample ${id})`
  if (pattern < 0.75) return `${adjective} ${noun} (Sample ${id})`
  if (pattern < 0.85) return `The ${noun}'s ${random.pick(NOUNS)} (Sample ${id})`
  if (pattern < 0.92) return `${noun}, ${random.pick(NOUNS)} and ${adjective} ${random.pick(NOUNS)} (Sample ${id})`
  if (pattern < 0.99) return `Café ${noun}: ${random.pick(ADJECTIVES)} Night (Sample ${id})`
  return `"${adjective}" ${noun} (Sample ${id})`
}

function drawOriginalTitle(random: Random, title: string, language: SampleLanguage, id: number): string {
  return language.native.length === 0 ? title : `${random.pick(language.native)} (${id})`
}

function drawTagline(random: Random): string {
  return `${random.pick(ADJECTIVES)} ${random.pick(NOUNS).toLowerCase()}, ${random.pick(ADJECTIVES).toLowerCase()} heart.`
}

function drawCollection(random: Random): string {
  const number = Math.floor(1_700 * random.unit() ** 1.3)
  const adjective = element(ADJECTIVES, number % ADJECTIVES.length)
  const noun = element(NOUNS, Math.floor(number / ADJECTIVES.length) % NOUNS.length)
  return repr({
    id: 1_000 + number,
    name: number % 23 === 0 ? `The ${noun}'s Sample Collection` : `${adjective} ${noun} Sample Collection`,
    poster_path: random.chance(0.88) ? drawImage(random) : null,
    backdrop_path: random.chance(0.73) ? drawImage(random) : null,
  })
}

function drawCompanies(random: Random): string {
  const companies = Array.from({ length: COMPANY_COUNTS.draw(random) }, () => drawCompany(random))
  // A few movies list a company twice, here as in the real file.
  const kept = random.chance(0.001) ? companies.concat(companies.slice(0, 1)) : withoutRepeats(companies)
  return repr(kept.map(({ name, id }) => ({ name, id })))
}

function withoutRepeats<T extends { id: number }>(entries: readonly T[]): T[] {
  return entries.filter((entry, index) => entries.findIndex(({ id }) => id === entry.id) === index)
}

function drawSpokenLanguages(random: Random, original: SampleLanguage): string {
  const count = LANGUAGE_COUNTS.draw(random)
  const spoken = new Set(count === 0 ? [] : [original, ...LANGUAGES.drawDistinct(random, count - 1)])
  return repr([...spoken].map(({ iso_639_1, name }) => ({ iso_639_1, name })))
}

/** Dollars; most are round, a few are the nonsense of a few dollars that the real file has too. */
function drawMoney(random: Random, fame: number): string {
  if (random.chance(0.01)) return String(random.between(1, 99))
  const dollars = 10 ** Math.min(9.4, 4.6 + 3.2 * fame + 0.5 * random.bell())
  const round = random.chance(0.6) ? 100_000 : 1
  return String(Math.max(1, Math.round(dollars / round)) * round)
}

function drawPopularity(random: Random, fame: number): string {
  if (random.chance(0.002)) return reprFloat(random.between(1, 99) / 1_000_000)
  return reprFloat(Number((0.05 * Math.exp(5.4 * fame + 0.9 * random.bell())).toFixed(6)))
}

function drawRuntime(random: Random): string {
  const chance = random.unit()
  if (chance < 0.006) return ''
  if (chance < 0.04) return '0.0'
  if (chance < 0.1) return reprFloat(random.between(1, 40))
  return reprFloat(Math.round(97 + 19 * random.bell()))
}

function drawVotes(random: Random, fame: number): Pick<SampleRecord, 'vote_average' | 'vote_count'> {
  if (random.chance(0.065)) return { vote_average: '0.0', vote_count: '0' }
  const average = Math.min(10, Math.max(0.5, 6 + random.bell()))
  const count = Math.ceil(Math.exp(7.5 * fame ** 1.6 + 0.6 * random.bell()))
  return { vote_average: reprFloat(Number(average.toFixed(1))), vote_count: String(count) }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

function drawImage(random: Random): string {
  let name = '/'
  for (let letter = 0; letter < 27; letter++) name += LETTERS.charAt(random.between(0, 61))
  return `${name}.jpg`
}
