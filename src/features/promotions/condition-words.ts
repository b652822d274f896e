import type { Limits, Promotion, Scope } from '@/shared/domain/promotions/promotion'
import type { BusinessDay } from '@/shared/kernel/business-day'
import { clockTime } from '@/shared/kernel/clock-time'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { inBoth, type MerchantText, type Words } from '@/shared/kernel/words'
import { dateWords } from '@/ui/date-words'
import { weekdaysWords } from '@/ui/when-words'

/** What is called what at a store; what is not known there is only said to be narrowed. */
export type NameOf = (id: string) => MerchantText | undefined

export const noNames: NameOf = () => undefined

function list(all: readonly Words[]): Words {
  return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => en).join(', ') }
}

/** Several in one row: `a · b`. */
export function inOneRow(all: readonly Words[]): Words {
  return { zh: all.map(({ zh }) => zh).join(' · '), en: all.map(({ en }) => en).join(' · ') }
}

/** More of them than this are not read any more. */
const MOST_NAMES = 4

/** Which goods it is for. Nothing where it is for all of them. */
function goodsWords({ categoryIds, productIds }: Scope, nameOf: NameOf): Words[] {
  if (categoryIds === null && productIds === null) return []
  const ids: readonly string[] = [...(categoryIds ?? []), ...(productIds ?? [])]
  const names = ids.map(nameOf).filter((name) => name !== undefined)
  if (names.length < ids.length || names.length > MOST_NAMES) {
    return [{ zh: '限指定商品', en: 'on some of the menu' }]
  }
  const { zh, en } = list(names.map(inBoth))
  return [{ zh: `限${zh}`, en: `on ${en}` }]
}

function whomWords({ tierIds, newWithinDays, birthday, inStore }: Scope): Words[] {
  return [
    ...(tierIds === null ? [] : [{ zh: '限指定等级会员', en: 'for some tiers' }]),
    ...(newWithinDays === null
      ? []
      : [{ zh: `入会 ${newWithinDays} 天内`, en: `within ${newWithinDays} days of joining` }]),
    ...(birthday ? [{ zh: '生日前后一周', en: 'in the week around a birthday' }] : []),
    ...(inStore ? [{ zh: '到店才有', en: 'in the store only' }] : []),
  ]
}

function daysWords({ firstDay, lastDay }: Scope, today: BusinessDay): Words[] {
  const first = firstDay !== null && firstDay > today ? dateWords(firstDay, today) : null
  const last = lastDay === null ? null : dateWords(lastDay, today)
  if (first === null && last === null) return []
  if (last === null) return first === null ? [] : [{ zh: `${first.zh}起`, en: `from ${first.en}` }]
  if (first === null) return [{ zh: `至 ${last.zh}`, en: `until ${last.en}` }]
  return [{ zh: `${first.zh}–${last.zh}`, en: `${first.en} – ${last.en}` }]
}

const DAY_MINUTES = 24 * 60

function hourWords(minute: number): Words {
  const clock = clockTime(minute * MINUTE_MS, 0)
  if (minute === DAY_MINUTES) return { zh: '24:00', en: '24:00' }
  return minute < DAY_MINUTES
    ? { zh: clock, en: clock }
    : { zh: `次日 ${clock}`, en: `${clock} next day` }
}

function whenWords({ weekdays, hours }: Scope): Words[] {
  const from = hours === null ? null : hourWords(hours.fromMinute)
  const to = hours === null ? null : hourWords(hours.toMinute)
  return [
    ...(weekdays === null ? [] : [weekdaysWords(weekdays)]),
    ...(from === null || to === null
      ? []
      : [{ zh: `${from.zh}–${to.zh}`, en: `${from.en}–${to.en}` }]),
  ]
}

function limitWords({ perMember, perDay, inTotal }: Limits, coupons: boolean): Words[] {
  const [zh, en] = coupons ? ['张', ''] : ['次', ' orders']
  const said = (count: number | null, who: Words): Words[] =>
    count === null ? [] : [{ zh: `${who.zh} ${count} ${zh}`, en: `${count}${en} ${who.en}` }]
  return [
    ...said(perMember, { zh: '每人', en: 'a member' }),
    ...said(perDay, { zh: '每天', en: 'a day' }),
    ...said(inTotal, { zh: '共', en: 'in all' }),
  ]
}

/** Everything that narrows a rule, each in a few words; what would not narrow it is absent. */
export function conditionsOf(
  { scope, limits, how }: Pick<Promotion, 'scope' | 'limits' | 'how'>,
  today: BusinessDay,
  nameOf: NameOf = noNames,
): Words[] {
  const alone: Words[] =
    how.kind === 'by-itself' && !how.withCoupons
      ? [{ zh: '不与优惠券同用', en: 'not with a coupon' }]
      : []
  return [
    ...goodsWords(scope, nameOf),
    ...daysWords(scope, today),
    ...whenWords(scope),
    ...whomWords(scope),
    ...limitWords(limits, how.kind !== 'by-itself'),
    ...alone,
  ]
}
