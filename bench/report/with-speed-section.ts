const BEGIN = '<!-- Made by `npm run bench:readme` from bench/results.json: begin -->'
const END = '<!-- end -->'

/** The README with this between its two marks. */
export function withSpeedSection(readme: string, section: string): string {
  const begin = readme.indexOf(BEGIN)
  const end = readme.indexOf(END, begin)
  if (begin === -1 || end === -1)
    throw new RangeError(`expected ${BEGIN} and then ${END} in the README, got neither or one`)
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${section}\n\n${readme.slice(end)}`
}
