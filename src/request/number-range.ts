/** Both ends included; infinite where it has none. */
export interface NumberRange {
  readonly from: number
  readonly to: number
}
