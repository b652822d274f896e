import { POINTS_ADDRESS, pointsDeskAddress } from '@/features/loyalty/addresses'
import { memberAddress } from '@/features/membership/addresses'
import { offersAddress, WALLET_ADDRESS } from '@/features/promotions/addresses'
import {
  couponAddress,
  giftAddress,
  managePromotionsAddress,
  newPromotionAddress,
  redeemAddress,
} from '@/features/promotions/page-addresses'
import { yuyuan } from '../demo'
import { type LoyaltyScene, PATRON, PATRON_PHONE } from './loyalty-scene'
import { newcomer, PHONE, type Screens } from './screen'

/** Points, coupons and offers, and what the staff do with them. */
export function loyaltyScreens({ coupon, gift }: LoyaltyScene): Screens {
  const patron = { person: PATRON, size: PHONE }
  const mei = { person: 'clerk-mei', size: PHONE }
  const chen = { person: 'manager-chen', size: PHONE }
  const offers = { ...patron, address: offersAddress(yuyuan) }
  const promotions = { ...chen, address: managePromotionsAddress(yuyuan) }
  return {
    points: { ...patron, address: POINTS_ADDRESS, standing: '.points-entry', main: '#points-free' },
    'points-code': {
      ...patron,
      address: POINTS_ADDRESS,
      taps: ['#claim-purchase'],
      standing: '#claim-sheet',
    },
    'points-to-join': {
      ...newcomer,
      address: POINTS_ADDRESS,
      standing: '#refused',
      main: '#to-join',
    },
    wallet: { ...patron, address: WALLET_ADDRESS, standing: `#coupon-${coupon.id}` },
    coupon: {
      ...patron,
      address: couponAddress(coupon.id),
      standing: '#shown-code',
      main: '#shown-code',
    },
    gift: { ...patron, address: giftAddress(gift.id), standing: '#shown-code' },
    offers: { ...offers, standing: '#redeem-fiveoffforpoints' },
    'offers-redeem': {
      ...offers,
      taps: ['#redeem-fiveoffforpoints'],
      standing: '#redeem-sheet',
    },
    'member-points': {
      ...mei,
      address: memberAddress(yuyuan),
      typed: ['#look-up-field input', PATRON_PHONE],
      taps: ['#look-up'],
      standing: '#member-balance',
    },
    'points-desk': {
      ...mei,
      address: pointsDeskAddress(yuyuan),
      standing: '#make-code',
      main: '#make-code',
    },
    'points-desk-in-charge': {
      ...chen,
      address: pointsDeskAddress(yuyuan),
      standing: '#no-checks, #liability',
    },
    redeem: { ...mei, address: redeemAddress(yuyuan), standing: '#look-at-coupon' },
    'manage-promotions': { ...promotions, standing: '#promotion-twelvepercent' },
    'manage-promotion': {
      ...promotions,
      taps: ['#promotion-twelvepercent'],
      standing: '#promotion-sheet',
    },
    'new-promotion': { ...chen, address: newPromotionAddress(yuyuan), standing: '#create' },
  }
}
