import assert from 'node:assert/strict'
import {
  boardAddress,
  followAddress,
  takeOverAddress,
  ticketAddress,
} from '@/features/queue/addresses'
import { COUNTER_ADDRESS } from '@/features/staff/addresses'
import { asId } from '@/shared/kernel/ids'
import { value } from '../answers'
import { TestCounter } from '../counter'
import { hefang, mediumTable, smallTable, takeaway, teaTable, wukang, yuyuan } from '../demo'
import type { TestCloud } from '../local-cloud'
import { bookingScreens } from './booking-screens'
import { catalogueScreens } from './catalogue-screens'
import { eventScreens } from './event-screens'
import { helpScreens } from './help-screens'
import { loyaltyScreens } from './loyalty-screens'
import { memberScreens } from './member-screens'
import { orderScreens } from './order-screens'
import type { Scene } from './scene'
import { atDoor, HOME, newcomer, PHONE, type Screen, type Screens, TABLET } from './screen'
import { staffScreens } from './staff-screens'
import { storeScreens } from './store-screens'

function homes(): Screens {
  const door = { ...newcomer, address: atDoor(yuyuan) }
  const join = `#join-${smallTable}`
  const list = { ...newcomer, address: HOME, standing: `#store-${yuyuan}` }
  return {
    home: { ...door, standing: join, main: join },
    'home-loading': { ...door, cloud: 'silent', standing: '#loading' },
    'home-failed': { ...door, cloud: 'gone', standing: '#failed', main: '#try-again' },
    'home-late': { ...door, cloud: 'lost', taps: [join], standing: `#checking-${smallTable}` },
    'home-refused': {
      ...newcomer,
      address: `${HOME}?store=nosuchstore`,
      standing: '#refused',
      main: '#all-stores',
    },
    'home-with-number': { ...door, person: 'shopper-far', standing: '#my-ticket' },
    'home-when-called': { ...door, person: 'shopper-called', standing: '#my-ticket' },
    'home-closed-lane': {
      ...newcomer,
      address: `${HOME}?store=${wukang}`,
      standing: '#all-stores',
    },
    'home-door-only': { ...newcomer, address: `${HOME}?store=${hefang}`, standing: '#all-stores' },
    stores: { ...list, main: list.standing },
    'stores-bad-code': { ...list, address: `${HOME}?scene=hello`, main: list.standing },
    'stores-none': { ...list, cloud: 'empty', standing: '#no-stores' },
  }
}

function ticketScreens({ tickets, walkIn, followCode }: Scene): Screens {
  const of = (who: string, more: Partial<Screen> = {}): Screen => {
    const ticket = tickets.get(who)
    assert.ok(ticket, `${who} holds no ticket`)
    return {
      person: `shopper-${who}`,
      size: PHONE,
      address: ticketAddress(ticket.id),
      standing: '#ticket-number',
      main: '#ticket-status',
      ...more,
    }
  }
  const { takeOverCode } = walkIn
  assert.ok(takeOverCode)
  return {
    'ticket-waiting': of('far'),
    'ticket-near': of('near'),
    'ticket-booked': of('there'),
    'ticket-told-by-mistake': of('told', { standing: '#by-mistake' }),
    'ticket-passed': of('bar-one', { standing: '#passed-by' }),
    'ticket-called': of('called'),
    'ticket-called-to': of('placed'),
    'ticket-served': of('served', { main: '#rejoin' }),
    'ticket-missed': of('missed', { main: '#rejoin' }),
    'ticket-left': of('left', { main: '#rejoin' }),
    'ticket-ended': of('ended', { main: '#rejoin' }),
    'ticket-shared': of('shared', { standing: '#unshare' }),
    'ticket-leaving': of('far', { taps: ['#leave'], standing: '#leave-yes' }),
    'ticket-changing-size': of('far', { taps: ['#change-size'], standing: '#size-1' }),
    'ticket-lost': of('far', { cloud: 'lost', standing: '#late' }),
    'ticket-not-mine': of('far', { person: 'shopper-new', standing: '#refused', main: '#go-home' }),
    follow: { ...newcomer, address: followAddress(followCode), standing: '#ticket-number' },
    'follow-ended': {
      ...newcomer,
      address: followAddress(asId('nosuchcode')),
      standing: '#refused',
      main: '#go-home',
    },
    'take-over': {
      ...newcomer,
      address: takeOverAddress(takeOverCode),
      standing: '#take-over',
      main: '#take-over',
    },
    'take-over-ended': {
      ...newcomer,
      address: takeOverAddress(asId('nosuchcode')),
      taps: ['#take-over'],
      standing: '#refused-take-over',
    },
  }
}

function counters(cloud: TestCloud, { tickets, walkIn }: Scene): Screens {
  const id = (who: string) => tickets.get(who)?.id
  const mei = { person: 'clerk-mei', address: COUNTER_ADDRESS, size: PHONE }
  const chen = { ...mei, person: 'manager-chen' }
  const ready = `#next-${walkIn.id}`
  const over = (...taps: string[]) => ({ ...mei, taps, standing: '.sheet-body' })
  const recall = async () => {
    const ticketId = id('called')
    assert.ok(ticketId)
    const sent = new TestCounter(cloud).send('queue/recall', { ticketId })
    value<'queue/recall'>(await sent)
  }
  const atYuyuan = `#work-at-${yuyuan}`
  const atWukang = `#work-at-${wukang}`
  const waiting = `#next-${id('far')}`
  const settings = `#lane-settings-${smallTable}`
  const walkInTap = `#walk-in-${smallTable}`
  return {
    counter: { ...mei, standing: ready, main: `#call-next-${smallTable}` },
    'counter-tablet': {
      ...mei,
      size: TABLET,
      standing: ready,
      main: `#call-next-${smallTable}`,
    },
    'counter-places': { ...chen, taps: [atWukang], standing: `#place-${takeaway}-takeawayone` },
    'counter-choose-store': { ...chen, standing: atYuyuan, main: atYuyuan },
    'counter-not-staff': {
      ...newcomer,
      address: COUNTER_ADDRESS,
      standing: '#not-staff',
      main: '#go-home',
    },
    'sheet-waiting': over(waiting),
    'sheet-called': over('.counter-here >> nth=0'),
    'sheet-missed': over(`#missed-${id('missed')}`),
    'sheet-move': over(waiting, `#act-${id('far')}-move`),
    'sheet-split': over(waiting, `#act-${id('far')}-split`),
    'sheet-code': over(ready, `#act-${walkIn.id}-code`),
    'sheet-code-tablet': { ...over(ready, `#act-${walkIn.id}-code`), size: TABLET },
    'sheet-walk-in': over(walkInTap),
    'sheet-settings': over(settings),
    'sheet-settings-tablet': { ...over(settings), size: TABLET },
    'sheet-paused': over(`#lane-settings-${mediumTable}`),
    'sheet-closed': {
      ...over(atWukang, `#lane-settings-${teaTable}`, `#end-waiting-${teaTable}`),
      person: 'manager-chen',
    },
    'sheet-today': { ...over('#ended'), standing: '.ended-row' },
    'sheet-figures': {
      ...over(atYuyuan, '#figures'),
      person: 'manager-chen',
      standing: '#figure-joined',
    },
    board: {
      ...mei,
      size: TABLET,
      address: boardAddress(yuyuan),
      standing: `#board-called-${smallTable}`,
    },
    'board-places': {
      ...chen,
      size: TABLET,
      address: boardAddress(wukang),
      standing: `#board-called-${takeaway}`,
    },
    // Last: for ten seconds the counter’s head shows nothing else, whatever screen is next.
    'counter-undo': { ...mei, before: recall, standing: '#undo', main: '#undo' },
    'counter-undo-tablet': {
      ...mei,
      size: TABLET,
      before: recall,
      standing: '#undo',
      main: '#undo',
    },
  }
}

/** Every screen there is, by name, as the scene leaves it. */
export function screensOf(cloud: TestCloud, scene: Scene): ReadonlyMap<string, Screen> {
  return new Map(
    Object.entries({
      ...homes(),
      ...ticketScreens(scene),
      ...storeScreens(),
      ...memberScreens(),
      ...catalogueScreens(),
      ...orderScreens(cloud, scene.orders),
      ...loyaltyScreens(scene.loyalty),
      ...bookingScreens(scene.bookings),
      ...eventScreens(scene.events),
      ...helpScreens(scene),
      ...staffScreens(scene),
      ...counters(cloud, scene),
    }),
  )
}
