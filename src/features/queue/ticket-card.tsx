import { View } from '@tarojs/components'
import type { TicketView } from '@/shared/contracts/queue.views'
import { clockTime } from '@/shared/kernel/clock-time'
import { useSay } from '@/ui/language'
import { asButton } from '@/ui/role'
import { openPage } from '@/wechat/navigation'
import { ticketAddress } from './addresses'
import { queueText } from './queue.text'

/** One's live ticket on home: a tap opens it. */
export function TicketCard({ ticket }: { readonly ticket: TicketView }) {
  const say = useSay()
  const called = ticket.status === 'called'
  const { early, dueAt, utcOffsetMinutes } = ticket
  const waiting =
    early && dueAt !== undefined
      ? queueText.booked(clockTime(dueAt, utcOffsetMinutes))
      : queueText.ahead(ticket.ahead)
  const word = called ? queueText.yourTurn : waiting
  return (
    <View
      id="my-ticket"
      className={`card ticket-card${called ? ' ticket-loud' : ''}`}
      hoverClass="tap-pressed"
      {...asButton}
      aria-label={`${say(queueText.yourNumber)} ${ticket.number} ${say(word)}`}
      onClick={() => openPage(ticketAddress(ticket.id))}
    >
      <View>
        <View className="small ticket-card-label">{say(queueText.yourNumber)}</View>
        <View className="display figures">{ticket.number}</View>
      </View>
      <View className="ticket-card-word figures">{say(word)}</View>
    </View>
  )
}
