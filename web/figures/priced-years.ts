/** The years that there are consumer prices of, as `dollarsOf` takes them. A test holds them against the server's. */
export const pricedYears = { first: 1913, last: 2024 } as const
