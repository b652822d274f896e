import { View } from '@tarojs/components'
import { useState } from 'react'
import { useServerNow } from '@/cloud/use-server-now'
import type { TicketView } from '@/shared/contracts/queue.views'
import { QUEUE_CARD_TYPE } from '@/shared/domain/queue/live-card'
import { SECOND_MS } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { askLiveCard, hasLiveCards } from '@/wechat/live-card'
import { WriteWord } from '../write-word'
import { ticketText } from './ticket.text'
import { useTicketWrite } from './use-ticket'

const LOOK_MS = 10 * SECOND_MS

/** WeChat's live card of a ticket just taken; nothing where this WeChat or this shop has none. */
export function TicketLiveCard({ ticket }: { readonly ticket: TicketView }) {
  const say = useSay()
  const now = useServerNow(LOOK_MS)
  const [kept, setKept] = useState(false)
  const { writing, submit, checkAgain } = useTicketWrite('queue/keep-card', () => setKept(true))
  const { id: ticketId, status, cardUntil } = ticket
  if (status !== 'waiting' || !hasLiveCards()) return null
  if (kept) {
    return (
      <View id="card-kept" className="muted small" aria-live="polite">
        {say(ticketText.cardKept)}
      </View>
    )
  }
  if (cardUntil === undefined || now >= cardUntil) return null
  return (
    <View className="ticket-ask">
      <View className="muted small">{say(ticketText.cardHint)}</View>
      <TapButton
        id="keep-card"
        label={say(ticketText.card)}
        look="second"
        busy={writing.status === 'sending' || writing.status === 'checking'}
        {...askLiveCard(QUEUE_CARD_TYPE, (code) => submit({ ticketId, code }))}
      />
      <WriteWord about="keep-card" writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}
