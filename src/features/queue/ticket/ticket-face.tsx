import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useServerNow } from '@/cloud/use-server-now'
import type { TicketView } from '@/shared/contracts/queue.views'
import { clockTime } from '@/shared/kernel/clock-time'
import { type Instant, SECOND_MS } from '@/shared/kernel/instant'
import { timeLeft } from '@/shared/kernel/time-left'
import type { MerchantText, Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import { queueText } from '../queue.text'
import { WaitWords } from '../wait-words'
import { isNear } from './attention'
import { PassedBy } from './passed-by'
import { ticketText } from './ticket.text'
import '../queue.scss'
import './ticket.scss'

function Held({ answerBy }: { readonly answerBy: Instant }) {
  const say = useSay()
  const leftMs = answerBy - useServerNow(SECOND_MS)
  const words = leftMs > 0 ? ticketText.heldFor(timeLeft(leftMs)) : ticketText.heldNoLonger
  return (
    <View id="held" className="ticket-face-hint figures">
      {say(words)}
    </View>
  )
}

function headlineOf(ticket: TicketView): Words {
  const { status, early, dueAt, utcOffsetMinutes } = ticket
  if (status !== 'waiting') return ticketText.headline[status]
  if (early && dueAt !== undefined) return queueText.booked(clockTime(dueAt, utcOffsetMinutes))
  return isNear(ticket) ? ticketText.soon(ticket.ahead) : queueText.ahead(ticket.ahead)
}

interface FaceProps {
  readonly storeName: MerchantText
  readonly laneName: MerchantText
  readonly label: Words
  readonly number: string
  readonly headline: Words
  /** Where to go, while called to a place with a name. */
  readonly where: Words | null
  /** How loud: `called` speaks with the whole card. */
  readonly tone: 'called' | 'near' | 'waiting' | 'over'
  readonly children: ReactNode
}

/** A ticket to be read at arm's length: its number, then how it stands. */
export function Face(props: FaceProps) {
  const { storeName, laneName, label, number, headline, where, tone, children } = props
  const say = useSay()
  return (
    <View>
      <View className="ticket-place">
        <View className="title">{say(storeName)}</View>
        <View className="muted">{say(laneName)}</View>
      </View>
      <View className={`card ticket-face ticket-${tone}`}>
        <View className="small">{say(label)}</View>
        <View id="ticket-number" className="number figures">
          {number}
        </View>
        {/* Both in one: what has changed is heard once, and where to go with it. */}
        <View aria-live="assertive">
          <View id="ticket-status" className="display figures">
            {say(headline)}
          </View>
          {where === null ? null : (
            <View id="called-to" className="display">
              {say(where)}
            </View>
          )}
        </View>
        {children}
      </View>
    </View>
  )
}

export function toneOf(ticket: Pick<TicketView, 'status' | 'ahead' | 'early'>): FaceProps['tone'] {
  const { status } = ticket
  if (status === 'called') return 'called'
  if (status !== 'waiting') return 'over'
  return isNear(ticket) ? 'near' : 'waiting'
}

function hintOf(ticket: TicketView): Words {
  if (ticket.early) return ticketText.earlyHint
  return isNear(ticket) ? ticketText.nearHint : ticketText.hint[ticket.status]
}

/** One's own ticket. */
export function TicketFace({ ticket }: { readonly ticket: TicketView }) {
  const say = useSay()
  const { status, quote, calledTo, answerBy, dueAt, utcOffsetMinutes } = ticket
  const taken = ticketText.joinedAt(clockTime(ticket.joinedAt, utcOffsetMinutes))
  const booked =
    dueAt === undefined || ticket.early
      ? null
      : queueText.booked(clockTime(dueAt, utcOffsetMinutes))
  return (
    <Face
      {...ticket}
      label={queueText.yourNumber}
      headline={headlineOf(ticket)}
      where={calledTo === undefined ? null : ticketText.goTo(say(calledTo))}
      tone={toneOf(ticket)}
    >
      {status === 'called' && answerBy !== undefined ? <Held answerBy={answerBy} /> : null}
      {ticket.calledByMistake ? (
        <View id="by-mistake" className="ticket-face-hint">
          {say(ticket.toldByMistake ? ticketText.toldByMistake : ticketText.byMistake)}
        </View>
      ) : null}
      {quote === undefined || ticket.early ? null : (
        <View className="ticket-face-wait">
          <WaitWords about="ticket" quote={quote} utcOffsetMinutes={utcOffsetMinutes} />
        </View>
      )}
      <View className="ticket-face-hint">{say(hintOf(ticket))}</View>
      <PassedBy ticket={ticket} />
      <View id="ticket-taken" className="small figures ticket-face-hint">
        {say(booked === null ? taken : ticketText.both(booked, taken))}
      </View>
    </Face>
  )
}
