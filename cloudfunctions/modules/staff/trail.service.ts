import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { TrailAction } from '@/shared/contracts/staff-permissions'
import type { DeviceId } from '@/shared/domain/staff/acting'
import { EVERY_STORE } from '@/shared/domain/staff/every-store'
import type { PersonId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type RefusalShape, type Result, refuse } from '@/shared/kernel/result'
import { CloudError } from '../../platform/errors'
import { derivedId } from '../../platform/new-id'
import type { Intent } from '../../platform/request'
import type { Reader } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { type Transaction, transaction } from '../../platform/transaction'
import { type TrailDocument, type TrailSubject, trail } from './staff.documents'
import { storeAtWork } from './store-at-work'

/** What one entry says. */
export interface Deed {
  readonly action: TrailAction
  readonly storeId: StoreId
  readonly by: { readonly person: PersonId; readonly name: string }
  readonly device: { readonly id: DeviceId; readonly name: string } | null
  readonly subject: TrailSubject | null
}

const TIME_DIGITS = 9
const PAGE = 50

function trailId(intent: Intent): string {
  return derivedId('trail', intent.id)
}

export function trailEntry(deed: Deed, intent: Intent, at: Instant): TrailDocument {
  const { action, storeId, by, device, subject } = deed
  const _id = trailId(intent)
  return {
    _id,
    v: 1,
    key: at.toString(36).padStart(TIME_DIGITS, '0') + _id,
    storeId,
    at,
    action,
    fingerprint: intent.fingerprint,
    person: by.person,
    name: by.name,
    device,
    subject,
  }
}

type Known = Result<null, CallRefusal> | undefined

function knownFrom(entry: TrailDocument | undefined, intent: Intent): Known {
  if (!entry) return undefined
  return entry.fingerprint === intent.fingerprint ? ok(null) : refuse({ code: 'request/reused' })
}

/** Whether an intent was carried out before: then ok, or a refusal for another input under its name. */
export async function alreadyDone(intent: Intent): Promise<Known> {
  return knownFrom(await trail.get(trailId(intent)), intent)
}

/**
 * Does something once for an intent, its entry in the same transaction: neither stands without the
 * other. A repetition changes nothing. The body may run again and touches only `tx`.
 */
export async function doOnce<R extends RefusalShape>(
  { intent, now }: { readonly intent: Intent; readonly now: Instant },
  body: (tx: Transaction) => Promise<Result<Deed, R>>,
): Promise<Result<null, R | CallRefusal>> {
  try {
    return await transaction(async (tx) => {
      const known = knownFrom(await tx.get(trail, trailId(intent)), intent)
      if (known) return known
      const done = await body(tx)
      if (!done.ok) return done
      await tx.create(trail, trailEntry(done.value, intent, now))
      return ok(null)
    })
  } catch (thrown) {
    // Beside it, the same intent arrived a second time and was carried out.
    const known = thrown instanceof CloudError && thrown.kind === 'exists'
    const outcome = known ? await alreadyDone(intent) : undefined
    if (!outcome) throw thrown
    return outcome
  }
}

/** Who did what at a store, and what was done for every store, newest first, fifty to the page. */
export async function readTrail(
  { storeId, before }: Input<'staff/trail'>,
  _reader: Reader,
): Promise<Result<Output<'staff/trail'>, never>> {
  const store = await storeAtWork(storeId)
  const found = await trail.find(
    {
      storeId: operators.in([storeId, EVERY_STORE]),
      ...(before !== null && { key: operators.lt(before) }),
    },
    { limit: PAGE + 1, orderBy: { path: 'key', order: 'desc' } },
  )
  const page = found.slice(0, PAGE)
  const last = found.length > PAGE ? page.at(-1) : undefined
  return ok({
    utcOffsetMinutes: store.tradingDay.utcOffsetMinutes,
    entries: page.map(({ _id, at, action, name, device, subject }) => ({
      id: _id,
      at,
      action,
      by: name,
      ...(device && { device: device.name }),
      ...(subject?.name !== undefined && { about: subject.name }),
      ...(subject?.role !== undefined && { role: subject.role }),
    })),
    next: last?.key ?? null,
  })
}
