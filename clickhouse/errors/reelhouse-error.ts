/**
 * Something that was foreseen to go wrong. Its message says what was expected, what came and what to do. Whatever else is
 * thrown, a RangeError for one, is a defect of this program, and never told as a mistake of whoever uses it.
 */
export abstract class ReelhouseError extends Error {
  /** Stays the same from version to version. */
  abstract readonly code: string

  /** For whoever runs the program. */
  get operatorMessage(): string {
    return this.message
  }

  /** For everybody: nothing in it names files, folders or hosts, or comes out of a drop or a statement. */
  get publicMessage(): string {
    return `It failed (${this.code}); the reason is in the log of whoever ran it.`
  }
}
