import { KAGGLE_ORDER } from '../formats/movies/kaggle-order.js'

/** The 24 columns of `movies_metadata.csv`, in its order. */
export const COLUMNS = KAGGLE_ORDER

/** One record: the text of each column, before quoting. */
export type SampleRecord = Record<(typeof COLUMNS)[number], string>
