const NAME = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/
const ROLE = /^[a-z][a-z0-9_-]{0,49}$/
const ID = /^[0-9a-f]{8}$/
const BEGINNING_OF_KEY = /^rh_[0-9a-f]{8}_/

/** Whether a key may be called so: not what could be the id of another one, or a key itself. */
export function isKeyName(text: string): boolean {
  return NAME.test(text) && !ID.test(text) && !BEGINNING_OF_KEY.test(text)
}

/** Whether a key can be told by it: its name or its id. */
export function isNameOrId(text: string): boolean {
  return isKeyName(text) || ID.test(text)
}

/** Whether it is written as a role is; which roles there are is up to the servers. */
export function isRoleName(text: string): boolean {
  return ROLE.test(text)
}
