/** A stream of reproducible draws. The same seeds give the same draws on every machine. */
export class Random {
  #state: number

  constructor(seed: number, index: number) {
    // Neighbouring seeds and indexes must not give neighbouring streams.
    this.#state = scramble(scramble(seed) + Math.imul(index, 0x9e3779b1))
  }

  /** In [0, 1), 32 bits (mulberry32). */
  unit(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let bits = this.#state
    bits = Math.imul(bits ^ (bits >>> 15), bits | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number, both ends included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.unit() * (to - from + 1))
  }

  chance(probability: number): boolean {
    return this.unit() < probability
  }

  /** Roughly normal with mean 0 and deviation 1, never beyond 3.5. */
  bell(): number {
    return (this.unit() + this.unit() + this.unit() + this.unit() - 2) * Math.sqrt(3)
  }

  pick<T>(list: readonly T[]): T {
    return element(list, Math.floor(this.unit() * list.length))
  }
}

/** The element at an index that is known to be inside; a RangeError if it is not. */
export function element<T>(list: ArrayLike<T>, index: number): T {
  const value = list[index]
  if (value === undefined) throw new RangeError(`expected an index below ${list.length}, got ${index}`)
  return value
}

function scramble(value: number): number {
  let bits = value | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
