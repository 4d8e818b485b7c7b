/** What no message and no answer has in it: statements, ClickHouse's own words, stacks, and where the program is. */
const INTERNALS: readonly RegExp[] = [
  /\bSELECT\b[\s\S]{0,200}\bFROM\b|\bFORMAT JSON|\bSETTINGS [a-z_]+ ?=|\bINSERT INTO\b/,
  /DB::|\bCode: \d+|(?:ClickHouse|Database)Error|\bUNKNOWN_[A-Z]+\b|_EXCEEDED\b/,
  /\.[tj]s:\d+|node_modules|file:\/\/\//,
  /\n\s*at |\bat (?:Object|async|process|new|\w+\.\w+ \()\b/,
  /\/home\/|\/proc\/|\/root\/|\/usr\/lib/,
  /ECONN[A-Z]+|EPIPE|ENOENT|EMFILE/,
  /\[object Object\]|Cannot read propert|is not a function|is not iterable|Maximum call stack|Invalid string length/,
]

/** Where a text has what nobody outside should see, with what stands around it; null if nowhere. `secrets` are this run's own. */
export function internalsIn(text: string, secrets: readonly string[] = []): string | null {
  const at = [
    ...INTERNALS.map((pattern) => pattern.exec(text)?.index ?? -1),
    ...secrets.map((secret) => text.indexOf(secret)),
  ].find((index) => index >= 0)
  return at === undefined ? null : text.slice(Math.max(0, at - 80), at + 160)
}
