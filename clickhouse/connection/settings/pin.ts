/** A setting's value as ClickHouse is told it: numbers and booleans as numbers. */
export type SettingValue = number | string

/** Settings by their names, with the values that statements run with whatever the server's profiles say. */
export type Pins = Readonly<Record<string, SettingValue>>

/** `limit = 0, offset = 0, …`: what stands behind SETTINGS in a statement. */
export function settingsText(pins: Pins): string {
  return Object.entries(pins)
    .map(([name, value]) => `${name} = ${typeof value === 'number' ? value : quoted(value)}`)
    .join(', ')
}

function quoted(value: string): string {
  return `'${value.replace(/['\\]/g, '\\$&')}'`
}
