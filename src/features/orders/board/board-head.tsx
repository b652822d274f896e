import { View } from '@tarojs/components'
import { useState } from 'react'
import { clockTime } from '@/shared/kernel/clock-time'
import type { Instant } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { openPage } from '@/wechat/navigation'
import { askAmountAddress, guestOrderAddress } from '../addresses'
import { amountText } from '../amount/amount.text'
import { orderBoardText } from './board.text'
import { BoardAct } from './board-act'
import { type AtBoard, useNews } from './use-order-board'

function PauseSheet({ at, onClose }: { readonly at: AtBoard; readonly onClose: () => void }) {
  const say = useSay()
  const minutes = [15, 30] as const
  return (
    <Sheet id="pause-sheet" title={say(orderBoardText.pause)} onClose={onClose}>
      <View className="muted">{say(orderBoardText.pauseHint)}</View>
      <View className="order-ways">
        {minutes.map((each) => (
          <BoardAct
            key={each}
            id={`pause-${each}`}
            at={at}
            action="orders/pause"
            input={{ storeId: at.storeId, minutes: each }}
            words={orderBoardText.pauseFor(each)}
            onDone={onClose}
          />
        ))}
      </View>
    </Sheet>
  )
}

/** Whether orders are paused, and the one tap that goes on. */
function Paused({ at, now }: { readonly at: AtBoard; readonly now: Instant }) {
  const say = useSay()
  const { pausedUntil, utcOffsetMinutes } = at.board
  if (pausedUntil === null || pausedUntil <= now) return null
  const until = clockTime(pausedUntil, utcOffsetMinutes)
  return (
    <View className="card board-paused">
      <View id="paused" className="board-late figures">
        {say(orderBoardText.pausedUntil(until))}
      </View>
      <BoardAct
        id="resume"
        at={at}
        action="orders/pause"
        input={{ storeId: at.storeId, minutes: null }}
        words={orderBoardText.resume}
      />
    </View>
  )
}

/** The store, the sound of what comes in, a pause, an amount to be paid, and an order for a guest. */
export function BoardHead({ at, now }: { readonly at: AtBoard; readonly now: Instant }) {
  const say = useSay()
  const { isOn, turnOn } = useNews(at.board)
  const [pausing, setPausing] = useState(false)
  const paused = at.board.pausedUntil !== null && at.board.pausedUntil > now
  return (
    <>
      <View className="board-top">
        <View className="board-store-name">{say(at.board.storeName)}</View>
        <View className="board-tools">
          {isOn ? (
            <View className="small board-tool-word">{say(orderBoardText.soundIsOn)}</View>
          ) : (
            <TapButton
              id="sound-on"
              label={say(orderBoardText.soundOn)}
              look="plain"
              onTap={turnOn}
            />
          )}
          {paused ? null : (
            <TapButton
              id="pause"
              label={say(orderBoardText.pause)}
              look="plain"
              onTap={() => setPausing(true)}
            />
          )}
          <TapButton
            id="ask-amount"
            label={say(amountText.title)}
            look="plain"
            onTap={() => openPage(askAmountAddress(at.storeId))}
          />
          <TapButton
            id="guest-order"
            label={say(orderBoardText.guestOrder)}
            look="plain"
            onTap={() => openPage(guestOrderAddress(at.storeId))}
          />
        </View>
      </View>
      <Paused at={at} now={now} />
      {pausing ? <PauseSheet at={at} onClose={() => setPausing(false)} /> : null}
    </>
  )
}
