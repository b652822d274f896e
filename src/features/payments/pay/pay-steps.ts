import type { AttemptView } from '@/shared/contracts/payments.contract'

/** How WeChat's sheet was left. None of them is proof. */
type Left = 'paid' | 'cancelled' | 'failed'

type Sent = 'idle' | 'sending' | 'checking' | 'refused'

/** Where a payment stands, as its button says it. */
export type PayStep =
  | 'ready'
  | 'opening'
  | 'in-wechat'
  | 'checking'
  /** The sheet said that it was paid; the cloud does not know it yet. */
  | 'unheard'
  | 'cancelled'
  | 'failed'
  | 'paid'

export interface PayState {
  readonly preparing: Sent
  readonly sheet: 'closed' | 'open'
  readonly checking: Sent
  readonly left: Left | null
  readonly heard: Pick<AttemptView, 'status'> | null
}

/** What the cloud's answer means, beside how the sheet was left; only the cloud says "paid". */
export function afterCheck(left: Left | null, heard: PayState['heard']): PayStep {
  if (heard === null || left === null) return 'ready'
  if (heard.status === 'paid') return 'paid'
  if (heard.status === 'open' && left === 'paid') return 'unheard'
  return left === 'cancelled' ? 'cancelled' : 'failed'
}

/** The one step of a payment that its screen shows. */
export function stepOf({ preparing, sheet, checking, left, heard }: PayState): PayStep {
  if (sheet === 'open') return 'in-wechat'
  if (preparing === 'sending' || preparing === 'checking') return 'opening'
  const after = afterCheck(left, heard)
  // Asking again what is not heard of yet changes nothing on screen.
  if (checking === 'sending' || checking === 'checking') {
    return after === 'unheard' ? 'unheard' : 'checking'
  }
  return after
}

/** Whether the button takes a tap in a step: never while the last payment is undecided. */
export function mayPay(step: PayStep): boolean {
  return step === 'ready' || step === 'cancelled' || step === 'failed'
}
