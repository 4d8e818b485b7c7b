import { type Command, InvalidArgumentError } from 'commander'
import { isKeyName, isNameOrId, isRoleName } from '../../operations/keys/key-names.js'
import { createdText, keysText, revokedText } from '../../operations/keys/key-texts.js'
import { writeText } from '../../text/printable.js'
import { expiry } from '../expiry.js'
import { runTask } from '../run-task.js'
import { type AddCommand, print, type Terminal } from '../terminal.js'

export const addKeys: AddCommand = (program, terminal) => {
  const keys = program.command('keys').description('Makes, lists and revokes the keys of those who may ask the server.')
  addCreate(keys, terminal)
  addList(keys, terminal)
  addRevoke(keys, terminal)
}

interface CreateFlags {
  readonly name: string
  readonly role: string
  readonly expires?: string
}

function addCreate(keys: Command, terminal: Terminal): void {
  keys
    .command('create')
    .description('Makes a key and prints it, once: alone on stdout, what else there is to say on stderr.')
    .requiredOption('--name <name>', 'what it is called in lists and logs', keyName)
    .requiredOption('--role <role>', 'what those who have it may do', roleName)
    .option(
      '--expires <when>',
      'how long it is valid (12h, 90d, 4w), or the day on which it is not any more',
      (value) => expiry(value),
    )
    .action(async ({ name, role, expires }: CreateFlags) => {
      const created = await runTask(terminal, 'createKey', { name, role, expiresAt: expires ?? null })
      print(terminal, created.secret)
      writeText(terminal.stderr, createdText(created))
    })
}

function addList(keys: Command, terminal: Terminal): void {
  keys
    .command('list')
    .description('Lists all keys that were ever made, the oldest first.')
    .option('--json', 'print them as one line of JSON')
    .action(async ({ json }: { json?: true }) => {
      const kept = await runTask(terminal, 'keys', null)
      print(terminal, json === true ? JSON.stringify(kept) : keysText(kept))
    })
}

function addRevoke(keys: Command, terminal: Terminal): void {
  keys
    .command('revoke')
    .description('Revokes a key: servers refuse it within two seconds.')
    .argument('<name-or-id>', 'its name or its id in the list of keys', nameOrIdOf)
    .action(async (nameOrId: string) => {
      print(terminal, revokedText(await runTask(terminal, 'revokeKey', { nameOrId })))
    })
}

function keyName(value: string): string {
  if (isKeyName(value)) return value
  throw new InvalidArgumentError(
    'expected up to 64 letters, digits, ".", "_", "@" and "-", a letter or digit first, and not what an id is, ' +
      `8 hexadecimal digits, got ${value}`,
  )
}

function roleName(value: string): string {
  if (isRoleName(value)) return value
  throw new InvalidArgumentError(`expected the name of a role, a-z, 0-9, "_" and "-", got ${value}`)
}

function nameOrIdOf(value: string): string {
  if (isNameOrId(value)) return value
  throw new InvalidArgumentError(`expected a name or an id, as keys list shows them, got ${value}`)
}
