import type { StoreId } from '@/shared/kernel/ids'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { fapiaoAddress, orderBoardAddress, refundsAddress, todayAddress } from '../addresses'
import { moneyText } from '../money/money.text'
import { orderBoardText } from './board.text'

interface Props {
  readonly storeId: StoreId
}

/** From the counter to the orders. */
export function OrdersButton({ storeId }: Props) {
  const say = useSay()
  return (
    <TapButton
      id="orders"
      label={say(orderBoardText.link)}
      look="plain"
      onTap={() => openPage(orderBoardAddress(storeId))}
    />
  )
}

/** From the counter to what owners and managers see to: the day, and what is settled of its money. */
export function DayLinks({ storeId }: Props) {
  const say = useSay()
  const link = (id: string, words: Words, address: string) => (
    <TapButton id={id} label={say(words)} look="plain" onTap={() => openPage(address)} />
  )
  return (
    <>
      {link('today', moneyText.links.today, todayAddress(storeId))}
      {link('refunds', moneyText.links.refunds, refundsAddress(storeId))}
      {link('fapiao', moneyText.links.fapiao, fapiaoAddress(storeId))}
    </>
  )
}
