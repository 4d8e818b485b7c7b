import { isUnknownWord } from './unknown-words.js'

/** Whether there is nothing in a cell, or a word that says so. */
export function isBlank(cell: string | undefined): boolean {
  const text = cell?.trim() ?? ''
  return text === '' || isUnknownWord(text)
}

/** The same, or no more than a tool writes where it wants a number. */
export function isBlankOrZero(cell: string | undefined): boolean {
  return isBlank(cell) || /^\s*0(?:[.,]0*)?\s*$/.test(cell ?? '')
}
