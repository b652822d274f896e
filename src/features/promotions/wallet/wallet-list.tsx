import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useServerNow } from '@/cloud/use-server-now'
import type { Output } from '@/shared/contracts'
import type { CouponView, GiftView } from '@/shared/contracts/promotions.contract'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { openPage } from '@/wechat/navigation'
import type { NameOf } from '../condition-words'
import { couponAddress, giftAddress } from '../page-addresses'
import { Ticket } from '../ticket'
import { couponLines, giftLines } from './coupon-lines'
import { walletText } from './wallet.text'

interface CouponsProps {
  readonly coupons: readonly CouponView[]
  readonly nameOf: NameOf
}

function Coupons({ coupons, nameOf }: CouponsProps) {
  const now = useServerNow(MINUTE_MS)
  return (
    <>
      {coupons.map((coupon) => {
        const { id, status, promotion } = coupon
        const open = status === 'usable' && { onOpen: () => openPage(couponAddress(id)) }
        return (
          <Ticket
            key={id}
            id={`coupon-${id}`}
            promotion={promotion}
            lines={couponLines(coupon, now, nameOf)}
            over={status === 'used' || status === 'expired'}
            {...open}
          />
        )
      })}
    </>
  )
}

function Gifts({ gifts }: { readonly gifts: readonly GiftView[] }) {
  const now = useServerNow(MINUTE_MS)
  return (
    <>
      {gifts.map((gift) => {
        const { id, status, promotion } = gift
        const open = status === 'waiting' && { onOpen: () => openPage(giftAddress(id)) }
        return (
          <Ticket
            key={id}
            id={`gift-${id}`}
            promotion={promotion}
            lines={giftLines(gift, now)}
            over={status !== 'waiting'}
            {...open}
          />
        )
      })}
    </>
  )
}

interface Props {
  readonly wallet: Output<'promotions/wallet'>
  readonly nameOf: NameOf
  /** Where there are more to be had. */
  readonly wayOut: ReactNode
  /** To be told before what can be used expires. */
  readonly tellMe: ReactNode
}

/** What can be used first; what is over only where it is asked for. */
export function WalletList({ wallet: { usable, past, gifts }, nameOf, wayOut, tellMe }: Props) {
  const say = useSay()
  const [showsPast, showPast] = useState(false)
  const waiting = gifts.filter(({ status }) => status === 'waiting')
  const done = gifts.filter(({ status }) => status !== 'waiting')
  const nothingNow = usable.length === 0 && waiting.length === 0
  const isPast = past.length > 0 || done.length > 0
  return (
    <>
      {nothingNow ? (
        <Notice id="no-coupons" words={say(walletText.none)}>
          {wayOut}
        </Notice>
      ) : null}
      {waiting.length === 0 ? null : <View className="title">{say(walletText.gifts)}</View>}
      <Gifts gifts={waiting} />
      {usable.length === 0 || waiting.length === 0 ? null : (
        <View className="title promotions-part">{say(walletText.usable)}</View>
      )}
      <Coupons coupons={usable} nameOf={nameOf} />
      {isPast && showsPast ? (
        <>
          <View className="title promotions-part">{say(walletText.past)}</View>
          <Coupons coupons={past} nameOf={nameOf} />
          <Gifts gifts={done} />
        </>
      ) : null}
      <View className="foot">
        {nothingNow ? null : wayOut}
        {usable.length === 0 ? null : tellMe}
        {isPast && !showsPast ? (
          <TapButton
            id="show-past"
            label={say(walletText.showPast)}
            look="plain"
            onTap={() => showPast(true)}
          />
        ) : null}
      </View>
    </>
  )
}
