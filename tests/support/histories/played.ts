import { isOnBoard } from '@/shared/domain/orders/order-life'
import { type asId, newRequestId, type RequestId } from '@/shared/kernel/ids'
import { type OrderDocument, orders } from '../../../cloudfunctions/modules/orders/orders.documents'
import type { StoreDocument } from '../../../cloudfunctions/modules/stores/stores.documents'
import { Killed, live } from './in-process-sdk'
import { PlainWechat } from './wechat'

/** An attempt as the shopper's phone has it, and until when WeChat takes money for it. */
export interface Sheet {
  readonly attemptId: ReturnType<typeof asId<'attempt'>>
  readonly amountFen: number
  readonly expiresAt: number
}

/** What a history has come to, and the chance it goes by. */
export class Played {
  readonly wechat = new PlainWechat()
  readonly violations: string[] = []
  readonly seen: Record<string, number> = {}
  readonly sheets: Sheet[] = []
  /** Notifications on their way, some of them twice. */
  readonly news: Sheet[] = []
  /** What was asked before, to be asked again as it was. */
  readonly asked: (() => Promise<unknown>)[] = []

  constructor(
    readonly store: StoreDocument,
    readonly random: () => number,
    public now: number,
  ) {}

  chance(probability: number): boolean {
    return this.random() < probability
  }

  upTo(most: number): number {
    return 1 + Math.floor(this.random() * most)
  }

  pick<T>(from: readonly T[]): T | undefined {
    return from[Math.floor(this.random() * from.length)]
  }

  requestId(): RequestId {
    return newRequestId(this.now, this.random)
  }

  count(what: string): void {
    this.seen[what] = (this.seen[what] ?? 0) + 1
  }

  async anyOrder(): Promise<OrderDocument | undefined> {
    return this.pick(await orders.find({}, { limit: 1_000 }))
  }

  /** Mostly an order the counter has to do something about. */
  async anyOnBoard(): Promise<OrderDocument | undefined> {
    if (this.chance(0.2)) return undefined
    const all = await orders.find({}, { limit: 1_000 })
    return this.pick(all.filter(({ status }) => isOnBoard(status)))
  }

  /** Runs one call, which may die at any of its words with the database. */
  async run(what: string, call: () => Promise<unknown>, mayDie = true): Promise<void> {
    const wordsLeft = mayDie && this.chance(0.3) ? this.upTo(25) : Number.POSITIVE_INFINITY
    const life = { wordsLeft, afterwards: this.chance(0.5), open: new Set<unknown>() }
    try {
      const answer = await live(life, call)
      this.count(`${what} ${outcomeOf(answer)}`)
    } catch (thrown) {
      if (thrown instanceof Killed || life.wordsLeft <= 0) return this.count('killed')
      if (thrown instanceof Error && thrown.name === 'BusyError') return this.count('busy')
      const error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
      this.violations.push(`${what} failed: ${error}`)
    }
  }
}

function outcomeOf(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) return String(answer ?? 'done')
  const { ok, refusal }: { ok?: unknown; refusal?: { code?: unknown } } = answer
  return ok === false ? String(refusal?.code) : 'done'
}
