const KEY = /rh_[0-9a-f]{8}_[\w-]+/g

/** A message without the API keys in it: one may have been given in place of its name. */
export function withoutKeys(text: string): string {
  return text.replace(KEY, 'rh_…')
}
