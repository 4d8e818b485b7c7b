/** Told apart by everybody, and on light and dark ground alike; the last is of what is taken together. */
export const SERIES = ['#d1700f', '#2f7fb8', '#3c9a5f', '#a865c9', '#c7485b', '#9a8b2f', '#2fa3a3', '#8a6f5a'] as const

export const OTHERS = '#8d8575'

export const MONEY = { budget: '#2f7fb8', revenue: '#d1700f', profit: '#3c9a5f' } as const
