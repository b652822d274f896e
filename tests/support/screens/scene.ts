import assert from 'node:assert/strict'
import type { FeedbackId } from '@/shared/contracts/notifications.feedback.contract'
import type { CounterTicket, TicketView } from '@/shared/contracts/queue.views'
import type { InvitationCode } from '@/shared/domain/staff/invitation'
import type { TicketCode } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { value } from '../answers'
import { joinAll, TestCounter } from '../counter'
import {
  counterOne,
  counterTwo,
  forThree,
  forTwo,
  hefang,
  mediumTable,
  smallTable,
  takeaway,
  teaTable,
  wukang,
  yuyuan,
} from '../demo'
import { TestGuest } from '../floor'
import type { TestCloud } from '../local-cloud'
import { joinMembers } from '../members'
import { counterPhone, TestStaff } from '../staff'
import { QUEUE_TURN, Teller } from '../teller'
import { type BookingScene, setBookings } from './booking-scene'
import { type EventScene, setEvents } from './event-scene'
import { type LoyaltyScene, setLoyalty } from './loyalty-scene'
import { type OrderScene, setOrders } from './order-scene'
import { setFeedback, toldByMistake } from './telling-scene'

/** A noon hour at the three stores, with somebody in every standing there is. */
export interface Scene {
  /** The ticket of the person whose phone is looked at: `near` is held by `shopper-near`. */
  readonly tickets: ReadonlyMap<string, TicketView>
  readonly walkIn: CounterTicket
  readonly followCode: TicketCode
  /** To become a clerk on 愚园路, not taken up yet. */
  readonly invitation: InvitationCode
  readonly orders: OrderScene
  readonly loyalty: LoyaltyScene
  readonly bookings: BookingScene
  readonly events: EventScene
  /** A complaint that waits for an answer at 愚园路. */
  readonly feedback: FeedbackId
}

const held = (tickets: readonly TicketView[], people: readonly string[]) =>
  new Map(tickets.map((ticket, index) => [people[index] ?? '', ticket]))

async function joined(
  cloud: TestCloud,
  people: readonly string[],
  input: Parameters<typeof joinAll>[2] = forTwo,
): Promise<Map<string, TicketView>> {
  const openids = people.map((person) => `shopper-${person}`)
  return held(await joinAll(cloud, openids, input), people)
}

function idOf(tickets: ReadonlyMap<string, TicketView>, person: string) {
  const ticket = tickets.get(person)
  assert.ok(ticket, `${person} holds no ticket`)
  return ticket.id
}

/** One served, one missed, one gone, one called who does not come, one called, and a line. */
async function smallTables(cloud: TestCloud): Promise<Map<string, TicketView>> {
  const mei = new TestCounter(cloud)
  const chen = new TestCounter(cloud, 'manager-chen')
  const early = ['served', 'missed', 'left', 'late', 'called', 'near', 'second', 'shared']
  await new Teller(cloud).agree('shopper-second', QUEUE_TURN)
  const tickets = await joined(cloud, early)
  await cloud.advance(6 * MINUTE_MS)
  await mei.next(smallTable)
  await cloud.advance(4 * MINUTE_MS)
  await mei.next(smallTable)
  value<'queue/miss'>(await mei.send('queue/miss', { ticketId: idOf(tickets, 'missed') }))
  const left = { ticketId: idOf(tickets, 'left') }
  value<'queue/leave'>(await cloud.phone('shopper-left').intent('queue/leave', left).send())
  await chen.next(smallTable)
  await cloud.advance(6 * MINUTE_MS)
  await mei.next(smallTable)
  return tickets
}

async function closedTeaTables(cloud: TestCloud): Promise<Map<string, TicketView>> {
  const teaAt = (storeId: typeof wukang) => ({ ...forTwo, storeId, laneId: teaTable, size: null })
  const ended = await joined(cloud, ['ended'], teaAt(hefang))
  const closed = { laneId: teaTable, hand: { status: 'closed' } } as const
  const hao = new TestCounter(cloud, 'clerk-hao', hefang)
  value<'queue/set-lane'>(await hao.send('queue/set-lane', closed))
  value<'queue/end-waiting'>(await hao.send('queue/end-waiting', { laneId: teaTable }))
  await joined(cloud, ['tea-one', 'tea-two'], teaAt(wukang))
  const chen = new TestCounter(cloud, 'manager-chen', wukang)
  value<'queue/set-lane'>(await chen.send('queue/set-lane', closed))
  return ended
}

/** Named places: somebody is called to one of them, and somebody out of turn to the other. */
async function takeaways(cloud: TestCloud): Promise<Map<string, TicketView>> {
  const people = ['placed', 'bar-one', 'bar-two']
  const bar = { storeId: wukang, laneId: takeaway, size: null, scene: null }
  const tickets = await joined(cloud, people, bar)
  const chen = new TestCounter(cloud, 'manager-chen', wukang)
  const call = { laneId: takeaway, placeId: counterOne, after: null }
  value<'queue/call-next'>(await chen.send('queue/call-next', call))
  const outOfTurn = { ticketId: idOf(tickets, 'bar-two'), placeId: counterTwo }
  value<'queue/call'>(await chen.send('queue/call', outOfTurn))
  return tickets
}

export async function setScene(cloud: TestCloud): Promise<Scene> {
  const small = await smallTables(cloud)
  const mei = new TestCounter(cloud)
  const walking = { laneId: smallTable, size: 2, name: '王女士' }
  const { added } = value<'queue/add-walk-in'>(await mei.send('queue/add-walk-in', walking))
  assert.ok(added)
  const far = await joined(cloud, ['far'])
  await joined(cloud, ['medium-one', 'medium-two'], forThree)
  const pause = { status: 'paused', reason: 'cleaning', minutes: 20 } as const
  value<'queue/set-lane'>(await mei.send('queue/set-lane', { laneId: mediumTable, hand: pause }))
  const share = cloud
    .phone('shopper-shared')
    .intent('queue/share', { ticketId: idOf(small, 'shared') })
  const { followCode } = value<'queue/share'>(await share.send())
  assert.ok(followCode)
  const tickets = new Map([
    ...small,
    ...far,
    ...(await closedTeaTables(cloud)),
    ...(await takeaways(cloud)),
    ...(await toldByMistake(cloud)),
  ])
  await joinMembers(cloud, 'shopper-member')
  await new TestGuest(cloud, 'shopper-far', 'T1', hefang).calls()
  await counterPhone(cloud)
  const orders = await setOrders(cloud)
  const loyalty = await setLoyalty(cloud)
  const bookings = await setBookings(cloud)
  const line = await cloud.phone('shopper-there').read('queue/store-line', { storeId: yuyuan })
  const { ticket: booked } = value<'queue/store-line'>(line)
  assert.ok(booked?.early, 'nobody is there before their booking')
  tickets.set('there', booked)
  const events = await setEvents(cloud)
  const mine = bookings.get('booked')
  assert.ok(mine)
  const feedback = await setFeedback(cloud, mine)
  const invitation = await new TestStaff(cloud, 'manager-chen').invite('clerk')
  const queue = { tickets, walkIn: added, followCode }
  return { ...queue, invitation, orders, loyalty, bookings, events, feedback }
}
