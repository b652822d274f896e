import type { CouponView, GiftView } from '@/shared/contracts/promotions.contract'
import type { Instant } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'
import { dayAt, dayClockWords } from '@/ui/merchant-clock'
import { conditionsOf, inOneRow, type NameOf } from '../condition-words'
import { untilWords } from '../expiry-words'
import { walletText } from './wallet.text'

function pastWords({ status, usedAt }: CouponView, now: Instant): Words {
  if (status === 'expired') return walletText.expired
  if (usedAt === null) return walletText.usedSome
  const { zh, en } = dayClockWords(usedAt, now)
  return { zh: walletText.used(zh).zh, en: walletText.used(en).en }
}

/** What stands under a coupon's name: how it stands or how long it is good, then its conditions. */
export function couponLines(coupon: CouponView, now: Instant, nameOf?: NameOf): Words[] {
  const { status, promotion, expiresAt } = coupon
  if (status === 'used' || status === 'expired') return [pastWords(coupon, now)]
  const first = status === 'held' ? walletText.held : untilWords(expiresAt, now)
  // How many are handed out is no matter of who has one.
  const limits = { perMember: null, perDay: null, inTotal: null }
  const conditions = conditionsOf({ ...promotion, limits }, dayAt(now), nameOf)
  return conditions.length === 0 ? [first] : [first, inOneRow(conditions)]
}

/** What stands under a gift's name. */
export function giftLines({ status, until }: GiftView, now: Instant): Words[] {
  const standing = walletText.gift[status]
  return status === 'waiting' ? [standing, untilWords(until, now)] : [standing]
}
