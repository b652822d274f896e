import {
  CARD_ADDRESS,
  ME_ADDRESS,
  memberAddress,
  screenAddress,
} from '@/features/membership/addresses'
import { yuyuan } from '../demo'
import { newcomer, PHONE, type Screens, TABLET } from './screen'

/** The card, what is kept of a member, and how the counter meets them. */
export function memberScreens(): Screens {
  const member = { person: 'shopper-member', size: PHONE }
  const me = { ...member, address: ME_ADDRESS }
  const mei = { person: 'clerk-mei', size: PHONE }
  return {
    'card-to-join': { ...newcomer, address: CARD_ADDRESS, standing: '#join', main: '#join' },
    card: { ...member, address: CARD_ADDRESS, standing: '#card-code', main: '#card-code' },
    'me-to-join': { ...newcomer, address: ME_ADDRESS, standing: '#join', main: '#join' },
    me: { ...me, standing: '#my-data' },
    'me-nickname': { ...me, taps: ['#change-nickname'], standing: '#nickname-sheet' },
    'me-leaving': { ...me, taps: ['#leave-membership'], standing: '#leave-sheet' },
    'member-look-up': { ...mei, address: memberAddress(yuyuan), standing: '#look-up' },
    'spare-screen': {
      ...mei,
      size: TABLET,
      address: screenAddress(yuyuan),
      standing: '#screen-code',
    },
  }
}
