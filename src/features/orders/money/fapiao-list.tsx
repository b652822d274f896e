import { View } from '@tarojs/components'
import { useKnow } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import { useWrite } from '@/cloud/use-write'
import type { FapiaoToIssue } from '@/shared/contracts/orders.money.views'
import type { StoreId } from '@/shared/kernel/ids'
import { price } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { dayAndTime } from '@/ui/day-and-time'
import { useSay } from '@/ui/language'
import { CHINA_OFFSET_MINUTES } from '@/ui/merchant-clock'
import { copy } from '@/wechat/clipboard'
import { WriteWord } from '../write-word'
import { moneyText } from './money.text'
import { NothingToSettle } from './nothing-to-settle'
import '../orders.scss'

export function useFapiao(storeId: StoreId) {
  return useQuery('orders/fapiao', { storeId })
}

interface PartProps {
  readonly id: string
  readonly words: Words
  readonly value: string
}

/** One thing to carry over into the tax office's form: a tap copies it. */
function Part({ id, words, value }: PartProps) {
  const say = useSay()
  return (
    <View className="order-line-row">
      <View className="order-line-words">
        <View className="small">{say(words)}</View>
        <View id={id} className="order-fapiao-value">
          {value}
        </View>
      </View>
      <TapButton
        id={`copy-${id}`}
        label={say(moneyText.copy)}
        spoken={`${say(moneyText.copy)} ${value}`}
        look="plain"
        onTap={() => void copy(value)}
      />
    </View>
  )
}

interface RowProps {
  readonly storeId: StoreId
  readonly asked: FapiaoToIssue
}

function Asked({ storeId, asked }: RowProps) {
  const say = useSay()
  const know = useKnow()
  const { orderId, number, title, taxNumber, email, fen, status, askedAt } = asked
  const { writing, submit, checkAgain } = useWrite('orders/issued-fapiao', {
    onDone: (left) => void know('orders/fapiao', { storeId }, left),
  })
  return (
    <View id={`fapiao-${orderId}`} className="card order-card">
      <View className="order-line-row figures">
        <View className="title">{number}</View>
        <View className="title">{price(fen)}</View>
      </View>
      <View className={status === 'to-correct' ? 'order-trouble' : 'small'}>
        {`${say(moneyText.asked[status])} · ${say(dayAndTime(askedAt, CHINA_OFFSET_MINUTES))}`}
      </View>
      <Part
        id={`title-${orderId}`}
        words={taxNumber === null ? moneyText.person : moneyText.fapiaoFor}
        value={title}
      />
      {taxNumber === null ? null : (
        <Part id={`tax-${orderId}`} words={moneyText.taxNumber} value={taxNumber} />
      )}
      <Part id={`email-${orderId}`} words={moneyText.email} value={email} />
      <View className="order-ways">
        <TapButton
          id={`issued-${orderId}`}
          label={say(moneyText.issued)}
          spoken={say(moneyText.issuedOf(number))}
          look="second"
          busy={writing.status === 'sending' || writing.status === 'checking'}
          onTap={() => submit({ storeId, orderId })}
        />
      </View>
      <WriteWord about={`issued-${orderId}`} writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}

interface Props {
  readonly storeId: StoreId
  readonly asked: readonly FapiaoToIssue[]
}

/** The fapiao that shoppers wait for. */
export function FapiaoList({ storeId, asked }: Props) {
  if (asked.length === 0) {
    return <NothingToSettle id="no-fapiao" words={moneyText.noFapiao} storeId={storeId} />
  }
  return (
    <View>
      {asked.map((each) => (
        <Asked key={each.orderId} storeId={storeId} asked={each} />
      ))}
    </View>
  )
}
