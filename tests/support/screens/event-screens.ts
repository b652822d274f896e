import assert from 'node:assert/strict'
import {
  eventAddress,
  eventsAddress,
  guestsAddress,
  REGISTRATIONS_ADDRESS,
  registrationAddress,
  storeDatesAddress,
} from '@/features/events/addresses'
import { asId } from '@/shared/kernel/ids'
import { hefang, yuyuan } from '../demo'
import { tasting, teaClass } from '../event-shop'
import type { EventScene } from './event-scene'
import { newcomer, PHONE, type Screen, type Screens, TABLET } from './screen'

/** Events as shoppers meet them. */
function shoppers({ registrations, full }: EventScene): Screens {
  const of = (who: string, more: Partial<Screen> = {}): Screen => {
    const id = registrations.get(who)
    assert.ok(id, `${who} is not registered`)
    return {
      person: `shopper-${who}`,
      size: PHONE,
      address: registrationAddress(id),
      standing: '#registration-status',
      main: '#registration-when',
      ...more,
    }
  }
  const event = { ...newcomer, address: eventAddress(teaClass), standing: '#register' }
  return {
    events: { ...newcomer, address: eventsAddress(), standing: `#event-${teaClass}` },
    'events-of-store': {
      ...newcomer,
      address: eventsAddress(yuyuan),
      standing: `#event-${teaClass}`,
    },
    'events-none': { ...newcomer, address: eventsAddress(hefang), standing: '#no-events' },
    event,
    'event-tablet': { ...event, size: TABLET },
    'event-full': { ...event, taps: [`#date-${full}`], standing: '#wait' },
    'event-members': { ...newcomer, address: eventAddress(tasting), standing: '#join' },
    'event-mine': { ...event, person: 'shopper-class', standing: '#see-mine' },
    'event-lost': { ...event, cloud: 'gone', standing: '#failed', main: '#try-again' },
    'event-unknown': {
      ...newcomer,
      address: eventAddress(asId('nosuchevent0')),
      standing: '#refused',
    },
    'registration-certain': of('class', { standing: '#free-until' }),
    'registration-to-pay': of('unpaid', { standing: '#pay-left' }),
    'registration-offered': of('next', { standing: '#accept' }),
    'registration-waiting': of('later'),
    'registration-cancelling': of('class', { taps: ['#cancel'], standing: '#cancel-yes' }),
    'registration-cancelled': of('gives', { standing: '#back' }),
    'registration-called-off': of('lost', { standing: '#back' }),
    'registration-free': of('tastes'),
    registrations: of('class', {
      address: REGISTRATIONS_ADDRESS,
      standing: '.event-row',
      main: '.event-row',
    }),
    'registrations-none': {
      ...newcomer,
      address: REGISTRATIONS_ADDRESS,
      standing: '#no-registrations',
    },
  }
}

/** Registering for events, and the lists their staff have. */
export function eventScreens(scene: EventScene): Screens {
  const mei = { person: 'clerk-mei', size: PHONE }
  const chen = { person: 'manager-chen', size: PHONE }
  const { session, full, off } = scene
  const list = { ...mei, address: guestsAddress(yuyuan, session), standing: '.event-row' }
  const managed = { ...chen, address: guestsAddress(yuyuan, full), standing: '#call-off' }
  return {
    ...shoppers(scene),
    'event-dates': { ...mei, address: storeDatesAddress(yuyuan), standing: `#session-${session}` },
    'event-dates-none': {
      ...mei,
      person: 'clerk-hao',
      address: storeDatesAddress(hefang),
      standing: '#no-dates',
    },
    'event-list': { ...list, main: '#look-up' },
    'event-list-tablet': { ...list, size: TABLET },
    'event-walk-in': { ...list, taps: ['#walk-in'], standing: '#walk-in-sheet' },
    'event-in-charge': managed,
    'event-places': { ...managed, taps: ['#capacity'], standing: '#capacity-sheet' },
    'event-call-off': { ...managed, taps: ['#call-off'], standing: '#call-off-sheet' },
    'event-called-off': {
      ...chen,
      address: guestsAddress(yuyuan, off),
      standing: '#called-off',
    },
  }
}
