import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import type { TicketView } from '@/shared/contracts/queue.contract'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { useSay } from '@/ui/language'
import { queueText } from './queue.text'
import './queue.scss'

function TakenAgo({ joinedAt }: { readonly joinedAt: Instant }) {
  const say = useSay()
  const ageMs = useServerNow(MINUTE_MS / 2) - joinedAt
  return (
    <View id="ticket-taken" className="small figures">
      {say(queueText.taken(Math.max(0, Math.floor(ageMs / MINUTE_MS))))}
    </View>
  )
}

/** The ticket itself: its number to be read at arm's length, then what to do. */
export function TicketFace({ ticket }: { readonly ticket: TicketView }) {
  const say = useSay()
  const { status } = ticket
  const headline = status === 'waiting' ? queueText.ahead(ticket.ahead) : queueText.status[status]
  return (
    <View>
      <View className="ticket-place">
        <View className="title">{say(ticket.storeName)}</View>
        <View className="muted">{say(ticket.laneName)}</View>
      </View>
      <View className={`card ticket-face ticket-${status}`}>
        <View className="small ticket-face-label">{say(queueText.yourNumber)}</View>
        <View id="ticket-number" className="number figures">
          {ticket.number}
        </View>
        <View id="ticket-status" className="display figures" aria-live="assertive">
          {say(headline)}
        </View>
        <View className="ticket-face-hint">{say(queueText.hint[status])}</View>
      </View>
      <View className="ticket-foot">
        <TakenAgo joinedAt={ticket.joinedAt} />
      </View>
    </View>
  )
}
