import type { Input, Output } from '@/shared/contracts'
import type { UnknownStore } from '@/shared/contracts/stores.contract'
import type { EntryCount } from '@/shared/contracts/stores.entrances'
import { entryKinds } from '@/shared/domain/stores/entry'
import { vias } from '@/shared/domain/stores/via'
import { type BusinessDay, businessDayAt, type TradingDay } from '@/shared/kernel/business-day'
import type { StoreId } from '@/shared/kernel/ids'
import { DAY_MS, type Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { retryWhileContended } from '../../platform/retry'
import type { Counted, Reader } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { type EntriesDocument, entries } from './entries.documents'
import { entriesId } from './entries.ids'
import { stores } from './stores.documents'

/** The day of an entry that led to no store: China's calendar, as the functions' own clock has it. */
const NO_STORES_DAY: TradingDay = { utcOffsetMinutes: 480, dayStartsAtMinutes: 0 }

/**
 * A phone sends a request again for half a minute at most: so many come in at no store meanwhile.
 * They make 15 KB of the document.
 */
const REMEMBERED_REQUESTS = 500

const DAYS_SHOWN = 7

function noEntries(storeId: StoreId | null, day: BusinessDay): EntriesDocument {
  return { _id: entriesId(storeId, day), v: 1, storeId, day, counts: {}, recent: [] }
}

/** Adds one where the request was not counted before; the update carries that proof itself. */
function addOne(
  document: EntriesDocument,
  { kind, via }: Input<'stores/count-entry'>,
  request: string,
): Promise<boolean> {
  const { inc, neq, push } = operators
  return entries.update(
    { _id: document._id, recent: neq(request) },
    {
      [`counts.${kind}.${via}`]: inc(1),
      recent: push({ each: [request], slice: -REMEMBERED_REQUESTS }),
    },
  )
}

/** Counts an entry by kind, way, store and business day. */
export async function countEntry(
  input: Input<'stores/count-entry'>,
  { intent, now }: Counted,
): Promise<Result<Output<'stores/count-entry'>, UnknownStore>> {
  const store = input.storeId && (await stores.get(input.storeId))
  if (input.storeId && !store) return refuse({ code: 'stores/unknown' })
  const day = businessDayAt(now, store ? store.tradingDay : NO_STORES_DAY)
  const todays = noEntries(input.storeId, day)
  return retryWhileContended('stores/count-entry', async () => {
    if (await addOne(todays, input, intent.id)) return ok({})
    const there = await entries.get(todays._id)
    if (there?.recent.includes(intent.id)) return ok({})
    if (!there) await entries.create(todays)
    return 'again'
  })
}

function countsOf({ counts }: EntriesDocument): EntryCount[] {
  return entryKinds.flatMap((kind) =>
    vias.flatMap((via) => {
      const count = counts[kind]?.[via]
      return count === undefined ? [] : [{ kind, via, count }]
    }),
  )
}

function lastDays(now: Instant, tradingDay: TradingDay): BusinessDay[] {
  return Array.from({ length: DAYS_SHOWN }, (_, back) =>
    businessDayAt(now - back * DAY_MS, tradingDay),
  )
}

/** What was counted at a store in the last seven business days. For the staff door to wire. */
export async function storeEntries(
  { storeId }: Input<'stores/entries'>,
  { now }: Reader,
): Promise<Result<Output<'stores/entries'>, never>> {
  const store = await stores.get(storeId)
  if (!store) throw new Error(`store ${storeId} has staff and no document`)
  const days = lastDays(now, store.tradingDay)
  const found = await Promise.all(days.map((day) => entries.get(entriesId(storeId, day))))
  return ok({
    days: found.flatMap((each) => (each ? [{ day: each.day, counts: countsOf(each) }] : [])),
  })
}
