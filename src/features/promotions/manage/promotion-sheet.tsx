import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PromotionFigures } from '@/shared/contracts/promotions.contract'
import type { StoreId } from '@/shared/kernel/ids'
import { shortPrice } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { WriteWord } from '../write-word'
import { manageText } from './manage.text'
import { useManageWrite } from './use-manage'

interface FigureProps {
  readonly id: string
  readonly words: Words
  readonly value: string
}

function Figure({ id, words, value }: FigureProps) {
  const say = useSay()
  return (
    <View className="promotions-sum figures">
      <View className="promotions-sum-words">{say(words)}</View>
      <View id={`figure-${id}`} className="title">
        {value}
      </View>
    </View>
  )
}

function Figures({
  figures: { promotion, orders, costFen, handedOut, used },
}: Pick<Props, 'figures'>) {
  const { kind } = promotion.how
  if (kind === 'gift') return <Figure id="gifts" words={manageText.gifts} value={`${handedOut}`} />
  return (
    <>
      {kind === 'coupon' ? (
        <>
          <Figure id="handed-out" words={manageText.handedOut} value={`${handedOut}`} />
          <Figure id="used" words={manageText.used} value={`${used}`} />
        </>
      ) : null}
      <Figure id="orders" words={manageText.orders} value={`${orders}`} />
      <Figure id="cost" words={manageText.cost} value={shortPrice(costFen)} />
    </>
  )
}

/** Stopping is for good, so it says what it does before the tap that does it. */
function Stop({ storeId, figures, onClose }: Omit<Props, 'lines'>) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const { writing, submit, checkAgain } = useManageWrite('promotions/stop', storeId, onClose)
  const busy = writing.status === 'sending' || writing.status === 'checking'
  if (!asking) {
    return (
      <View className="promotions-ways">
        <TapButton
          id="stop"
          label={say(manageText.stop)}
          look="second"
          onTap={() => setAsking(true)}
        />
      </View>
    )
  }
  return (
    <View className="promotions-ways">
      <View className="muted">{say(manageText.stopWhat)}</View>
      <TapButton
        id="stop-yes"
        label={say(manageText.stopYes)}
        look="second"
        busy={busy}
        onTap={() => submit({ storeId, promotionId: figures.promotion.id })}
      />
      <WriteWord about="stop" writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}

interface Props {
  readonly storeId: StoreId
  readonly figures: PromotionFigures
  /** The rule, when and for whom. */
  readonly lines: readonly Words[]
  readonly onClose: () => void
}

/** One promotion: what it does, what came of it, and how to stop it. */
export function PromotionSheet({ storeId, figures, lines, onClose }: Props) {
  const say = useSay()
  const { promotion, standing, own } = figures
  const runs = standing === 'on' || standing === 'scheduled'
  return (
    <Sheet id="promotion-sheet" title={say(promotion.name)} onClose={onClose}>
      <View className="muted">{say(manageText.standing[standing])}</View>
      {lines.map((line) => (
        <View key={line.zh} className="figures">
          {say(line)}
        </View>
      ))}
      <View className="promotions-ways">
        <Figures figures={figures} />
      </View>
      {own ? null : <View className="small">{say(manageText.merchants)}</View>}
      {own && runs ? <Stop storeId={storeId} figures={figures} onClose={onClose} /> : null}
    </Sheet>
  )
}
