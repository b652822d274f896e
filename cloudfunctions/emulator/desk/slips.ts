import { EJSON } from 'bson'
import * as v from 'valibot'
import type { LocalDatabase } from '../database/open-database'

/** The kind of entry an accepted order leaves in the outbox. */
const PRINT = 'orders/print'
const MOST_SHOWN = 3

const found = v.object({ data: v.object({ list: v.array(v.string()) }) })

const textSchema = v.object({ zh: v.string(), en: v.exactOptional(v.string()) })
const entrySchema = v.object({
  createdAt: v.number(),
  payload: v.object({
    storeName: textSchema,
    number: v.string(),
    allergyNote: v.string(),
    lines: v.array(
      v.object({
        note: v.string(),
        name: textSchema,
        chosen: v.array(textSchema),
        count: v.number(),
      }),
    ),
  }),
})

/** What a kitchen's printer would have printed of an order. */
export type Slip = v.InferOutput<typeof entrySchema>['payload'] & { readonly printedAt: number }

/** The latest slips for printers, the newest first: a desk has no printer, it shows them. */
export async function slips(database: Pick<LocalDatabase, 'handle'>): Promise<Slip[]> {
  const reply = await database.handle('database.getDocument', {
    collectionName: 'outbox',
    queryType: 'WHERE',
    query: JSON.stringify({ kind: PRINT }),
    order: JSON.stringify({ createdAt: -1 }),
    limit: MOST_SHOWN,
  })
  const { list } = v.parse(found, reply).data
  return list.map((text) => {
    const { createdAt, payload } = v.parse(entrySchema, EJSON.parse(text))
    return { ...payload, printedAt: createdAt }
  })
}
