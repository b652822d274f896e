import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { refusalWords } from '@/cloud/refusal.text'
import { useServerNow } from '@/cloud/use-server-now'
import type { Purpose, PurposeKind } from '@/shared/contracts/payments.contract'
import { type Instant, SECOND_MS } from '@/shared/kernel/instant'
import type { Fen } from '@/shared/kernel/money'
import { price } from '@/shared/kernel/price'
import { timeLeft } from '@/shared/kernel/time-left'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { WriteOutcome } from '@/ui/write-outcome'
import { payText } from './pay.text'
import { mayPay, type PayStep } from './pay-steps'
import { usePay } from './use-pay'
import './pay.scss'

function TimeLeft({ kind, until }: { readonly kind: PurposeKind; readonly until: Instant }) {
  const say = useSay()
  const leftMs = until - useServerNow(SECOND_MS)
  return (
    <View id="pay-left" className="small figures">
      {say(leftMs > 0 ? payText.left(kind, timeLeft(leftMs)) : payText.over)}
    </View>
  )
}

/** What stands above the button; null while there is nothing to say. */
function wordsAt(step: PayStep): Words | null {
  switch (step) {
    case 'ready':
    case 'paid':
    case 'opening':
      return null
    case 'in-wechat':
      return payText.inWeChat
    case 'checking':
      return payText.checking
    case 'unheard':
      return payText.unheard
    case 'cancelled':
      return payText.cancelled
    case 'failed':
      return payText.failed
    default:
      return step satisfies never
  }
}

interface Props {
  readonly purpose: Purpose
  readonly amountFen: Fen
  /** Until when what is paid for is kept; undefined where nothing says so. */
  readonly payUntil: Instant | undefined
  /** Asked for a moment ago, to be paid: WeChat's sheet opens by itself, once. */
  readonly begins: boolean
  /** What is paid for may be another now. */
  readonly onHeard: () => void
  /** WeChat's sheet said that it is paid; what WeChat may be asked to ask, it asks now. */
  readonly onPaid?: () => void
}

/** Paying for what waits for it, in every state a payment can be in. */
export function PayCard({ purpose, amountFen, payUntil, begins, onHeard, onPaid }: Props) {
  const say = useSay()
  const { step, prepay, check, pay } = usePay(purpose, onHeard, onPaid)
  const begun = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page opens
  useEffect(() => {
    if (!begins || begun.current) return
    begun.current = true
    pay()
  }, [begins])
  const words = wordsAt(step)
  const total = price(amountFen)
  const again = step === 'cancelled' || step === 'failed'
  const label =
    step === 'opening' ? payText.opening : again ? payText.again(total) : payText.pay(total)
  return (
    <View className="card pay-card">
      {/* One place for what is heard, so that a screen reader says each change once. */}
      <View id="pay-word" aria-live="polite">
        {words === null ? '' : say(words)}
      </View>
      {payUntil === undefined ? null : <TimeLeft kind={purpose.kind} until={payUntil} />}
      <View className="pay-ways">
        <TapButton id="pay" label={say(label)} busy={!mayPay(step)} onTap={pay} />
      </View>
      <WriteOutcome
        about="prepay"
        outcome={prepay.writing}
        wordsOf={refusalWords}
        onCheckAgain={prepay.checkAgain}
      />
      <WriteOutcome
        about="check"
        outcome={check.writing}
        wordsOf={refusalWords}
        onCheckAgain={check.checkAgain}
      />
    </View>
  )
}
