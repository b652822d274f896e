import type { Input, Output, RefusalOf } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { NotAMember } from '@/shared/contracts/membership.contract'
import { earningRuleOf, ruleForTier } from '@/shared/domain/loyalty/earning'
import { pointsOf as pointsOfPurchase } from '@/shared/domain/loyalty/purchase'
import { businessDayAt, weekdayOf } from '@/shared/kernel/business-day'
import { asId, type PersonId } from '@/shared/kernel/ids'
import { DAY_MS, type Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { newId } from '../../platform/new-id'
import { retryWhileContended } from '../../platform/retry'
import type { Writer } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { cards } from '../membership/membership.documents'
import type { StaffWriter } from '../staff/staff-door'
import { storeAtWork } from '../staff/store-at-work'
import { programmeNow, tierNow } from './earning.service'
import { accountOf } from './ledger.service'
import { type PurchaseCodeDocument, purchaseCodes } from './points.documents'
import { settlePurchase } from './points.service'
import { pointsOf } from './points-view.service'

/** 80 bits: nobody guesses one. */
const CODE_CHARACTERS = 16
const CODE_LIFE_MS = 7 * DAY_MS

type MakeRefusal = CallRefusal | { readonly code: 'loyalty/above-limit'; readonly upToFen: number }
type Made = Output<'loyalty/make-purchase-code'>

function madeView({ code, amountFen, rule, until }: PurchaseCodeDocument): Made {
  return { code, points: pointsOfPurchase([amountFen], rule), until }
}

/** A code for who has no card with them; above the limit only somebody in charge makes one. */
export async function makePurchaseCode(
  { storeId, amountFen }: Input<'loyalty/make-purchase-code'>,
  { person, role, intent, now }: StaffWriter,
): Promise<Result<Made, MakeRefusal>> {
  const store = await storeAtWork(storeId)
  const programme = await programmeNow()
  if (!programme) throw new Error('a code for points was asked for, and there is no programme')
  const upToFen = programme.purchaseUpToFen
  if (role === 'clerk' && amountFen > upToFen) {
    return refuse({ code: 'loyalty/above-limit', upToFen })
  }
  const day = businessDayAt(now, store.tradingDay)
  const made: PurchaseCodeDocument = {
    _id: asId(intent.id),
    v: 1,
    rev: 0,
    code: newId().slice(0, CODE_CHARACTERS),
    storeId,
    day,
    amountFen,
    rule: earningRuleOf(programme, null, null, weekdayOf(day)),
    by: person,
    until: now + CODE_LIFE_MS,
    claimedBy: null,
    fingerprint: intent.fingerprint,
  }
  if ((await purchaseCodes.create(made)) === 'created') return ok(madeView(made))
  const there = await purchaseCodes.get(intent.id)
  if (!there) throw new Error(`purchase code ${intent.id} existed and is gone`)
  if (there.fingerprint !== intent.fingerprint) return refuse({ code: 'request/reused' })
  return ok(madeView(there))
}

type ClaimRefusal = Extract<
  RefusalOf<'loyalty/claim-purchase'>,
  { readonly code: `loyalty/${string}` }
>

/** Takes a code for this person; one they have taken before stays theirs. */
function claim(
  text: string,
  person: PersonId,
  now: Instant,
): Promise<Result<PurchaseCodeDocument, ClaimRefusal>> {
  return retryWhileContended('claim a purchase', async () => {
    const [found] = await purchaseCodes.find({ code: text }, { limit: 1 })
    if (!found) return refuse({ code: 'loyalty/purchase-unknown' })
    if (found.claimedBy === person) return ok(found)
    if (found.claimedBy !== null) return refuse({ code: 'loyalty/purchase-taken' })
    if (found.by === person) return refuse({ code: 'loyalty/own-account' })
    if (found.until <= now) return refuse({ code: 'loyalty/purchase-expired' })
    const { inc, set } = operators
    const taken = await purchaseCodes.update(
      { _id: found._id, rev: found.rev, claimedBy: null },
      { claimedBy: set(person), rev: inc(1) },
    )
    return taken ? ok({ ...found, claimedBy: person }) : 'again'
  })
}

/** As a person reads it out or a scanner hands it on: capitals, spaces and dashes mean nothing. */
function codeIn(text: string): string {
  return text.toLowerCase().replace(/[\s-]/g, '')
}

/** Brings a purchase outside the app into the account of whoever brings its code first. */
export async function claimPurchase(
  { code }: Input<'loyalty/claim-purchase'>,
  { person, now }: Writer,
): Promise<Result<Output<'loyalty/claim-purchase'>, ClaimRefusal | NotAMember>> {
  if (!(await cards.get(person))) return refuse({ code: 'membership/not-a-member' })
  const claimed = await claim(codeIn(code), person, now)
  if (!claimed.ok) return claimed
  const { _id, storeId, day, amountFen, rule } = claimed.value
  const programme = await programmeNow()
  const tier = programme && tierNow(await accountOf(person), programme, now)
  const mine = ruleForTier(rule, tier)
  const source = { kind: 'purchase', id: _id } as const
  const state = { source, storeId, version: 1, day, status: 'done', rule: mine } as const
  const whole = { ...state, netFenByLine: [amountFen], burned: 0, givenBack: 0 }
  await settlePurchase(person, whole, now)
  return ok({ ...(await pointsOf(person, now)), earned: pointsOfPurchase([amountFen], mine) })
}
