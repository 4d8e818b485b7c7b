/** How long a busy machine may take for what happens soon, in milliseconds. */
export const SOON = { timeout: 10_000 }
