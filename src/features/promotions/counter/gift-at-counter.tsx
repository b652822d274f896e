import { View } from '@tarojs/components'
import { useWrite } from '@/cloud/use-write'
import type { GiftView } from '@/shared/contracts/promotions.contract'
import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Ticket } from '../ticket'
import { walletText } from '../wallet/wallet.text'
import { WriteWord } from '../write-word'
import { redeemText } from './redeem.text'

interface Props {
  readonly storeId: StoreId
  readonly code: string
  readonly gift: GiftView
  readonly onHandedOver: (gift: GiftView) => void
}

/** A gift just scanned: handed over once. */
export function GiftAtCounter({ storeId, code, gift, onHandedOver }: Props) {
  const say = useSay()
  const { id, promotion, status } = gift
  const { writing, submit, checkAgain } = useWrite('promotions/hand-over-gift', {
    onDone: onHandedOver,
  })
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const waits = status === 'waiting'
  return (
    <View aria-live="polite">
      <Ticket
        id={`gift-${id}`}
        promotion={promotion}
        lines={waits ? [redeemText.giftWhat] : []}
        over={!waits}
      />
      {waits ? (
        <View className="promotions-ways">
          <TapButton
            id="hand-over-gift"
            label={say(redeemText.handOver)}
            busy={busy}
            onTap={() => submit({ storeId, giftId: id, code })}
          />
        </View>
      ) : (
        <View id="why-not" className="promotions-cannot">
          {say(walletText.gift[status])}
        </View>
      )}
      <WriteWord about="gift" writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}
