import type { RegistrationId, SessionId } from '@/shared/kernel/ids'
import { value } from '../answers'
import { yuyuan } from '../demo'
import { EventShop, tasting, teaClass } from '../event-shop'
import type { TestCloud } from '../local-cloud'
import { joinMembers } from '../members'

/** Registrations on 愚园路, one in each standing, by the person who made it. */
export interface EventScene {
  readonly registrations: ReadonlyMap<string, RegistrationId>
  /** Tonight's tasting, with a list: somebody to come, somebody there. */
  readonly session: SessionId
  /** A Saturday class that is full. */
  readonly full: SessionId
  /** One that is called off. */
  readonly off: SessionId
}

/** Registered, there already, waiting to pay, offered and waiting, and called off. */
export async function setEvents(cloud: TestCloud): Promise<EventScene> {
  const shop = new EventShop(cloud)
  const [first, second, third] = await shop.sessions(teaClass)
  if (!first || !second || !third) throw new Error('the class has three dates')
  const answers = { answers: { teaexperience: '周末常喝' } }
  const registered = await shop.register(first.id, 'shopper-class', { places: 2, ...answers })
  await shop.pay(registered.id, 'shopper-class')
  const unpaid = await shop.register(first.id, 'shopper-unpaid')
  await shop.setCapacity(second.id, 2)
  const gave = await shop.register(second.id, 'shopper-gives')
  await shop.pay(gave.id, 'shopper-gives')
  const stays = await shop.register(second.id, 'shopper-stays')
  await shop.pay(stays.id, 'shopper-stays')
  const offered = await shop.register(second.id, 'shopper-next', { waitIfFull: true })
  const waiting = await shop.register(second.id, 'shopper-later', { waitIfFull: true })
  await shop.cancel(gave.id, 'shopper-gives')
  const lost = await shop.register(third.id, 'shopper-lost')
  await shop.pay(lost.id, 'shopper-lost')
  const off = { storeId: yuyuan, sessionId: third.id, reason: '茶师病了' }
  value<'events/call-off'>(await shop.send('events/call-off', off, 'manager-chen'))
  await joinMembers(cloud, 'shopper-tastes')
  const { id: tonight } = await shop.next(tasting)
  const free = await shop.register(tonight, 'shopper-tastes')
  const guest = { storeId: yuyuan, sessionId: tonight, guestName: '王女士', memberNumber: null }
  value<'events/walk-in'>(await shop.send('events/walk-in', { ...guest, places: 1 }))
  return {
    registrations: new Map([
      ['class', registered.id],
      ['unpaid', unpaid.id],
      ['gives', gave.id],
      ['next', offered.id],
      ['later', waiting.id],
      ['lost', lost.id],
      ['tastes', free.id],
    ]),
    session: tonight,
    full: second.id,
    off: third.id,
  }
}
