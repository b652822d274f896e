import { useEffect, useRef, useState } from 'react'
import { useWrite, type Write } from '@/cloud/use-write'
import type { AttemptView, Prepaid, Purpose } from '@/shared/contracts/payments.contract'
import { SECOND_MS } from '@/shared/kernel/instant'
import { type PaymentOutcome, requestPayment } from '@/wechat/pay'
import { afterCheck, type PayStep, stepOf } from './pay-steps'

/** WeChat may know a little later than its own sheet says. */
const ASK_AGAIN_MS = 3 * SECOND_MS

export interface Paying {
  readonly step: PayStep
  readonly prepay: Write<'payments/prepay'>
  readonly check: Write<'payments/check'>
  /** A tap: opens WeChat's sheet, and asks the cloud what became of it. */
  readonly pay: () => void
}

/**
 * Pays for a purpose: prepared by the cloud, paid in WeChat's sheet, and asked of the cloud
 * afterwards, whatever the sheet said. A doubtful end never opens a second attempt: the cloud gives
 * the same one again as long as it is open.
 * @param onHeard what is paid for may be another now: to be asked for
 * @param onPaid the sheet said that it is paid. WeChat lets its end ask for messages as a tap does,
 * so this comes before anything else
 */
export function usePay(
  purpose: Purpose,
  onHeard: () => void,
  onPaid: (() => void) | undefined,
): Paying {
  const [sheet, setSheet] = useState<'closed' | 'open'>('closed')
  const [left, setLeft] = useState<PaymentOutcome | null>(null)
  const [heard, setHeard] = useState<AttemptView | null>(null)
  const alive = useRef(true)
  useEffect(
    () => () => {
      alive.current = false
    },
    [],
  )

  const check = useWrite('payments/check', {
    onDone: (attempt) => {
      setHeard(attempt)
      onHeard()
    },
    onRefused: onHeard,
  })

  const open = async ({ attemptId, params }: Prepaid) => {
    setSheet('open')
    const outcome = await requestPayment(params)
    if (outcome === 'paid') onPaid?.()
    if (!alive.current) return
    setSheet('closed')
    setLeft(outcome)
    check.submit({ attemptId })
  }

  const prepay = useWrite('payments/prepay', {
    onDone: (prepaid) => void open(prepaid),
    onRefused: onHeard,
  })

  const waits = afterCheck(left, heard) === 'unheard'
  const attemptId = heard?.attemptId
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer sets the next question
  useEffect(() => {
    if (!waits || attemptId === undefined) return undefined
    const timer = setTimeout(() => check.submit({ attemptId }), ASK_AGAIN_MS)
    return () => clearTimeout(timer)
  }, [waits, heard])

  const pay = () => {
    setLeft(null)
    setHeard(null)
    prepay.submit({ purpose })
  }
  const step = stepOf({
    preparing: prepay.writing.status,
    sheet,
    checking: check.writing.status,
    left,
    heard,
  })
  return { step, prepay, check, pay }
}
