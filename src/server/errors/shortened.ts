/** How much of something a client sent is told back to it. */
const QUOTED_CHARACTERS = 100

/** The longest path of an argument has fewer, and so has every word of ours. */
const WORD_CHARACTERS = 200

/** More than what graphql-js has to say when values and names in it are short. */
const MESSAGE_CHARACTERS = 700

const LONG_QUOTED = new RegExp(`"((?:[^"\\\\]|\\\\.){${QUOTED_CHARACTERS}})(?:[^"\\\\]|\\\\.)+"`, 'gs')
const LONG_WORD = new RegExp(`([^\\s"]{${QUOTED_CHARACTERS}})[^\\s"]{${WORD_CHARACTERS - QUOTED_CHARACTERS},}`, 'g')

/** A message of ours, in which the client's values and names are cut. */
export function withShortQuotes(message: string): string {
  if (message.length <= QUOTED_CHARACTERS) return message
  return message.replace(LONG_QUOTED, '"$1…"').replace(LONG_WORD, '$1…')
}

/** A message of graphql-js, which prints whole lists and objects; at its end is the reason, if it has one of its own. */
export function shortMessage(message: string, reason?: string): string {
  const short = withShortQuotes(message)
  if (short.length <= MESSAGE_CHARACTERS) return short
  const ofReason = reason === undefined ? '' : `; ${reason}`
  if (ofReason === '' || !message.endsWith(ofReason)) return withoutMiddle(short, MESSAGE_CHARACTERS)
  const before = withShortQuotes(message.slice(0, -ofReason.length))
  return [before, withShortQuotes(ofReason)].map((part) => withoutMiddle(part, MESSAGE_CHARACTERS / 2)).join('')
}

function withoutMiddle(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length / 2)}…${text.slice(-length / 2)}`
}

/** Names of the client's, as in the path of an error, which may be aliases. */
export function shortName<Name extends string | number>(name: Name): Name | string {
  return typeof name === 'string' && name.length > WORD_CHARACTERS ? `${name.slice(0, QUOTED_CHARACTERS)}…` : name
}
