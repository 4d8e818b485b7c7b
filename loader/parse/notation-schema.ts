import { z } from 'zod'
import { dateOrders, decimalMarks, type Notation } from './notation.js'

/** A notation as JSON. Apart, since those who only ask for a load need no zod. */
export const notationSchema = z.toZod<Notation>()(
  z
    .object({
      decimal: z.enum(decimalMarks).nullable(),
      decimalIn: z.record(z.string(), z.enum(decimalMarks)).readonly(),
      doubtfulIn: z.array(z.string()).readonly().exactOptional(),
      dates: z.enum(dateOrders).nullable(),
      yearsFrom: z.int().min(0).max(9999).nullable(),
    })
    .readonly(),
)
