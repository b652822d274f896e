import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import { useWrite } from '@/cloud/use-write'
import type { CouponAtCounter } from '@/shared/contracts/promotions.contract'
import type { StoreId } from '@/shared/kernel/ids'
import { MINUTE_MS, SECOND_MS } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { dayAt } from '@/ui/merchant-clock'
import type { NameOf } from '../condition-words'
import { benefitSentence } from '../rule-words'
import { Ticket } from '../ticket'
import { couponLines } from '../wallet/coupon-lines'
import { whyNotWords } from '../why-not.text'
import { WriteWord } from '../write-word'
import { redeemText } from './redeem.text'

interface FaceProps {
  readonly at: CouponAtCounter
  readonly nameOf: NameOf
}

/** Whose it is, and what it does in one sentence. */
function Face({ at: { coupon, memberNumber, nickname }, nameOf }: FaceProps) {
  const say = useSay()
  const now = useServerNow(MINUTE_MS)
  const { id, promotion } = coupon
  const end = say(redeemText.memberEnd(memberNumber.slice(-4)))
  const sentence = benefitSentence(promotion.benefit, false)
  return (
    <>
      <View id="coupon-owner" className="muted figures">
        {nickname === null ? end : `${nickname} · ${end}`}
      </View>
      <Ticket
        id={`coupon-${id}`}
        promotion={promotion}
        lines={[sentence, ...couponLines(coupon, now, nameOf)]}
      />
    </>
  )
}

interface LookedAtProps extends FaceProps {
  readonly storeId: StoreId
  readonly code: string
  readonly onRedeemed: (at: CouponAtCounter) => void
}

/** A coupon just scanned: redeemed by one tap, or why it cannot be. */
export function LookedAt({ storeId, code, at, nameOf, onRedeemed }: LookedAtProps) {
  const say = useSay()
  const now = useServerNow(MINUTE_MS)
  const { writing, submit, checkAgain } = useWrite('promotions/redeem-at-counter', {
    onDone: onRedeemed,
  })
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const refused = writing.status === 'refused' ? writing.refusal : null
  const whyNot = refused?.code === 'promotions/cannot-use' ? refused.whyNot : at.whyNot
  return (
    <View aria-live="polite">
      <Face at={at} nameOf={nameOf} />
      {whyNot === null ? (
        <View className="promotions-ways">
          <TapButton
            id="redeem-coupon"
            label={say(redeemText.redeem)}
            busy={busy}
            onTap={() => submit({ storeId, couponId: at.coupon.id, code })}
          />
        </View>
      ) : (
        <View id="why-not" className="promotions-cannot">
          {say(whyNotWords(whyNot, dayAt(now)))}
        </View>
      )}
      <WriteWord about="redeem" writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}

interface RedeemedProps extends FaceProps {
  readonly storeId: StoreId
  readonly onUndone: () => void
}

/** A coupon just redeemed; a minute to take it back. */
export function Redeemed({ storeId, at, nameOf, onUndone }: RedeemedProps) {
  const say = useSay()
  const now = useServerNow(SECOND_MS)
  const { writing, submit, checkAgain } = useWrite('promotions/undo-redeem', { onDone: onUndone })
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const seconds = Math.ceil(((at.undoUntil ?? 0) - now) / SECOND_MS)
  return (
    <View aria-live="polite">
      <View id="redeemed" className="display">
        {say(redeemText.redeemed)}
      </View>
      <Face at={at} nameOf={nameOf} />
      {seconds > 0 || busy ? (
        <View className="promotions-ways">
          <TapButton
            id="undo-redeem"
            label={say(redeemText.undo(Math.max(0, seconds)))}
            look="second"
            busy={busy}
            onTap={() => submit({ storeId, couponId: at.coupon.id })}
          />
        </View>
      ) : null}
      <WriteWord about="undo" writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}
