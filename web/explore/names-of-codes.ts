const languages = new Intl.DisplayNames(undefined, { type: 'language' })
const countries = new Intl.DisplayNames(undefined, { type: 'region' })

/** What a language of this code is called; the code itself, where nobody knows. */
export function languageName(code: string): string {
  return nameIn(languages, code)
}

/** What a country of this code is called; the code itself, where nobody knows. */
export function countryName(code: string): string {
  return nameIn(countries, code)
}

function nameIn(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code // what no code looks like
  }
}
