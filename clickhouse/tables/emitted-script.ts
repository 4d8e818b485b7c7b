/** A file of this folder whose SQL is emitted from rows that are kept elsewhere. */
export interface EmittedScript {
  readonly name: string
  readonly text: string
}
