import { useEffect, useState } from 'react'
import { useCloud } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import { useServerNow } from '@/cloud/use-server-now'
import { useShown } from '@/cloud/use-shown'
import type { CardView } from '@/shared/contracts/membership.contract'
import { type Instant, SECOND_MS } from '@/shared/kernel/instant'
import { brightenScreen } from '@/wechat/bright-screen'
import { holdScreenOn } from '@/wechat/screen-held'
import type { KeptCard } from './card-time'
import { keepCard, keptCard } from './kept-card'

const pollMs = (card: CardView) => card.nextPollMs

/** The card, asked for while it is shown, and kept on the phone for when there is no network. */
export function useCard() {
  const { client } = useCloud()
  const asked = useQuery('membership/card', {}, { pollMs })
  const [kept] = useState(keptCard)
  const card = asked.query.status === 'ready' ? asked.query.value : null
  useEffect(() => {
    if (card !== null) keepCard(card, client.now() - Date.now())
  }, [card, client])
  // Once something has been heard, the client itself knows the server's clock.
  const asLast = card === null && asked.query.status !== 'refused' ? kept : null
  return { asked, asLast }
}

/** The server's clock by the second, also before anything has been heard from it. */
export function useCardNow(kept: KeptCard | null): Instant {
  const now = useServerNow(SECOND_MS)
  return kept === null ? now : Date.now() + kept.aheadMs
}

/** While the card is shown, the screen is bright and stays on; then it is as it was. */
export function useBrightScreen(): void {
  const shown = useShown()
  useEffect(() => {
    if (!shown) return undefined
    const restore = brightenScreen()
    const letGo = holdScreenOn()
    return () => {
      restore()
      letGo()
    }
  }, [shown])
}
