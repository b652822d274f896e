import type { AskChoice, AskedView } from '@/shared/contracts/staff.calls.contract'
import { callsOf, ENDED_KEPT_MS, type Floor } from '@/shared/domain/staff/floor'
import { statusAt } from '@/shared/domain/staff/place-call'
import type { Place } from '@/shared/domain/stores/place'
import type { AskId, PersonId } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS, SECOND_MS } from '@/shared/kernel/instant'
import type { StoreDocument } from '../stores/stores.documents'
import { isStoreOpen } from './floor.service'

/** How often a place asks: while it waits for somebody, and while it does not. */
const WAITING_POLL_MS = 15 * SECOND_MS
const QUIET_POLL_MS = MINUTE_MS

/** Somewhere a call can come from. */
export interface AtPlace {
  readonly store: StoreDocument
  readonly place: Place
}

/** A place's latest call for one thing, while it waits or has just been answered. */
function latestCall(
  floor: Floor,
  { placeId, askId }: { readonly placeId: Place['id']; readonly askId: AskId },
  person: PersonId | undefined,
  now: Instant,
): AskChoice['call'] {
  const calls = callsOf(floor).filter(
    ([, call]) => call.placeId === placeId && call.askId === askId,
  )
  const [id, call] = calls.at(-1) ?? []
  if (id === undefined || call === undefined) return undefined
  const mine = call.by === person
  if (statusAt(call, now) === 'waiting') return { id, status: 'waiting', at: call.askedAt, mine }
  if (call.status !== 'answered' || now - call.endedAt >= ENDED_KEPT_MS) return undefined
  return { id, status: 'answered', at: call.endedAt, mine }
}

function whySilent({ store, place }: AtPlace, floor: Floor, now: Instant): AskedView['silent'] {
  if (!isStoreOpen(store, now)) return 'closed'
  return floor.muted[place.id] === undefined ? undefined : 'muted'
}

/** What a place may call for, and how it stands, as one of those at it sees it. */
export function askedView(
  at: AtPlace,
  floor: Floor,
  person: PersonId | undefined,
  now: Instant,
): AskedView {
  const { store, place } = at
  const asks = store.asks.map(({ id, name }): AskChoice => {
    const call = latestCall(floor, { placeId: place.id, askId: id }, person, now)
    return { id, name, ...(call && { call }) }
  })
  const silent = whySilent(at, floor, now)
  const waits = asks.some(({ call }) => call?.status === 'waiting')
  return {
    storeId: store._id,
    placeCode: place.code,
    placeName: place.name,
    asks,
    ...(silent && { silent }),
    nextPollMs: waits ? WAITING_POLL_MS : QUIET_POLL_MS,
  }
}
