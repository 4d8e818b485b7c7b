import { isUnknownWord } from './unknown-words.js'

/** What a tool puts where it wants a list, a boolean or a word. */
const FILLED = /^(?:\[\]|\{\}|false|f|unknown)$/i

/** Whether there is nothing in a cell, or a word that says so. */
export function isBlank(cell: string | undefined): boolean {
  const text = cell?.trim() ?? ''
  return text === '' || isUnknownWord(text)
}

/** The same, or no more than a tool writes where it wants a number. */
export function isBlankOrZero(cell: string | undefined): boolean {
  return isBlank(cell) || /^\s*0(?:[.,]0*)?\s*$/.test(cell ?? '')
}

/** The same, or no more than a tool writes where it wants anything. */
export function isBlankOrFilled(cell: string | undefined): boolean {
  return isBlankOrZero(cell) || FILLED.test(cell?.trim() ?? '')
}
