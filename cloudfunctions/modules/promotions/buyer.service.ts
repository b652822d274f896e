import { isBirthdayWeek } from '@/shared/domain/promotions/birthday-week'
import type { Buyer } from '@/shared/domain/promotions/promotion'
import { businessDayAt } from '@/shared/kernel/business-day'
import type { PersonId } from '@/shared/kernel/ids'
import { DAY_MS, type Instant } from '@/shared/kernel/instant'
import { standing } from '../loyalty/earning.service'
import { cards } from '../membership/membership.documents'
import { isPresent } from '../membership/presence.service'
import type { AtStore } from './rules.service'

/** Somebody without a card, in no store as far as is known. */
export const nobody: Buyer = {
  isMember: false,
  tierId: null,
  daysSinceJoining: null,
  hasBirthday: false,
  isPresent: false,
}

/** Whoever buys, as far as rules ask; null for a guest entered by staff. */
export async function buyerOf(
  person: PersonId | null,
  store: AtStore,
  now: Instant,
): Promise<Buyer> {
  if (!person) return nobody
  const [card, present, { tierId }] = await Promise.all([
    cards.get(person),
    isPresent(person, store, now),
    standing(person, now),
  ])
  if (!card) return { ...nobody, isPresent: present }
  const { joinedAt, joinedBefore, birthday } = card
  return {
    isMember: true,
    tierId,
    daysSinceJoining: joinedBefore ? null : Math.floor((now - joinedAt) / DAY_MS),
    hasBirthday:
      birthday !== null && isBirthdayWeek(birthday, businessDayAt(now, store.tradingDay)),
    isPresent: present,
  }
}
