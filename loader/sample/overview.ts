import { Random } from './random.js'
import { ACTIONS, ADJECTIVES, CLOSINGS, NOUNS, OPENINGS, PLACES } from './words.js'

/** Sentences are made once and then only put together: making them anew would be half of the work. */
const SENTENCES = Array.from({ length: 4_096 }, (_, index) => sentence(new Random(1, index)))

/** Text of one to several sentences, 280 characters on average; one in a thousand has a line break. */
export function drawOverview(random: Random): string {
  const sentences = Array.from({ length: random.between(1, random.between(1, 6)) }, () => random.pick(SENTENCES))
  if (random.chance(0.05)) sentences.push(random.pick(CLOSINGS))
  return sentences.join(random.chance(0.002) ? '\r\n ' : ' ')
}

/** Text without anything that CSV would quote, as the split records have it. */
export function drawPlainSentence(random: Random): string {
  return random.pick(SENTENCES).replaceAll(/[",]/g, '')
}

function sentence(random: Random): string {
  return `${random.pick(OPENINGS)} ${random.pick(ACTIONS)}.`
    .replaceAll('{place}', () => random.pick(PLACES))
    .replaceAll('{noun}', () => random.pick(NOUNS).toLowerCase())
    .replaceAll('{adjective}', () => random.pick(ADJECTIVES).toLowerCase())
}
