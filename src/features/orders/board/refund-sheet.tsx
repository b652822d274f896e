import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import type { OrderLineView } from '@/shared/contracts/orders.views'
import type { OrderId } from '@/shared/kernel/ids'
import { price } from '@/shared/kernel/price'
import { TapButton } from '@/ui/button'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { Stepper } from '@/ui/stepper'
import { refundReasons } from '../refund-reason'
import { typedFen } from '../typed-fen'
import { WriteWord } from '../write-word'
import { refundText } from './board.text'
import { leftOf, type Refundable, type RefundCounts, refundSum, sentCounts } from './refund-sum'
import { type AtBoard, useBoardWrite } from './use-order-board'

const REASON_CHARACTERS = 60
const AMOUNT_CHARACTERS = 9

interface LinesProps {
  readonly lines: readonly OrderLineView[]
  readonly counts: RefundCounts
  readonly onCounts: (counts: RefundCounts) => void
}

function Lines({ lines, counts, onCounts }: LinesProps) {
  const say = useSay()
  return (
    <View>
      {lines.map((line) => {
        const name = say(line.name)
        return (
          <View key={line.id} className="order-line-row board-line">
            <View className="order-line-words">{`${name} × ${leftOf(line)}`}</View>
            <Stepper
              id={`refund-${line.id}`}
              count={counts[line.id] ?? 0}
              most={leftOf(line)}
              less={refundText.less(name)}
              more={refundText.more(name)}
              onCount={(count) => onCounts({ ...counts, [line.id]: count })}
            />
          </View>
        )
      })}
    </View>
  )
}

interface WhyProps {
  readonly reason: string
  readonly onReason: (reason: string) => void
}

function Why({ reason, onReason }: WhyProps) {
  const say = useSay()
  const choices = refundReasons.map((words, at) => ({
    value: say(words),
    id: `reason-${at}`,
    label: say(words),
  }))
  return (
    <>
      <View className="muted">{say(refundText.why)}</View>
      <Choices choices={choices} chosen={reason} onChoose={onReason} />
      <Input
        id="reason-field"
        className="order-field"
        value={choices.some(({ value }) => value === reason) ? '' : reason}
        maxlength={REASON_CHARACTERS}
        placeholder={say(refundText.other)}
        aria-label={say(refundText.other)}
        onInput={(event) => onReason(event.detail.value)}
      />
    </>
  )
}

interface Props {
  readonly at: Pick<AtBoard, 'storeId' | 'refresh'>
  readonly orderId: OrderId
  readonly number: string
  /** Without lines for what was paid at the counter: that goes back by its amount. */
  readonly of: Refundable
  readonly onClose: () => void
}

/** Money back: which lines or how much, and why. */
export function RefundSheet({ at, orderId, number, of, onClose }: Props) {
  const { lines } = of
  const say = useSay()
  const [byLine, setByLine] = useState(lines.length > 0)
  const [counts, setCounts] = useState<RefundCounts>({})
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const { writing, submit, checkAgain } = useBoardWrite('orders/refund', at, onClose)
  const fen = byLine ? refundSum(of, counts) : (typedFen(typed) ?? 0)
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const send = () => {
    const what = byLine ? { lines: sentCounts(lines, counts), fen: null } : { lines: {}, fen }
    submit({ storeId: at.storeId, orderId, ...what, reason: reason.trim() })
  }
  return (
    <Sheet id="refund-sheet" title={say(refundText.title(number))} onClose={onClose}>
      {lines.length === 0 ? null : (
        <Choices
          choices={[
            { value: true, id: 'refund-by-line', label: say(refundText.byLine) },
            { value: false, id: 'refund-by-amount', label: say(refundText.byAmount) },
          ]}
          chosen={byLine}
          onChoose={setByLine}
        />
      )}
      {byLine ? (
        <Lines lines={lines} counts={counts} onCounts={setCounts} />
      ) : (
        <Input
          id="refund-amount"
          className="order-field figures"
          type="digit"
          value={typed}
          maxlength={AMOUNT_CHARACTERS}
          placeholder={say(refundText.amount)}
          aria-label={say(refundText.amount)}
          onInput={(event) => setTyped(event.detail.value)}
        />
      )}
      <Why reason={reason} onReason={setReason} />
      <View className="order-ways">
        <View className="small">{say(refundText.hint)}</View>
        <TapButton
          id="refund-send"
          label={say(fen === 0 ? refundText.send : refundText.sendOf(price(fen)))}
          busy={busy || fen === 0 || reason.trim() === ''}
          onTap={send}
        />
      </View>
      <WriteWord about="refund" writing={writing} onCheckAgain={checkAgain} />
    </Sheet>
  )
}
