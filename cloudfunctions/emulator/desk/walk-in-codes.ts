import { EJSON } from 'bson'
import * as v from 'valibot'
import { entryCode } from '@/shared/domain/stores/entry-code'
import { ID_PATTERN, isId, type TicketCode } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import type { CollectionName } from '../../platform/collections'
import type { LocalDatabase } from '../database/open-database'

/** A walk-in's code as it stands on a counter's screen. */
export interface WalkInCode {
  readonly number: string
  readonly scene: string
}

/** How long after a walk-in came their code lies on the desk; the screen shows it for less. */
export const WALK_IN_CODE_MS = 10 * MINUTE_MS
const MOST_SHOWN = 2

const found = v.object({ data: v.object({ list: v.array(v.string()) }) })

const lineSchema = v.object({
  live: v.record(
    v.pipe(v.string(), v.regex(ID_PATTERN)),
    v.object({
      ticketId: v.string(),
      joinedAt: v.number(),
      takeOverCode: v.optional(v.custom<TicketCode>(isId)),
    }),
  ),
})
const ticketSchema = v.object({ _id: v.string(), number: v.string() })

async function read<T>(
  database: Pick<LocalDatabase, 'handle'>,
  collectionName: CollectionName,
  ids: readonly string[],
  schema: v.GenericSchema<unknown, T>,
): Promise<T[]> {
  const query = JSON.stringify({ _id: { $in: ids } })
  const body = { collectionName, queryType: 'WHERE', query }
  const reply = v.parse(found, await database.handle('database.getDocument', body))
  return reply.data.list.map((text) => v.parse(schema, EJSON.parse(text)))
}

/**
 * Codes of walk-ins who have just been given a number and whose ticket no phone holds yet, the
 * newest first: a desk has no camera to read them off the counter's screen.
 */
export async function walkInCodes(
  database: Pick<LocalDatabase, 'handle'>,
  lineIds: readonly string[],
  now: Instant,
): Promise<WalkInCode[]> {
  const lines = await read(database, 'lines', lineIds, lineSchema)
  const fresh = lines
    .flatMap(({ live }) => Object.values(live))
    .flatMap(({ ticketId, joinedAt, takeOverCode }) =>
      takeOverCode && now - joinedAt < WALK_IN_CODE_MS
        ? [{ ticketId, joinedAt, scene: entryCode({ kind: 'take-over', code: takeOverCode }) }]
        : [],
    )
    .sort((a, b) => b.joinedAt - a.joinedAt)
    .slice(0, MOST_SHOWN)
  if (fresh.length === 0) return []
  const ids = fresh.map(({ ticketId }) => ticketId)
  const tickets = await read(database, 'tickets', ids, ticketSchema)
  const numbers = new Map(tickets.map(({ _id, number }) => [_id, number]))
  return fresh.flatMap(({ ticketId, scene }) => {
    const number = numbers.get(ticketId)
    return number === undefined ? [] : [{ number, scene }]
  })
}
