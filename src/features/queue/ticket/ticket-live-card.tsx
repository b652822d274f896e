import { View } from '@tarojs/components'
import { useState } from 'react'
import { useKnow } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import { useServerNow } from '@/cloud/use-server-now'
import { useWrite } from '@/cloud/use-write'
import type { TicketView } from '@/shared/contracts/queue.views'
import { offerUntil, QUEUE_CARD_TYPE } from '@/shared/domain/queue/live-card'
import type { TicketId } from '@/shared/kernel/ids'
import { SECOND_MS } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { askLiveCard, hasLiveCards } from '@/wechat/live-card'
import { WriteWord } from '../write-word'
import { ticketText } from './ticket.text'

const LOOK_MS = 10 * SECOND_MS

function Offer({ ticketId }: { readonly ticketId: TicketId }) {
  const say = useSay()
  const know = useKnow()
  const now = useServerNow(LOOK_MS)
  const [kept, setKept] = useState(false)
  const { query } = useQuery('queue/card', { ticketId })
  const { writing, submit, checkAgain } = useWrite('queue/keep-card', {
    onDone: async (offer) => {
      setKept(true)
      await know('queue/card', { ticketId }, offer)
    },
  })
  const until = query.status === 'ready' ? query.value.offeredUntil : null
  if (kept) {
    return (
      <View id="card-kept" className="muted small" aria-live="polite">
        {say(ticketText.cardKept)}
      </View>
    )
  }
  if (until === null || now >= until) return null
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

/** WeChat's live card of a ticket just taken; nothing where this WeChat or this shop has none. */
export function TicketLiveCard({ ticket }: { readonly ticket: TicketView }) {
  const isFresh = useServerNow(LOOK_MS) < offerUntil(ticket.joinedAt)
  if (ticket.status !== 'waiting' || !isFresh || !hasLiveCards()) return null
  return <Offer ticketId={ticket.id} />
}
