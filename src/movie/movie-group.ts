/** The movies of one genre or of one company. */
export interface MovieGroup {
  readonly kind: 'genre' | 'company'
  readonly id: number
}
