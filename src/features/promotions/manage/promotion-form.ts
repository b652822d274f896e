import type { NewPromotion } from '@/shared/contracts/promotions.contract'
import type {
  Benefit,
  GivenBy,
  Limits,
  Promotion,
  Scope,
} from '@/shared/domain/promotions/promotion'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { CategoryId, StoreId } from '@/shared/kernel/ids'
import type { Fen } from '@/shared/kernel/money'
import { countTyped, fenTyped } from '@/shared/kernel/price'
import type { MerchantText } from '@/shared/kernel/words'

/** A promotion as it is being written: every field as it was typed. */
export interface PromotionForm {
  readonly name: string
  readonly nameEn: string
  readonly how: Promotion['how']['kind']
  readonly givenBy: GivenBy['kind']
  readonly points: string
  readonly validDays: string
  readonly withCoupons: boolean
  readonly benefit: Benefit['kind']
  readonly from: string
  readonly off: string
  readonly percent: string
  readonly most: string
  readonly price: string
  readonly buy: string
  readonly free: string
  /** None of them is all of them. */
  readonly categoryIds: readonly CategoryId[]
  readonly whom: 'everyone' | 'new' | 'birthday'
  readonly newDays: string
  readonly inStore: boolean
  readonly firstDay: BusinessDay | null
  readonly lastDay: BusinessDay | null
  readonly weekdays: readonly number[]
  /** Minutes of the business day. */
  readonly hours: Scope['hours']
  readonly perMember: string
  readonly perDay: string
  readonly inTotal: string
}

export const emptyForm: PromotionForm = {
  name: '',
  nameEn: '',
  how: 'by-itself',
  givenBy: 'claim',
  points: '',
  validDays: '14',
  withCoupons: false,
  benefit: 'amount-off',
  from: '',
  off: '',
  percent: '',
  most: '',
  price: '',
  buy: '2',
  free: '1',
  categoryIds: [],
  whom: 'everyone',
  newDays: '30',
  inStore: false,
  firstDay: null,
  lastDay: null,
  weekdays: [],
  hours: null,
  perMember: '',
  perDay: '',
  inTotal: '',
}

/** What keeps a form from being a promotion. */
export type FormTrouble =
  | 'name'
  | 'amount'
  | 'percent'
  | 'price'
  | 'pieces'
  | 'valid-days'
  | 'points'
  | 'new-members'
  | 'days'
  | 'limits'

export type Written =
  | { readonly ok: true; readonly promotion: NewPromotion }
  | { readonly ok: false; readonly trouble: FormTrouble }

/** The rules' own limits (domain promotions, lawful). */
const MOST_PIECES = 20
const MOST_DAYS = 366
const MOST_POINTS = 1_000_000
const MOST_COUNTED = 999_999

const everyWeekday = 7

function nameOf({ name, nameEn }: PromotionForm): MerchantText | null {
  const [zh, en] = [name.trim(), nameEn.trim()]
  if (zh === '') return null
  return en === '' ? { zh } : { zh, en }
}

/** A sum that takes something off; null for none. */
function sum(typed: string): Fen | null {
  const fen = fenTyped(typed)
  return fen === 0 ? null : fen
}

function amountOff({ from, off }: PromotionForm): Benefit | FormTrouble {
  const fromFen = from.trim() === '' ? 0 : fenTyped(from)
  const offFen = sum(off)
  if (fromFen === null || offFen === null) return 'amount'
  if (fromFen > 0 && offFen > fromFen) return 'amount'
  return { kind: 'amount-off', fromFen, offFen }
}

function percentOff({ percent: typed, most }: PromotionForm): Benefit | FormTrouble {
  const percent = countTyped(typed, 99)
  const mostFen = most.trim() === '' ? null : sum(most)
  if (percent === null || percent === 0) return 'percent'
  if (mostFen === null && most.trim() !== '') return 'amount'
  return { kind: 'percent-off', percent, mostFen }
}

function benefitOf(form: PromotionForm): Benefit | FormTrouble {
  // What a gift takes off is of no order; its name says what it is.
  if (form.how === 'gift') return { kind: 'item-at', priceFen: 0 }
  switch (form.benefit) {
    case 'amount-off':
      return amountOff(form)
    case 'percent-off':
      return percentOff(form)
    case 'item-at': {
      const priceFen = fenTyped(form.price)
      return priceFen === null ? 'price' : { kind: 'item-at', priceFen }
    }
    case 'buy-get': {
      const buy = countTyped(form.buy, MOST_PIECES)
      const free = countTyped(form.free, MOST_PIECES)
      return buy && free ? { kind: 'buy-get', buy, free } : 'pieces'
    }
    default:
      return form.benefit satisfies never
  }
}

/** Whether it may go with coupons at all: only what works piece by piece (domain promotions). */
export function mayGoWithCoupons({ how, benefit, most }: PromotionForm): boolean {
  if (how !== 'by-itself') return false
  return benefit === 'item-at' || (benefit === 'percent-off' && most.trim() === '')
}

function howOf(form: PromotionForm): Promotion['how'] | FormTrouble {
  const points = countTyped(form.points, MOST_POINTS)
  if (form.how === 'by-itself') {
    return { kind: 'by-itself', withCoupons: form.withCoupons && mayGoWithCoupons(form) }
  }
  if (form.how === 'gift') return points ? { kind: 'gift', points } : 'points'
  const validDays = countTyped(form.validDays, MOST_DAYS)
  if (!validDays) return 'valid-days'
  if (form.givenBy !== 'points') {
    return { kind: 'coupon', givenBy: { kind: form.givenBy }, validDays }
  }
  return points ? { kind: 'coupon', givenBy: { kind: 'points', points }, validDays } : 'points'
}

function scopeOf(form: PromotionForm, storeId: StoreId): Scope | FormTrouble {
  const { categoryIds, whom, newDays, inStore, firstDay, lastDay, weekdays, hours, how } = form
  const newWithinDays = whom === 'new' ? countTyped(newDays, MOST_DAYS) : null
  if (whom === 'new' && newWithinDays === null) return 'new-members'
  if (firstDay !== null && lastDay !== null && lastDay < firstDay) return 'days'
  return {
    storeIds: [storeId],
    categoryIds: categoryIds.length === 0 || how === 'gift' ? null : categoryIds,
    productIds: null,
    tierIds: null,
    newWithinDays,
    birthday: whom === 'birthday',
    inStore,
    firstDay,
    lastDay,
    weekdays: weekdays.length % everyWeekday === 0 ? null : [...weekdays].sort(),
    hours,
  }
}

function limitsOf({ perMember, perDay, inTotal }: PromotionForm): Limits | FormTrouble {
  const typed = [perMember, perDay, inTotal]
  const [member = null, day = null, total = null] = typed.map((text) =>
    text.trim() === '' ? null : countTyped(text, MOST_COUNTED),
  )
  const wrong = typed.some((text, at) => text.trim() !== '' && ![member, day, total][at])
  return wrong ? 'limits' : { perMember: member, perDay: day, inTotal: total }
}

/** What was written, as a promotion of this store's; or the first thing that is still missing. */
export function promotionOf(form: PromotionForm, storeId: StoreId): Written {
  const name = nameOf(form)
  const benefit = benefitOf(form)
  const how = howOf(form)
  const scope = scopeOf(form, storeId)
  const limits = limitsOf(form)
  if (name === null) return { ok: false, trouble: 'name' }
  if (typeof benefit === 'string') return { ok: false, trouble: benefit }
  if (typeof how === 'string') return { ok: false, trouble: how }
  if (typeof scope === 'string') return { ok: false, trouble: scope }
  if (typeof limits === 'string') return { ok: false, trouble: limits }
  return { ok: true, promotion: { name, benefit, scope, limits, how } }
}

/** The form, and how a field of it changes. */
export interface Writing {
  readonly form: PromotionForm
  readonly change: (changed: Partial<PromotionForm>) => void
}

/** With or without one of them. */
export function toggled<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list.filter((each) => each !== one) : [...list, one]
}
