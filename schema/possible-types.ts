export interface PossibleTypesResultData {
  possibleTypes: {
    [key: string]: string[]
  }
}
const result: PossibleTypesResultData = {
  possibleTypes: {
    Node: ['Company', 'Genre', 'Load', 'Movie', 'Snapshot'],
    Stats: ['MovieStatsRow', 'MovieStatsTotals', 'YearStats'],
  },
}
export default result
