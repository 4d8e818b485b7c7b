import { isAbsolute } from 'node:path'
import { z } from 'zod'
import { loadModes } from '../../../clickhouse/index.js'
import { quoteEscapes } from '../../parse/dialect.js'
import { notationSchema } from '../../parse/notation-schema.js'
import type { ExportRequest } from '../export/export-snapshot.js'
import { exportFormats } from '../export/formats.js'
import { partitionings } from '../export/partitions.js'
import type { CreateKeyRequest } from '../keys/create-key.js'
import { isKeyName, isNameOrId, isRoleName } from '../keys/key-names.js'
import type { RevokeKeyRequest } from '../keys/revoke-key.js'
import type { RebuildRequest } from '../rebuild/rebuild-task.js'
import type { PruneRequest } from '../snapshots/prune-snapshots.js'
import type { PublishRequest } from '../snapshots/publish-snapshot.js'
import type { LoadRequest } from './load-file.js'

const path = z.string().refine((value) => isAbsolute(value) && !value.includes('\0'))
const share = z.number().min(0).max(1)
const snapshot = z
  .int()
  .min(1)
  .max(2 ** 32 - 1)

export const loadRequest = z.toZod<LoadRequest>()(
  z
    .strictObject({
      path,
      columns: z.array(z.tuple([z.string(), z.string()]).readonly()).readonly(),
      notation: notationSchema,
      maxRejected: share,
      minSize: share,
      quoteEscape: z.enum(quoteEscapes).optional(),
      mode: z.enum(loadModes),
      deleted: path.optional(),
      force: z.boolean(),
    })
    .readonly(),
)

export const exportRequest = z.toZod<ExportRequest>()(
  z
    .strictObject({
      to: path,
      format: z.enum(exportFormats),
      partitionBy: z.enum(partitionings),
      bom: z.boolean(),
      snapshot: snapshot.exactOptional(),
    })
    .readonly(),
)

export const publishRequest = z.toZod<PublishRequest>()(z.strictObject({ snapshot }).readonly())

export const pruneRequest = z.toZod<PruneRequest>()(z.strictObject({ keep: z.int().min(1) }).readonly())

export const rebuildRequest = z.toZod<RebuildRequest>()(z.strictObject({ force: z.boolean() }).readonly())

export const createKeyRequest = z.toZod<CreateKeyRequest>()(
  z
    .strictObject({
      name: z.string().refine(isKeyName),
      role: z.string().refine(isRoleName),
      expiresAt: z.iso.datetime().nullable(),
    })
    .readonly(),
)

export const revokeKeyRequest = z.toZod<RevokeKeyRequest>()(
  z.strictObject({ nameOrId: z.string().refine(isNameOrId) }).readonly(),
)
