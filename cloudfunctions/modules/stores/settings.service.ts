import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type {
  SettingsPart,
  SettingsRefusal,
  StoreSettings,
} from '@/shared/contracts/stores.contract'
import { changeDay, changeWeek, exceptionsFrom } from '@/shared/domain/stores/change-hours'
import type { OpeningHours } from '@/shared/domain/stores/opening-hours'
import { opennessAt } from '@/shared/domain/stores/openness'
import type { Notice } from '@/shared/domain/stores/store'
import { businessDayAt } from '@/shared/kernel/business-day'
import type { StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Reader, Writer } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { storeHours } from './store-hours'
import { daysAhead } from './store-views'
import { type StoreDocument, stores } from './stores.documents'

/** Two weeks show a manager every kind of day that is coming. */
const DAYS_SHOWN = 14

function settingsOf(store: StoreDocument, now: Instant): StoreSettings {
  const { hours, tradingDay } = store
  const days = daysAhead(store, now, DAYS_SHOWN)
  const today = businessDayAt(now, tradingDay)
  return {
    storeId: store._id,
    storeName: store.name,
    rev: store.rev,
    ...tradingDay,
    today,
    openness: opennessAt(storeHours(store), now),
    week: hours.week,
    onHolidays: hours.onHolidays,
    onSwapWorkdays: hours.onSwapWorkdays,
    exceptions: exceptionsFrom(hours, today),
    notices: store.notices,
    days,
    calendarUnpublished: days.some((day) => day.calendarUnpublished),
    changedAt: store.changedAt,
  }
}

/** The store somebody has been let in to manage. */
async function storeInCharge(storeId: StoreId): Promise<StoreDocument> {
  const store = await stores.get(storeId)
  if (!store) throw new Error(`store ${storeId} has managers and no document`)
  return store
}

export async function settings(
  { storeId }: Input<'stores/settings'>,
  { now }: Reader,
): Promise<Result<Output<'stores/settings'>, never>> {
  return ok(settingsOf(await storeInCharge(storeId), now))
}

interface ChangedPart {
  readonly hours?: OpeningHours
  readonly notices?: readonly Notice[]
}

type Written = Promise<Result<StoreSettings, SettingsRefusal | CallRefusal>>

/** Whether this manager's last change was this very request, or another under its name. */
function repeated({ last }: StoreDocument, { person, intent }: Writer) {
  const before = last[person]
  if (before?.requestId !== intent.requestId) return null
  return before.fingerprint === intent.fingerprint ? 'same' : 'reused'
}

/**
 * One manager's change, made from the settings they saw: of two made from the same, the first
 * stands and the second is told. A repeated request answers the settings as they are.
 */
async function change(
  { storeId, after }: { readonly storeId: StoreId; readonly after: number },
  part: SettingsPart,
  writer: Writer,
  decide: (store: StoreDocument) => Result<ChangedPart, SettingsRefusal>,
): Written {
  const store = await storeInCharge(storeId)
  const { person, now, intent } = writer
  const repetition = repeated(store, writer)
  if (repetition === 'reused') return refuse({ code: 'request/reused' })
  if (repetition === 'same') return ok(settingsOf(store, now))
  if (store.rev !== after) return refuse({ code: 'stores/changed-since' })
  const decided = decide(store)
  if (!decided.ok) return decided
  const { hours = store.hours, notices = store.notices } = decided.value
  const { inc, set } = operators
  const asked = { requestId: intent.requestId, fingerprint: intent.fingerprint }
  const done = await stores.update(
    { _id: storeId, rev: after },
    {
      hours: set(hours),
      notices: set(notices),
      [`changedAt.${part}`]: set(now),
      [`last.${person}`]: set(asked),
      rev: inc(1),
    },
  )
  if (done) {
    const changedAt = { ...store.changedAt, [part]: now }
    return ok(settingsOf({ ...store, hours, notices, changedAt, rev: after + 1 }, now))
  }
  const latest = await storeInCharge(storeId)
  return repeated(latest, writer) === 'same'
    ? ok(settingsOf(latest, now))
    : refuse({ code: 'stores/changed-since' })
}

export function setHours(input: Input<'stores/set-hours'>, writer: Writer): Written {
  const { week, onHolidays, onSwapWorkdays } = input
  return change(input, 'hours', writer, (store) => {
    const to = { week, onHolidays, onSwapWorkdays }
    const changed = changeWeek(store.hours, to, store.tradingDay)
    return changed.ok ? ok({ hours: changed.value }) : changed
  })
}

export function setException(input: Input<'stores/set-exception'>, writer: Writer): Written {
  return change(input, 'exceptions', writer, (store) => {
    const today = businessDayAt(writer.now, store.tradingDay)
    const changed = changeDay(store.hours, input.day, input.to, today, store.tradingDay)
    return changed.ok ? ok({ hours: changed.value }) : changed
  })
}

export function setNotices(input: Input<'stores/set-notices'>, writer: Writer): Written {
  return change(input, 'notices', writer, () => ok({ notices: input.notices }))
}
