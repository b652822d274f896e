import {
  COUNTER_ADDRESS,
  codesAddress,
  healthAddress,
  invitationAddress,
  MINE_ADDRESS,
  peopleAddress,
  trailAddress,
} from '@/features/staff/addresses'
import { asId } from '@/shared/kernel/ids'
import { yuyuan } from '../demo'
import type { Scene } from './scene'
import { newcomer, PHONE, type Screens, TABLET } from './screen'

/** The codes of a store, the people who work there, and the phone they share. */
export function staffScreens({ invitation }: Scene): Screens {
  const mei = { person: 'clerk-mei', size: PHONE }
  const chen = { person: 'manager-chen', size: PHONE }
  const zhou = { person: 'owner-zhou', size: PHONE }
  const codes = { ...mei, address: codesAddress(yuyuan) }
  const hao = { person: 'clerk-hao', size: PHONE, address: COUNTER_ADDRESS }
  const invited = { ...newcomer, address: invitationAddress(invitation) }
  return {
    codes: { ...codes, standing: '#code-door' },
    'code-tablet': { ...codes, size: TABLET, taps: ['#code-T3'], standing: '#code-scene' },
    'counter-calls': { ...hao, standing: '#calls-count' },
    'counter-place': { ...hao, taps: ['.call-words >> nth=0'], standing: '#place-sheet' },
    mine: { ...chen, address: MINE_ADDRESS, standing: '#set-pin' },
    'mine-pin': { ...chen, address: MINE_ADDRESS, taps: ['#set-pin'], standing: '#pin-sheet' },
    people: { ...chen, address: peopleAddress(yuyuan), standing: '#invite-clerk' },
    trail: { ...chen, address: trailAddress(yuyuan), standing: '.staff-row' },
    health: { ...zhou, address: healthAddress(yuyuan), standing: '#health-verdict' },
    'health-refused': { ...chen, address: healthAddress(yuyuan), standing: '#refused' },
    'mine-owner': { ...zhou, address: MINE_ADDRESS, standing: `#health-${yuyuan}` },
    invitation: { ...invited, standing: '#accept', main: '#accept' },
    'invitation-over': {
      ...newcomer,
      address: invitationAddress(asId('nosuchcode')),
      standing: '#refused',
    },
    'shared-phone': {
      person: 'phone-counter',
      size: TABLET,
      address: COUNTER_ADDRESS,
      standing: '#nobody-here',
    },
  }
}
