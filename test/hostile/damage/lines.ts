import type { Random } from '../../../loader/sample/random.js'
import { type Damage, place, toText } from './damage.js'

/** Damage to the lines of a drop; the first is its header. */
function toLines(damage: (random: Random, lines: string[]) => readonly string[]): Damage {
  return toText((random, text) => damage(random, text.split('\n')).join('\n'))
}

const some = (random: Random, lines: readonly string[]): string[] =>
  lines.slice(place(random, lines.length)).slice(0, random.between(1, 5))

const doubled = toLines((random, lines) => {
  lines.splice(place(random, lines.length), 0, ...some(random, lines))
  return lines
})

const dropped = toLines((random, lines) => {
  lines.splice(place(random, lines.length), random.between(1, 5))
  return lines
})

const shuffled = toLines((random, lines) => {
  const [header = '', ...others] = lines
  return [
    header,
    ...others
      .map((line) => ({ line, by: random.unit() }))
      .sort((a, b) => a.by - b.by)
      .map(({ line }) => line),
  ]
})

const broken = toText((random, text) => {
  let broken = text
  for (let count = random.between(1, 6); count > 0; count--) {
    const at = place(random, broken.length)
    broken = broken.slice(0, at) + random.pick(['\n', '\r', '\r\n', '\n\n', '\n\r']) + broken.slice(at)
  }
  return broken
})

const joined = toLines((random, lines) => {
  const at = place(random, lines.length)
  return [...lines.slice(0, at), lines.slice(at, at + random.between(2, 4)).join(''), ...lines.slice(at + 4)]
})

const otherEnds = toText((random, text) => {
  const ends = random.pick([['\r'], ['\r\n'], ['\n', '\r'], ['\n', '\r\n', '\r'], ['\r\r\n'], ['\u2028']])
  return text.replace(/\n/g, () => random.pick(ends))
})

const headersAgain = toLines((random, lines) => {
  const [header = ''] = lines
  for (let count = random.between(1, 4); count > 0; count--) lines.splice(place(random, lines.length), 0, header)
  return lines
})

const preamble = toLines((random, lines) => [
  ...Array.from({ length: random.between(1, 12) }, () =>
    random.pick(['', ' ', 'sep=,', '# made', 'Movies', ',,,', '"', 'sep=;']),
  ),
  ...lines,
])

const empty = toLines((random, lines) =>
  lines.flatMap((line) =>
    random.chance(0.3) ? [line, random.pick(['', ',', ',,,,', ' ', '""', '\t', '"",""'])] : [line],
  ),
)

const only = toLines((random, lines) =>
  random.pick([lines.slice(0, 1), lines.slice(0, 2), [''], lines.slice(1, 2), ['id'], [',']]),
)

export const damagedLines = {
  'lines doubled': doubled,
  'lines dropped': dropped,
  'lines shuffled': shuffled,
  'lines broken': broken,
  'lines joined': joined,
  'with other line ends': otherEnds,
  'with its header again': headersAgain,
  'with lines before its header': preamble,
  'with empty records': empty,
  'hardly anything': only,
} satisfies Readonly<Record<string, Damage>>
