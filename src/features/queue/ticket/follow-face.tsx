import { View } from '@tarojs/components'
import type { FollowView } from '@/shared/contracts/queue.views'
import { useSay } from '@/ui/language'
import { WaitWords } from '../wait-words'
import { ticketText } from './ticket.text'
import { Face, toneOf } from './ticket-face'

/** Somebody else's ticket, to be looked at. */
export function FollowFace({ ticket }: { readonly ticket: FollowView }) {
  const say = useSay()
  const { status, ahead, quote, calledTo, utcOffsetMinutes } = ticket
  const headline =
    status === 'waiting' ? ticketText.aheadOfThem(ahead) : ticketText.followed[status]
  return (
    <Face
      {...ticket}
      label={ticketText.number}
      headline={headline}
      where={calledTo === undefined ? null : ticketText.toPlace(say(calledTo))}
      tone={toneOf(ticket)}
    >
      {quote === undefined ? null : (
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
