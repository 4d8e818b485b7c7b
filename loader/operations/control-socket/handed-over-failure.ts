/** The running server could not do it; the message is the server's. */
export class HandedOverFailure extends Error {
  override readonly name = 'HandedOverFailure'
}
