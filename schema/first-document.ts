/** What a newcomer finds in the Sandbox and in the IDE, ready to run. */
export const firstDocument = `# What did one genre cost and earn, year by year?
# Change the variables, or ask anything else.
query GenreByYear($genre: String!, $years: IntRange) {
  genre(name: $genre) {
    name
    yearly(years: $years) {
      year
      movieCount
      budget { sum avg }
      revenue { sum avg max }
      popularity { avg median }
    }
  }
  mostPopularGenres(years: $years, by: MEDIAN, minMovies: 5) {
    year
    genre { name }
    popularity
    movieCount
  }
}
`

export const firstVariables = { genre: 'Drama', years: { from: 1990, to: 1999 } }
