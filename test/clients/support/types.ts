type Equal<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false

/** Compiles only if both types are the same: `sameType<typeof sum, number | null>(true)`. */
export function sameType<One, Other>(_isSame: Equal<One, Other>): void {}
