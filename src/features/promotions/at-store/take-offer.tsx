import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PromotionAtStore } from '@/shared/contracts/promotions.contract'
import type { Promotion } from '@/shared/domain/promotions/promotion'
import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { WriteWord } from '../write-word'
import { offersText } from './offers.text'
import { useTake } from './use-offers'

interface OfferProps {
  readonly storeId: StoreId
  readonly promotion: Promotion
  /** First in the tap: whether one wants to be told before it expires. */
  readonly ask: () => Promise<void>
}

function Claim({ storeId, promotion: { id, name }, ask }: OfferProps) {
  const say = useSay()
  const { writing, submit, checkAgain } = useTake('promotions/claim', storeId, () => undefined)
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const claim = async () => {
    await ask()
    submit({ storeId, promotionId: id })
  }
  return (
    <View className="ticket-foot">
      <View className="ticket-foot-words">
        <WriteWord about={id} writing={writing} onCheckAgain={checkAgain} />
      </View>
      <TapButton
        id={`claim-${id}`}
        label={say(offersText.claim)}
        spoken={say(offersText.claimOf(say(name)))}
        busy={busy}
        onTap={() => void claim()}
      />
    </View>
  )
}

interface RedeemProps extends OfferProps {
  readonly points: number
}

interface SheetProps extends RedeemProps {
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Points are spent for good, so it is asked once. */
function RedeemSheet(props: SheetProps) {
  const { storeId, promotion, points, ask, onDone, onClose } = props
  const { id, name } = promotion
  const say = useSay()
  const { writing, submit, checkAgain } = useTake('promotions/redeem-points', storeId, onDone)
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const redeem = async () => {
    await ask()
    submit({ storeId, promotionId: id })
  }
  return (
    <Sheet id="redeem-sheet" title={say(offersText.redeemTitle)} onClose={onClose}>
      <View className="muted">{say(offersText.redeemWhat(points, say(name)))}</View>
      <View className="promotions-ways">
        <TapButton
          id="redeem-yes"
          label={say(offersText.redeemYes(points))}
          busy={busy}
          onTap={() => void redeem()}
        />
      </View>
      <WriteWord about="redeem" writing={writing} onCheckAgain={checkAgain} />
    </Sheet>
  )
}

function Redeem({ storeId, promotion, points, ask }: RedeemProps) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState(false)
  const { id, name } = promotion
  const redeemed = () => {
    setAsking(false)
    setDone(true)
  }
  return (
    <>
      <View className="ticket-foot">
        <View id={`price-${id}`} className="ticket-foot-words figures" aria-live="polite">
          {say(done ? offersText.redeemed : offersText.forPoints(points))}
        </View>
        <TapButton
          id={`redeem-${id}`}
          label={say(offersText.redeem)}
          spoken={say(offersText.redeemOf(say(name)))}
          look="second"
          onTap={() => setAsking(true)}
        />
      </View>
      {asking ? (
        <RedeemSheet
          storeId={storeId}
          promotion={promotion}
          points={points}
          ask={ask}
          onDone={redeemed}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}

/** What has to be given for it, in points. */
function pointsFor({ how }: Promotion): number | null {
  if (how.kind === 'gift') return how.points
  return how.kind === 'coupon' && how.givenBy.kind === 'points' ? how.givenBy.points : null
}

interface Props {
  readonly storeId: StoreId
  readonly offer: PromotionAtStore
  /** First in the tap: whether one wants to be told before it expires. */
  readonly ask: () => Promise<void>
}

/** The one thing to do about an offer, or how it stands. */
export function TakeOffer({ storeId, offer: { promotion, claim }, ask }: Props) {
  const say = useSay()
  const points = pointsFor(promotion)
  switch (claim) {
    case 'free':
      return <Claim storeId={storeId} promotion={promotion} ask={ask} />
    case 'points':
      return points === null ? null : (
        <Redeem storeId={storeId} promotion={promotion} points={points} ask={ask} />
      )
    case 'claimed':
    case 'none-left':
      return (
        <View className="ticket-foot">
          <View id={`standing-${promotion.id}`} className="muted">
            {say(offersText.standing[claim])}
          </View>
        </View>
      )
    case null:
      return null
    default:
      return claim satisfies never
  }
}
