/** The share of records that may be unreadable in a drop that is published, where nothing else is said. */
export const MAX_REJECTED = 0.01
