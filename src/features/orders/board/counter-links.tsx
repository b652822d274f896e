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
  /** Owners and managers settle money; everybody sees the orders. */
  readonly inCharge: boolean
}

/** From the counter to the orders, and to what is settled about their money. */
export function OrderLinks({ storeId, inCharge }: Props) {
  const say = useSay()
  const link = (id: string, words: Words, address: string) => (
    <TapButton key={id} id={id} label={say(words)} look="plain" onTap={() => openPage(address)} />
  )
  return (
    <>
      {link('orders', orderBoardText.link, orderBoardAddress(storeId))}
      {inCharge
        ? [
            link('today', moneyText.links.today, todayAddress(storeId)),
            link('refunds', moneyText.links.refunds, refundsAddress(storeId)),
            link('fapiao', moneyText.links.fapiao, fapiaoAddress(storeId)),
          ]
        : null}
    </>
  )
}
