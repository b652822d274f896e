import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useServerNow } from '@/cloud/use-server-now'
import type { Output } from '@/shared/contracts'
import type { GiftView } from '@/shared/contracts/promotions.contract'
import type { StoreId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { useSay } from '@/ui/language'
import type { NameOf } from '../condition-words'
import { Ticket } from '../ticket'
import { couponLines, giftLines } from '../wallet/coupon-lines'
import { walletText } from '../wallet/wallet.text'
import { HeldOut } from './held-out'

interface Props {
  readonly shown: Output<'promotions/coupon-codes'>
  readonly nameOf: NameOf
  readonly storeName: (storeId: StoreId) => ReactNode
}

/** A coupon to be scanned, with what it does under it; without a code once it cannot be used. */
export function CouponFace({ shown: { coupon, codes }, nameOf, storeName }: Props) {
  const say = useSay()
  const now = useServerNow(MINUTE_MS)
  const { id, status, promotion } = coupon
  const over = status === 'used' || status === 'expired'
  const { storeIds } = promotion.scope
  return (
    <>
      <Ticket
        id={`coupon-${id}`}
        promotion={promotion}
        lines={couponLines(coupon, now, nameOf)}
        over={over}
      />
      {status === 'usable' ? <HeldOut codes={codes} /> : null}
      {status === 'usable' ? (
        <View className="muted promotions-part">{say(walletText.say)}</View>
      ) : null}
      {storeIds === null || over ? null : (
        <View className="card promotions-part">
          <View className="small">{say(walletText.onlyAt)}</View>
          {storeIds.map((storeId) => (
            <View key={storeId}>{storeName(storeId)}</View>
          ))}
        </View>
      )}
    </>
  )
}

/** A gift to be scanned and handed over. */
export function GiftFace({ gift }: { readonly gift: GiftView }) {
  const now = useServerNow(MINUTE_MS)
  const { id, status, promotion, codes } = gift
  return (
    <>
      <Ticket
        id={`gift-${id}`}
        promotion={promotion}
        lines={giftLines(gift, now)}
        over={status !== 'waiting'}
      />
      {status === 'waiting' ? <HeldOut codes={codes} /> : null}
    </>
  )
}
