import { element, type Random } from './random.js'
import { ADJECTIVES, COMPANY_KINDS, NOUNS } from './words.js'

export interface SampleCompany {
  name: string
  id: number
}

/** How many films the largest have, and how slowly the tail falls: 23,500 companies at 45 thousand movies. */
const HEAD = 11
const TAIL = 0.2
const MOST = 40_000_000

/** A company by a power law of its rank: a few have a share in very many movies, most in one. */
export function drawCompany(random: Random): SampleCompany {
  const rank = Math.floor(HEAD * ((1 - random.unit()) ** (-1 / TAIL) - 1)) % MOST
  return { name: companyName(rank), id: rank + 1 }
}

/** Ranks far apart may share a name, as real companies do. */
function companyName(rank: number): string {
  const random = (rank * 7_919 + 17) % (ADJECTIVES.length * NOUNS.length * COMPANY_KINDS.length)
  const adjective = element(ADJECTIVES, random % ADJECTIVES.length)
  const noun = element(NOUNS, Math.floor(random / ADJECTIVES.length) % NOUNS.length)
  const kind = element(COMPANY_KINDS, Math.floor(random / (ADJECTIVES.length * NOUNS.length)))
  const pattern = NAME_PATTERNS.find(({ every }) => rank % every === every - 1)
  return (pattern?.name ?? plainName)(adjective, noun, kind)
}

type CompanyName = (adjective: string, noun: string, kind: string) => string

const plainName: CompanyName = (adjective, noun, kind) => `Sample ${adjective} ${noun} ${kind}`

/** The names that a careless reader of Python literals gets wrong; the rarest first. */
const NAME_PATTERNS: ReadonlyArray<{ every: number; name: CompanyName }> = [
  { every: 4_001, name: (adjective, noun) => `Sample "${adjective}" ${noun}'s Films` },
  { every: 1_501, name: (adjective, noun) => `Sample ${adjective}\u00a0${noun}\u00a0Films` },
  { every: 1_009, name: (adjective, noun) => `Sample ${adjective} \\ ${noun}` },
  { every: 607, name: (adjective, noun) => `Sample "${adjective}" ${noun} Cinéma` },
  { every: 97, name: (adjective, noun) => `Sample ${adjective} ${noun}'s Films` },
  { every: 61, name: (adjective, noun, kind) => `Sample ${adjective}, ${noun} & ${kind}` },
]
