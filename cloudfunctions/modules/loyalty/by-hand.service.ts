import type { Input, RefusalOf } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { Credited } from '@/shared/contracts/loyalty.contract'
import type { LoyaltyProgramme } from '@/shared/domain/loyalty/programme'
import { pointsOf } from '@/shared/domain/loyalty/purchase'
import { businessDayAt } from '@/shared/kernel/business-day'
import { asId, type StoreId } from '@/shared/kernel/ids'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { cardOfNumber } from '../membership/card-of-number.service'
import type { CardDocument } from '../membership/membership.documents'
import type { StaffWriter } from '../staff/staff-door'
import { storeAtWork } from '../staff/store-at-work'
import { credit } from './credit.service'
import { earningRule, programmeNow } from './earning.service'
import { type RequestDocument, requests } from './points.documents'

/** How many of one member's entries by one colleague a day are looked at: more than a counter makes. */
const MOST_A_DAY = 100

type ByHandRefusal =
  | Exclude<RefusalOf<'loyalty/adjust'>, CallRefusal | { readonly code: 'stores/unknown' }>
  | CallRefusal

/** The programme in force, where there must be one: these actions are of a merchant with points. */
async function programmeAtWork(): Promise<LoyaltyProgramme> {
  const programme = await programmeNow()
  if (!programme) throw new Error('points were entered by hand, and there is no programme')
  return programme
}

/** What this colleague entered for this member today already: many small ones are a large one. */
async function enteredToday(
  { kind, by, personId, day }: Pick<RequestDocument, 'kind' | 'by' | 'personId' | 'day'>,
  amountOf: (request: RequestDocument) => number,
): Promise<number> {
  const found = await requests.find({ by, personId, day, kind }, { limit: MOST_A_DAY })
  return found
    .filter(({ status }) => status !== 'refused')
    .reduce((sum, each) => sum + amountOf(each), 0)
}

type Entered = Pick<
  RequestDocument,
  'kind' | 'amountFen' | 'points' | 'rule' | 'lifetimeMonths' | 'reason'
>

/** Writes it down once, and brings it in unless it waits for a second person. */
async function enter(
  entered: Entered,
  { card, storeId, waits }: { card: CardDocument; storeId: StoreId; waits: boolean },
  { person, name, intent, now }: StaffWriter,
): Promise<Result<Credited, CallRefusal>> {
  const store = await storeAtWork(storeId)
  const request: RequestDocument = {
    ...entered,
    _id: asId(intent.id),
    v: 1,
    rev: 0,
    status: waits ? 'waiting' : 'granted',
    storeId,
    day: businessDayAt(now, store.tradingDay),
    personId: card._id,
    memberEnd: card.number.slice(-4),
    by: person,
    byName: name,
    at: now,
    answeredBy: null,
    fingerprint: intent.fingerprint,
  }
  await requests.create(request)
  const there = await requests.get(intent.id)
  if (!there) throw new Error(`points request ${intent.id} was made and is gone`)
  if (there.fingerprint !== intent.fingerprint) return refuse({ code: 'request/reused' })
  if (there.status === 'granted') await credit(there, now)
  const waiting = there.status === 'waiting'
  return ok({ status: waiting ? 'waiting-for-approval' : 'credited', points: there.points })
}

/** Whom points are entered for: a member, and never oneself. */
async function otherMember(
  memberNumber: string,
  { person }: StaffWriter,
): Promise<Result<CardDocument, ByHandRefusal>> {
  const card = await cardOfNumber(memberNumber)
  if (!card) return refuse({ code: 'loyalty/unknown-member' })
  return card._id === person ? refuse({ code: 'loyalty/own-account' }) : ok(card)
}

/** A purchase outside the app, on the card just scanned. */
export async function creditPurchase(
  { storeId, memberNumber, amountFen }: Input<'loyalty/credit-purchase'>,
  staff: StaffWriter,
): Promise<Result<Credited, ByHandRefusal>> {
  const found = await otherMember(memberNumber, staff)
  if (!found.ok) return found
  const card = found.value
  const before = await requests.get(staff.intent.id)
  const { purchaseUpToFen } = await programmeAtWork()
  const store = await storeAtWork(storeId)
  const day = businessDayAt(staff.now, store.tradingDay)
  const rule = await earningRule(card._id, null, { day }, staff.now)
  if (!rule) throw new Error('a member and a programme were there and are gone')
  const mine = { kind: 'purchase', by: staff.person, personId: card._id, day } as const
  const already = before ? 0 : await enteredToday(mine, (each) => each.amountFen ?? 0)
  const points = pointsOf([amountFen], rule)
  const { lifetimeMonths } = rule
  return enter(
    { kind: 'purchase', amountFen, points, rule, lifetimeMonths, reason: '' },
    { card, storeId, waits: already + amountFen > purchaseUpToFen },
    staff,
  )
}

/** Points given or taken by hand, with a reason. */
export async function adjust(
  { storeId, memberNumber, points, reason }: Input<'loyalty/adjust'>,
  staff: StaffWriter,
): Promise<Result<Credited, ByHandRefusal>> {
  const found = await otherMember(memberNumber, staff)
  if (!found.ok) return found
  const card = found.value
  const before = await requests.get(staff.intent.id)
  const { adjustUpToPoints, lifetimeMonths } = await programmeAtWork()
  const store = await storeAtWork(storeId)
  const day = businessDayAt(staff.now, store.tradingDay)
  const mine = { kind: 'adjustment', by: staff.person, personId: card._id, day } as const
  const already = before ? 0 : await enteredToday(mine, (each) => Math.abs(each.points))
  return enter(
    { kind: 'adjustment', amountFen: null, points, rule: null, lifetimeMonths, reason },
    { card, storeId, waits: already + Math.abs(points) > adjustUpToPoints },
    staff,
  )
}
