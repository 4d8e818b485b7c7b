/** For descriptions. */
export const PRICES_SOURCE =
  'the annual averages of the consumer price index CPI-U of the US Bureau of Labor Statistics (all items, US city average, ' +
  '1982-84 = 100, means of the twelve published months; vintage May 2026)'

/** The index of each year in thousandths: its figures have three places. Every year between the first and the last is there. */
const THOUSANDTHS: ReadonlyMap<number, number> = new Map([
  [1913, 9_883],
  [1914, 10_017],
  [1915, 10_108],
  [1916, 10_883],
  [1917, 12_825],
  [1918, 15_042],
  [1919, 17_333],
  [1920, 20_042],
  [1921, 17_850],
  [1922, 16_750],
  [1923, 17_050],
  [1924, 17_125],
  [1925, 17_542],
  [1926, 17_700],
  [1927, 17_358],
  [1928, 17_158],
  [1929, 17_158],
  [1930, 16_700],
  [1931, 15_208],
  [1932, 13_642],
  [1933, 12_933],
  [1934, 13_383],
  [1935, 13_725],
  [1936, 13_867],
  [1937, 14_383],
  [1938, 14_092],
  [1939, 13_908],
  [1940, 14_008],
  [1941, 14_725],
  [1942, 16_333],
  [1943, 17_308],
  [1944, 17_592],
  [1945, 17_992],
  [1946, 19_517],
  [1947, 22_325],
  [1948, 24_042],
  [1949, 23_808],
  [1950, 24_067],
  [1951, 25_958],
  [1952, 26_550],
  [1953, 26_767],
  [1954, 26_850],
  [1955, 26_775],
  [1956, 27_183],
  [1957, 28_092],
  [1958, 28_858],
  [1959, 29_150],
  [1960, 29_575],
  [1961, 29_892],
  [1962, 30_250],
  [1963, 30_625],
  [1964, 31_017],
  [1965, 31_508],
  [1966, 32_458],
  [1967, 33_358],
  [1968, 34_783],
  [1969, 36_683],
  [1970, 38_825],
  [1971, 40_492],
  [1972, 41_817],
  [1973, 44_400],
  [1974, 49_308],
  [1975, 53_817],
  [1976, 56_908],
  [1977, 60_608],
  [1978, 65_233],
  [1979, 72_575],
  [1980, 82_408],
  [1981, 90_925],
  [1982, 96_500],
  [1983, 99_600],
  [1984, 103_883],
  [1985, 107_567],
  [1986, 109_608],
  [1987, 113_625],
  [1988, 118_258],
  [1989, 123_967],
  [1990, 130_658],
  [1991, 136_192],
  [1992, 140_317],
  [1993, 144_458],
  [1994, 148_225],
  [1995, 152_383],
  [1996, 156_850],
  [1997, 160_517],
  [1998, 163_008],
  [1999, 166_575],
  [2000, 172_200],
  [2001, 177_067],
  [2002, 179_875],
  [2003, 183_958],
  [2004, 188_883],
  [2005, 195_292],
  [2006, 201_592],
  [2007, 207_342],
  [2008, 215_303],
  [2009, 214_537],
  [2010, 218_056],
  [2011, 224_939],
  [2012, 229_594],
  [2013, 232_957],
  [2014, 236_736],
  [2015, 237_017],
  [2016, 240_007],
  [2017, 245_120],
  [2018, 251_107],
  [2019, 255_657],
  [2020, 258_811],
  [2021, 270_970],
  [2022, 292_655],
  [2023, 304_702],
  [2024, 313_689],
])

/** Of the years from the first to the last, in their order. */
export const pricesInThousandths: readonly number[] = [...THOUSANDTHS.values()]

/** The years that there are prices of: all of them, both ends included. */
export const pricedYears = { first: Math.min(...THOUSANDTHS.keys()), last: Math.max(...THOUSANDTHS.keys()) } as const

/** The prices of a year, in thousandths of the index; null where there are none. */
export function pricesOf(year: number): number | null {
  return THOUSANDTHS.get(year) ?? null
}

/** Dollars of one year as whole dollars of another, the nearest, half away from zero; null where there are no prices of either. */
export function inWholeDollarsOf(base: number, year: number, dollars: number): number | null {
  const [then, later] = [pricesOf(year), pricesOf(base)]
  if (then === null || later === null) return null
  const size = (BigInt(Math.abs(dollars)) * BigInt(later) * 2n + BigInt(then)) / (BigInt(then) * 2n)
  return dollars < 0 && size !== 0n ? -Number(size) : Number(size)
}
