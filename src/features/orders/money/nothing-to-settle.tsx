import type { StoreId } from '@/shared/kernel/ids'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { openPage } from '@/wechat/navigation'
import { orderBoardAddress } from '../addresses'
import { moneyText } from './money.text'

interface Props {
  readonly id: string
  readonly words: Words
  readonly storeId: StoreId
}

/** A list of what waits for somebody in charge, when nothing does. */
export function NothingToSettle({ id, words, storeId }: Props) {
  const say = useSay()
  return (
    <Notice id={id} words={say(words)}>
      <TapButton
        id="to-orders"
        label={say(moneyText.toOrders)}
        look="second"
        onTap={() => openPage(orderBoardAddress(storeId))}
      />
    </Notice>
  )
}
