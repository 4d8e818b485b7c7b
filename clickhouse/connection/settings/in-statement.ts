/** Whether the text of a statement can have settings. */
export function takesSettings(text: string): boolean {
  return !/^\s*SYSTEM\b/.test(text)
}

/** The beginning of an INSERT, up to and with its columns. */
const INSERT = /^\s*INSERT INTO (?:FUNCTION \w+\([^)]*\)|[^\s(]+)(?:\s*\([^)]*\))?/

/**
 * A statement without result that has `settings`, but where it says otherwise itself: it wins over them, and they over
 * what comes with the request.
 */
export function commandWith(text: string, settings: string): string {
  const [insert] = INSERT.exec(text) ?? []
  if (insert !== undefined) return `${insert} SETTINGS ${settings}${text.slice(insert.length)}`
  if (!takesSettings(text)) return text
  if (/^\s*DELETE\b/.test(text)) return `${text}${/\bSETTINGS\b/.test(text) ? ',' : ' SETTINGS'} ${settings}`
  return `${text} FORMAT Null SETTINGS ${settings}`
}

/** A SELECT without FORMAT, with one; its own settings win likewise. */
export function selectWith(text: string, format: string, settings: string): string {
  return `${text} FORMAT ${format} SETTINGS ${settings}`
}

/** The INSERT that data of a format follows. */
export function insertWith(target: string, format: string, settings: string): string {
  return `INSERT INTO ${target} SETTINGS ${settings} FORMAT ${format}`
}
