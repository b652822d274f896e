import { reminderAt } from '@/shared/domain/notifications/reminder'
import type { PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { outbox } from '../../platform/outbox'
import type { Transaction } from '../../platform/transaction'
import { sendAtOnce } from '../notifications/at-once'
import type { Telling } from '../notifications/message-facts'
import { messageEntry, messageId, tell, tellWithin } from '../notifications/tell.service'
import { type StoreDocument, stores } from '../stores/stores.documents'
import type { RegistrationDocument } from './events.documents'

type Kind = 'event-changed' | 'event-offered' | 'event-tomorrow'

function tellingOf<K extends Kind>(
  kind: K,
  { _id: about, event, startsAt }: RegistrationDocument,
  personId: PersonId,
  { name: storeName, tradingDay }: StoreDocument,
): Omit<Telling<K>, 'facts'> & { readonly facts: Telling<Kind>['facts'] } {
  const { utcOffsetMinutes } = tradingDay
  // Offered once for each turn, called off once, reminded of once: nothing happens to it again.
  const facts = { event: event.name, storeName, startsAt }
  return { kind, personId, about, occasion: '', utcOffsetMinutes, facts }
}

/** Which of its changes is told of; what a shopper calls off themselves they know. */
function newsOf(
  before: RegistrationDocument,
  { status, cancelledBy }: RegistrationDocument,
): Kind | null {
  if (before.status === status) return null
  if (status === 'offered') return 'event-offered'
  if (status === 'cancelled' && cancelledBy === 'store') return 'event-changed'
  return status === 'registered' && before.status !== 'came' ? 'event-tomorrow' : null
}

type Refund = NonNullable<RegistrationDocument['refund']>

function refundOf(
  { _id: about, event }: RegistrationDocument,
  { id: occasion, fen }: Pick<Refund, 'id' | 'fen'>,
  personId: PersonId,
  { name: storeName, tradingDay }: StoreDocument,
): Telling<'event-refunded'> {
  const { utcOffsetMinutes } = tradingDay
  const facts = { storeName, what: event.name, fen }
  return { kind: 'event-refunded', personId, about, occasion, utcOffsetMinutes, facts }
}

/**
 * Writes what a registration's change tells, with the change.
 * @returns the messages that are due, to be tried right after the commit
 */
export async function tellOfRegistration(
  tx: Transaction,
  before: RegistrationDocument,
  after: RegistrationDocument,
  now: Instant,
): Promise<readonly string[]> {
  const { personId, storeId, startsAt } = after
  const kind = newsOf(before, after)
  const refund = !before.refund?.done && after.refund?.done ? after.refund : null
  if (personId === null || (kind === null && refund === null)) return []
  const store = await tx.get(stores, storeId)
  if (!store) throw new Error(`registration ${after._id} is of a store without a document`)
  if (refund !== null) {
    const back = refundOf(after, refund, personId, store)
    await tellWithin(tx, back, now)
    return [messageId(back)]
  }
  if (kind === null) return []
  const telling = tellingOf(kind, after, personId, store)
  const isReminder = kind === 'event-tomorrow'
  const dueAt = isReminder ? reminderAt(startsAt, store.tradingDay.utcOffsetMinutes) : now
  if (isReminder && dueAt <= now) return []
  await tellWithin(tx, telling, now, dueAt)
  return isReminder ? [] : [messageId(telling)]
}

/** Writes the reminder of a registration that was certain from the first; again, it is there. */
export async function remindOf(registration: RegistrationDocument): Promise<void> {
  const { personId, storeId, status, startsAt, createdAt } = registration
  if (status !== 'registered' || personId === null) return
  const store = await stores.get(storeId)
  if (!store) throw new Error(`registration ${registration._id} is of a store without a document`)
  const dueAt = reminderAt(startsAt, store.tradingDay.utcOffsetMinutes)
  if (dueAt <= createdAt) return
  const telling = tellingOf('event-tomorrow', registration, personId, store)
  await outbox.create({ ...messageEntry(telling, createdAt), dueAt })
}

/** Tells that late or second money has gone back: nothing of the registration changes with it. */
export async function tellOfGivenBack(
  registration: RegistrationDocument,
  refund: Pick<Refund, 'id' | 'fen'>,
  now: Instant,
): Promise<void> {
  const { personId, storeId } = registration
  if (personId === null) return
  const store = await stores.get(storeId)
  if (!store) throw new Error(`registration ${registration._id} is of a store without a document`)
  await sendAtOnce([await tell(refundOf(registration, refund, personId, store), now)])
}
