import { useEffect, useRef, useState } from 'react'
import { useKnow } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import { useShown } from '@/cloud/use-shown'
import { useWrite } from '@/cloud/use-write'
import type { Action, Contracts } from '@/shared/contracts'
import type { BoardView } from '@/shared/contracts/orders.views'
import type { StoreId } from '@/shared/kernel/ids'
import { vibrate } from '@/wechat/attention'
import { openChime } from '@/wechat/chime'
import { holdScreenOn } from '@/wechat/screen-held'
import { heardOf, isNews } from './arrange'

const pollMs = (board: BoardView) => board.nextPollMs

/** A store's orders from behind the counter; the screen stays lit. */
export function useOrderBoard(storeId: StoreId) {
  const shown = useShown()
  useEffect(() => (shown ? holdScreenOn() : undefined), [shown])
  return useQuery('orders/board', { storeId }, { pollMs })
}

/** News is felt, and heard once sound was turned on: a phone sounds for nobody who has not tapped. */
export function useNews(board: BoardView) {
  const [chime, setChime] = useState<(() => void) | null>(null)
  const before = useRef<ReadonlySet<string> | null>(null)
  useEffect(() => {
    const heard = heardOf(board)
    if (isNews(before.current, heard)) {
      vibrate()
      chime?.()
    }
    before.current = heard
  }, [board, chime])
  const turnOn = () => {
    const play = openChime()
    play()
    setChime(() => play)
  }
  return { isOn: chime !== null, turnOn }
}

/** What a part of the board knows of where it stands. */
export interface AtBoard {
  readonly storeId: StoreId
  readonly board: BoardView
  /** Asks for the board as it is now. */
  readonly refresh: () => void
}

/** The writes of the board: each answers with the board as it is after. */
export type BoardWrite = {
  [A in Action]: Contracts[A]['kind'] extends 'write'
    ? Contracts[A]['output'] extends BoardView
      ? A
      : never
    : never
}[Action]

/** A write of the board: the screen shows its answer, or is brought up to date by a refusal. */
export function useBoardWrite<A extends BoardWrite>(
  action: A,
  { storeId, refresh }: Pick<AtBoard, 'storeId' | 'refresh'>,
  onDone: (board: BoardView) => void = () => undefined,
) {
  const know = useKnow()
  return useWrite(action, {
    // First what was open is closed, so that it never shows an order that has just moved on.
    onDone: (board) => {
      onDone(board)
      void know('orders/board', { storeId }, board)
    },
    onRefused: refresh,
  })
}
