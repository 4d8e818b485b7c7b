import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { LoadError, quote } from '../errors/load-error.js'

const HIGHEST_ID = 2 ** 32 - 1
const LINES_SHOWN = 3

/**
 * Reads a list of the ids of deleted movies: one a line, ascending and once each in the result. A first line `id`, empty
 * lines and spaces around an id do not matter; anything else is a LoadError.
 */
export async function readDeletedIds(path: string): Promise<number[]> {
  const lines = (await readText(path)).split(/\r\n|\n|\r/).map((line) => line.replace(/^\ufeff/, '').trim())
  const ids = lines.map((line, index) => ({ line, number: index + 1 })).filter(({ line }) => line !== '')
  if (ids[0]?.line.toLowerCase() === 'id') ids.shift()
  const wrong = ids.filter(({ line }) => !isId(line))
  if (wrong.length > 0) {
    const shown = wrong
      .slice(0, LINES_SHOWN)
      .map(({ line, number }) => `${JSON.stringify(line.slice(0, 40))} in line ${number}`)
    const others = wrong.length > LINES_SHOWN ? ` and ${wrong.length - LINES_SHOWN} more` : ''
    throw new LoadError('ID_LIST', [
      `${basename(path)}: expected a movie's id in each line, got `,
      quote(
        `${shown.join(', ')}${others}`,
        `something else in ${wrong.length === 1 ? 'one' : `${wrong.length} of them`}`,
      ),
      '. Mend the list, then load again.',
    ])
  }
  return [...new Set(ids.map(({ line }) => Number(line)))].sort((a, b) => a - b)
}

function isId(line: string): boolean {
  return /^[0-9]+$/.test(line) && Number(line) >= 1 && Number(line) <= HIGHEST_ID
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    throw new LoadError(
      code === 'ENOENT' ? 'NO_SUCH_FILE' : 'UNREADABLE',
      `${path}: expected a list of deleted ids, ${code === 'ENOENT' ? 'but there is no such file' : `but it cannot be read (${String(code)})`}.`,
      { cause },
    )
  }
}
