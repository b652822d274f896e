import { View } from '@tarojs/components'
import type { FollowView } from '@/shared/contracts/queue.views'
import { clockTime } from '@/shared/kernel/clock-time'
import type { Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import { WaitWords } from '../wait-words'
import { ticketText } from './ticket.text'
import { Face, toneOf } from './ticket-face'

function headlineOf({ status, ahead, early, dueAt, utcOffsetMinutes }: FollowView): Words {
  if (status !== 'waiting') return ticketText.followed[status]
  if (!early || dueAt === undefined) return ticketText.aheadOfThem(ahead)
  return ticketText.theirBooking(clockTime(dueAt, utcOffsetMinutes))
}

/** Somebody else's ticket, to be looked at. */
export function FollowFace({ ticket }: { readonly ticket: FollowView }) {
  const say = useSay()
  const { status, quote, calledTo, utcOffsetMinutes } = ticket
  return (
    <Face
      {...ticket}
      label={ticketText.number}
      headline={headlineOf(ticket)}
      where={calledTo === undefined ? null : ticketText.toPlace(say(calledTo))}
      tone={toneOf(ticket)}
    >
      {quote === undefined || ticket.early ? null : (
        <View className="ticket-face-wait">
          <WaitWords about="ticket" quote={quote} utcOffsetMinutes={utcOffsetMinutes} />
        </View>
      )}
      {status === 'waiting' ? (
        <View className="ticket-face-hint">{say(ticketText.hint.waiting)}</View>
      ) : null}
    </Face>
  )
}
