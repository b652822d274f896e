import { View } from '@tarojs/components'
import { useState } from 'react'
import { Answered } from '@/features/answers/answered'
import { OrdersButton } from '@/features/orders/board/counter-links'
import { boardAddress } from '@/features/queue/addresses'
import { counterText } from '@/features/queue/counter/counter.text'
import { EndedList, useEnded } from '@/features/queue/counter/ended-list'
import { FiguresCard, useFigures } from '@/features/queue/counter/figures-card'
import { UndoBar } from '@/features/queue/counter/undo-bar'
import type { AtCounter } from '@/features/queue/counter/use-counter'
import type { Membership } from '@/shared/contracts/staff.contract'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { openPage } from '@/wechat/navigation'

function Ended({ at }: { readonly at: AtCounter }) {
  const asked = useEnded(at)
  return (
    <Answered asked={asked} wayOut={null}>
      {(ended) => <EndedList at={at} ended={ended} onCorrected={asked.refresh} />}
    </Answered>
  )
}

function Figures({ at }: { readonly at: AtCounter }) {
  return (
    <Answered asked={useFigures(at.storeId)} wayOut={null}>
      {(figures) => <FiguresCard figures={figures} />}
    </Answered>
  )
}

interface HeadProps {
  readonly at: AtCounter
  readonly membership: Membership
}

/** The store, and what is looked at now and then: its day, its figures, the board. */
export function CounterHead({ at, membership }: HeadProps) {
  const say = useSay()
  const [open, setOpen] = useState<'nothing' | 'ended' | 'figures'>('nothing')
  const close = () => setOpen('nothing')
  const tool = (id: 'ended' | 'figures') => (
    <TapButton id={id} label={say(counterText[id])} look="plain" onTap={() => setOpen(id)} />
  )
  return (
    <>
      <View className="counter-head">
        <UndoBar at={at}>
          <View className="counter-store">{say(at.counter.storeName)}</View>
        </UndoBar>
        <View className="counter-tools">
          {PARTS.shop ? <OrdersButton storeId={at.storeId} /> : null}
          {tool('ended')}
          {membership.role === 'clerk' ? null : tool('figures')}
          <TapButton
            id="board"
            label={say(counterText.board)}
            look="plain"
            onTap={() => openPage(boardAddress(at.storeId))}
          />
        </View>
      </View>
      {open === 'ended' ? (
        <Sheet id="ended-sheet" title={say(counterText.ended)} onClose={close}>
          <Ended at={at} />
        </Sheet>
      ) : null}
      {open === 'figures' ? (
        <Sheet id="figures-sheet" title={say(counterText.figuresTitle)} onClose={close}>
          <Figures at={at} />
        </Sheet>
      ) : null}
    </>
  )
}
