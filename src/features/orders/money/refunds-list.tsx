import { View } from '@tarojs/components'
import { useKnow } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import { useWrite } from '@/cloud/use-write'
import type { RefundToSettle } from '@/shared/contracts/orders.views'
import type { StoreId } from '@/shared/kernel/ids'
import { price } from '@/shared/kernel/price'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { reasonWords } from '../refund-reason'
import { WriteWord } from '../write-word'
import { moneyText } from './money.text'
import { NothingToSettle } from './nothing-to-settle'
import '../orders.scss'

export function useRefunds(storeId: StoreId) {
  return useQuery('orders/refunds', { storeId })
}

interface RowProps {
  readonly storeId: StoreId
  readonly refund: RefundToSettle
  readonly refresh: () => void
}

/** One for which there was too little money goes out again at once, not only by and by. */
function Retry({ storeId, refund, refresh }: RowProps) {
  const say = useSay()
  const know = useKnow()
  const { id, number, fen } = refund
  const { writing, submit, checkAgain } = useWrite('orders/retry-refund', {
    onDone: (left) => void know('orders/refunds', { storeId }, left),
    onRefused: refresh,
  })
  return (
    <>
      <View className="order-ways">
        <TapButton
          id={`retry-${id}`}
          label={say(moneyText.retry)}
          spoken={say(moneyText.retryOf(number, price(fen)))}
          look="second"
          busy={writing.status === 'sending' || writing.status === 'checking'}
          onTap={() => submit({ storeId, refundId: id })}
        />
      </View>
      <WriteWord about={`retry-${id}`} writing={writing} onCheckAgain={checkAgain} />
    </>
  )
}

/** A refund somebody in charge decides on, or one that failed, with its next step. */
function Refund({ storeId, refund, refresh }: RowProps) {
  const say = useSay()
  const know = useKnow()
  const { id, number, fen, reason, status, trouble } = refund
  const { writing, submit, checkAgain } = useWrite('orders/approve-refund', {
    onDone: (left) => void know('orders/refunds', { storeId }, left),
    onRefused: refresh,
  })
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <View id={`settle-${id}`} className="card order-card">
      <View className="order-line-row figures">
        <View className="title">{number}</View>
        <View className="title">{price(fen)}</View>
      </View>
      <View>{say(reasonWords(reason))}</View>
      <View className={status === 'failed' ? 'order-trouble' : 'small'}>
        {say(moneyText.status[status])}
      </View>
      {trouble === undefined ? null : (
        <View className="muted">{say(moneyText.trouble[trouble])}</View>
      )}
      {trouble === 'not-enough-balance' ? (
        <Retry storeId={storeId} refund={refund} refresh={refresh} />
      ) : null}
      {status === 'waiting-approval' ? (
        <View className="order-ways">
          <TapButton
            id={`approve-${id}`}
            label={say(moneyText.approve)}
            spoken={say(moneyText.approveOf(number, price(fen)))}
            busy={busy}
            onTap={() => submit({ storeId, refundId: id, approved: true })}
          />
          <TapButton
            id={`decline-${id}`}
            label={say(moneyText.decline)}
            look="second"
            busy={busy}
            onTap={() => submit({ storeId, refundId: id, approved: false })}
          />
        </View>
      ) : null}
      <WriteWord about={id} writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}

interface Props {
  readonly storeId: StoreId
  readonly refunds: readonly RefundToSettle[]
  readonly refresh: () => void
}

/** What waits for somebody in charge. */
export function RefundsList({ storeId, refunds, refresh }: Props) {
  if (refunds.length === 0) {
    return <NothingToSettle id="no-refunds" words={moneyText.noRefunds} storeId={storeId} />
  }
  return (
    <View>
      {refunds.map((refund) => (
        <Refund key={refund.id} storeId={storeId} refund={refund} refresh={refresh} />
      ))}
    </View>
  )
}
