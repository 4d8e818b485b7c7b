import type { Question } from './question.js'
import { selectionText } from './selection-text.js'

/** What the two that are compared are called; none where nothing is. */
export function sideNames({ selection, other }: Question): readonly string[] {
  return other === null ? [] : [`A: ${selectionText(selection)}`, `B: ${selectionText(other)}`]
}
