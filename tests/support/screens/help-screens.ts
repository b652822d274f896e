import assert from 'node:assert/strict'
import { helpAddress, inboxAddress } from '@/features/notifications/help-addresses'
import { wukang, yuyuan } from '../demo'
import type { Scene } from './scene'
import { newcomer, PHONE, type Screens } from './screen'

/** Help and what is written to a store, as shoppers and as those in charge see it. */
export function helpScreens({ feedback, bookings }: Scene): Screens {
  const booking = bookings.get('booked')
  assert.ok(booking)
  const help = { ...newcomer, address: helpAddress(yuyuan), standing: '#send-feedback' }
  const chen = { person: 'manager-chen', size: PHONE }
  const inbox = { ...chen, address: inboxAddress(yuyuan), standing: `#answer-${feedback}` }
  return {
    help,
    'help-question': { ...help, taps: ['#question-missed'], standing: '#answer-missed' },
    'help-no-store': { ...help, address: helpAddress(), standing: '.foot' },
    'help-about': {
      ...help,
      person: 'shopper-booked',
      address: helpAddress(yuyuan, { kind: 'booking', id: booking }),
      standing: '#feedback-about',
    },
    'help-mine': { ...help, person: 'shopper-wrote', standing: '[id^="reply-"]' },
    'help-failed': { ...help, cloud: 'gone', standing: '#failed' },
    inbox,
    'inbox-answer': { ...inbox, taps: [`#answer-${feedback}`], standing: '#answer-sheet' },
    'inbox-answered': { ...inbox, taps: ['#show-answered'], standing: '.feedback-text' },
    'inbox-none': { ...inbox, address: inboxAddress(wukang), standing: '#inbox-none' },
    'inbox-failed': { ...inbox, cloud: 'gone', standing: '#failed', main: '#try-again' },
    'inbox-refused': { ...inbox, person: 'clerk-mei', standing: '#refused' },
  }
}
