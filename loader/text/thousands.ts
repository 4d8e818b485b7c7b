/** A whole number for people: `45,466`. What Intl has for this takes as long to start as a tenth of a small load. */
export function thousands(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
