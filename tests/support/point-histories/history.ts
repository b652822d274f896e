import type { EarningRule, PurchaseState } from '@/shared/domain/loyalty/account'
import { burnFree, burnHeld, giveBack } from '@/shared/domain/loyalty/burn'
import { adjust, birthdayGiftDue, close, giveBirthday } from '@/shared/domain/loyalty/grant'
import { hold, release, withoutOldHolds } from '@/shared/domain/loyalty/hold'
import { expire } from '@/shared/domain/loyalty/move-points'
import { balanceOf, freePoints } from '@/shared/domain/loyalty/points-account'
import { pointsDayAt } from '@/shared/domain/loyalty/points-day'
import { settle } from '@/shared/domain/loyalty/purchase'
import { asId } from '@/shared/kernel/ids'
import { DAY_MS, HOUR_MS, type Instant } from '@/shared/kernel/instant'
import { seededRandom } from '../seeded-random'
import { lotOf, Wallet } from './wallet'

const START = Date.parse('2026-11-25T12:00:00+08:00')
const storeId = asId<'store'>('yuyuanroad')

/** A purchase as the shop has it, its states told to the points late, twice and out of order. */
interface Purchase {
  readonly id: string
  readonly states: PurchaseState[]
  wanted: number
}

export interface Outcome {
  readonly violations: readonly string[]
  readonly seen: Readonly<Record<string, number>>
}

/** One member's random years: purchases, holds, refunds in parts, gifts and what expires. */
class History {
  readonly wallet = new Wallet()
  readonly purchases: Purchase[] = []
  readonly seen: Record<string, number> = {}
  readonly random: () => number
  now: Instant = START
  /** What was given or taken by hand and on birthdays, however it was booked. */
  given = 0
  rewards = 0

  constructor(readonly seed: number) {
    this.random = seededRandom(seed)
  }

  upTo(most: number): number {
    return Math.floor(this.random() * (most + 1))
  }

  one<T>(of: readonly T[]): T | undefined {
    return of[this.upTo(of.length - 1)]
  }

  saw(what: string): void {
    this.seen[what] = (this.seen[what] ?? 0) + 1
  }

  place(): void {
    const index = this.purchases.length
    const id = `order${String(index).padStart(8, '0')}`
    const wanted = this.random() < 0.6 ? 1 + this.upTo(300) : 0
    const purchase: Purchase = { id, states: [], wanted }
    this.purchases.push(purchase)
    if (wanted === 0) return
    const held = hold(this.wallet.account, asId(id), wanted, this.now)
    this.saw(held.outcome)
    if (held.outcome === 'held') this.wallet.keep({ account: held.account, entries: [] }, this.now)
    else purchase.wanted = 0
  }

  pay(purchase: Purchase): void {
    if (purchase.states.length > 0) return
    const lines = 1 + this.upTo(3)
    const rule: EarningRule = {
      milliPointsPerFen: Array.from({ length: lines }, () => this.upTo(30)),
      version: 'someversion',
      tierId: null,
      lifetimeMonths: 1 + this.upTo(12),
    }
    purchase.states.push({
      source: { kind: 'order', id: asId<'order'>(purchase.id) },
      storeId,
      version: 1,
      day: pointsDayAt(this.now),
      status: 'pending',
      netFenByLine: rule.milliPointsPerFen.map(() => this.upTo(20_000)),
      rule,
      burned: purchase.wanted,
      givenBack: 0,
    })
  }

  /** Collected, or given back in part: the shop's next state of a purchase. */
  change(purchase: Purchase): void {
    const last = purchase.states.at(-1)
    if (!last) return
    const version = last.version + 1
    if (last.status === 'pending' && this.random() < 0.5) {
      purchase.states.push({ ...last, version, status: 'done' })
      return
    }
    const whole = this.random() < 0.3
    const netFenByLine = last.netFenByLine.map((fen) => (whole ? 0 : this.upTo(fen)))
    const rest = last.burned - last.givenBack
    const givenBack = last.givenBack + (whole ? rest : this.upTo(rest))
    purchase.states.push({ ...last, version, netFenByLine, givenBack })
    this.saw(whole ? 'whole refund' : 'partial refund')
  }

  tell(purchase: Purchase): void {
    const state = this.random() < 0.7 ? purchase.states.at(-1) : this.one(purchase.states)
    if (!state) return
    const record = this.wallet.record(purchase.id)
    if (state.version <= record.version) this.saw('told an older state')
    const lot = lotOf(state.source)
    const change = settle(this.wallet.account, record, state, lot, this.now)
    for (const { kind } of change.entries) this.saw(kind)
    this.wallet.keepRecord(purchase.id, change, this.now)
  }

  burn(purchase: Purchase): void {
    if (purchase.wanted === 0 || purchase.states.length === 0) return
    const said = { source: { kind: 'order', id: asId<'order'>(purchase.id) }, reason: '' } as const
    const record = this.wallet.record(purchase.id)
    const change = burnHeld(this.wallet.account, record, asId(purchase.id), said, this.now)
    this.saw(change ? 'burned' : 'burned nothing')
    if (change) this.wallet.keepRecord(purchase.id, change, this.now)
  }

  letGo(purchase: Purchase): void {
    if (purchase.states.length > 0) return
    this.wallet.keep(release(this.wallet.account, asId(purchase.id), this.now), this.now)
    this.saw('released')
  }

  byHand(): void {
    const points = this.upTo(400) - 200
    if (points === 0) return
    const id = asId<'adjustment'>(`adjust${String(this.wallet.ledger.length).padStart(8, '0')}`)
    const source = { kind: 'adjustment', id } as const
    const lot = { id: lotOf(source), lifetimeMonths: 6 }
    const change = adjust(this.wallet.account, points, { source, reason: '补录' }, lot, this.now)
    if (change.entries.length > 0) this.given += points
    this.wallet.keep(change, this.now)
  }

  birthday(): void {
    if (!birthdayGiftDue(this.wallet.account, this.now)) return
    const source = { kind: 'birthday', year: Number(pointsDayAt(this.now).slice(0, 4)) } as const
    const lot = { id: lotOf(source), lifetimeMonths: 12 }
    this.wallet.keep(giveBirthday(this.wallet.account, 50, lot, this.now), this.now)
    this.given += 50
    this.saw('birthday')
  }

  reward(): void {
    this.rewards += 1
    const id = `reward${String(this.upTo(this.rewards)).padStart(8, '0')}`
    const source = { kind: 'reward', id: asId<'reward-claim'>(id) } as const
    const record = this.wallet.record(id)
    if (record.burned.length > 0 && this.random() < 0.5) {
      const returned = { ...record, toGiveBack: Number.MAX_SAFE_INTEGER }
      const change = { account: this.wallet.account, record: returned, entries: [] }
      this.wallet.keepRecord(id, giveBack(change, source, this.now), this.now)
      this.saw('reward returned')
      return
    }
    const points = 1 + this.upTo(200)
    const said = { source, reason: '' }
    const change = burnFree(this.wallet.account, record, points, said, this.now)
    if (change) this.wallet.keepRecord(id, change, this.now)
    this.saw(change ? 'reward' : 'too few for a reward')
  }

  leave(): void {
    if (this.random() > 0.02 || this.wallet.account.closedAt !== null) return
    const source = { kind: 'adjustment', id: asId<'adjustment'>('leftforgood') } as const
    this.given += this.wallet.account.debt
    this.wallet.keep(close(this.wallet.account, { source, reason: '' }, this.now), this.now)
    this.saw('left')
  }

  /** What there can be at most, from what the shop knows alone: nothing comes from nowhere. */
  violations(): string[] {
    const { wallet } = this
    const free = freePoints(wallet.account, this.now)
    const told = [...wallet.records.values()]
    const burned = told.flatMap((record) => record.burned)
    const back = burned.every((part) => part.givenBack <= part.points)
    const earned = told.reduce((sum, record) => sum + record.earned, 0)
    const spent = burned.reduce((sum, part) => sum + part.points - part.givenBack, 0)
    const expired = -wallet.sumOf('expire')
    const balance = balanceOf(wallet.account)
    const closed = wallet.account.closedAt !== null
    return [
      ...wallet.violations(this.now),
      ...(back ? [] : ['more given back than was burned']),
      ...(closed || balance === earned + this.given - spent - expired
        ? []
        : [`${balance} is not ${earned} + ${this.given} − ${spent} − ${expired}`]),
      ...(free <= Math.max(0, balance) ? [] : [`${free} free of ${balance}`]),
    ]
  }

  step(): void {
    const purchase = this.one(this.purchases)
    const deeds = [
      () => this.place(),
      ...(purchase
        ? [
            () => this.pay(purchase),
            () => this.pay(purchase),
            () => this.change(purchase),
            () => this.tell(purchase),
            () => this.tell(purchase),
            () => this.tell(purchase),
            () => this.burn(purchase),
            () => this.letGo(purchase),
          ]
        : []),
      () => this.byHand(),
      () => this.birthday(),
      () => this.reward(),
      () => this.leave(),
      () => this.wallet.keep(expire(this.wallet.account, this.now), this.now),
      () => {
        this.wallet.account = withoutOldHolds(this.wallet.account, this.now)
      },
    ]
    this.now += this.random() < 0.9 ? this.upTo(HOUR_MS) : this.upTo(40 * DAY_MS)
    this.one(deeds)?.()
  }
}

/** Plays so many steps; what does not hold is said at the first step it does not. */
export function playPoints(seed: number, steps: number): Outcome {
  const history = new History(seed)
  for (let step = 1; step <= steps; step += 1) {
    history.step()
    const violations = history.violations().map((words) => `step ${step}: ${words}`)
    if (violations.length > 0) return { violations, seen: history.seen }
  }
  return { violations: [], seen: history.seen }
}
