import type { DayFigures } from '../domain/orders/figures'
import type { BusinessDay } from '../kernel/business-day'
import type { OrderId } from '../kernel/ids'
import type { Instant } from '../kernel/instant'
import type { Fen } from '../kernel/money'
import type { MerchantText } from '../kernel/words'

export interface FapiaoToIssue {
  readonly orderId: OrderId
  readonly number: string
  readonly title: string
  readonly taxNumber: string | null
  readonly email: string
  /** What was paid and not given back. */
  readonly fen: Fen
  readonly askedAt: Instant
  readonly status: 'asked' | 'to-correct'
}

export interface OrderFigures extends Omit<DayFigures, 'byClerk' | 'sold'> {
  readonly day: BusinessDay
  /** For the evening's count: what each clerk took, by the clerk's name. */
  readonly byClerk: readonly {
    readonly name: string
    readonly cashFen: Fen
    readonly terminalFen: Fen
  }[]
  /** Of one order, rounded down. */
  readonly averageFen: Fen
  readonly top: readonly { readonly name: MerchantText; readonly count: number }[]
}
