import type { Format } from './format.js'

export function columnNames({ columns }: Format): string[] {
  return columns.map(({ name }) => name)
}

export function isColumnOf({ columns }: Format, name: string): boolean {
  return columns.some((column) => column.name === name)
}
