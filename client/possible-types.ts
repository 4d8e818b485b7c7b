import result from '../schema/possible-types.js'

/** The types behind each interface, as Apollo's cache and urql's want to be told. */
export const { possibleTypes } = result
