/** Film is younger than the one and no release is planned past the other. */
export const FIRST_YEAR = 1800
export const LAST_YEAR = 2100

/** The years that a date with a year of two digits is looked for in: from the first film on. */
const FIRST_FILM = 1874
const LAST_PLANNED = 2035

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysOf(year, month)
}

/** Whether it is in the history of film or in its near future. */
export function isOfFilm(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

/** The year that two digits stand for; null where films of more than one century may be meant and nobody says of which. */
export function fullYear(digits: number, yearsFrom: number | null): number | null {
  if (yearsFrom !== null) return yearsFrom + ((((digits - yearsFrom) % 100) + 100) % 100)
  const years = [1800, 1900, 2000].map((century) => century + digits)
  const possible = years.filter((year) => year >= FIRST_FILM && year <= LAST_PLANNED)
  return possible.length === 1 ? (possible[0] ?? null) : null
}

function daysOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0)
}
