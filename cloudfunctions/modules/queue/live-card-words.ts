import { type Line, numberOf } from '@/shared/domain/queue/line'
import {
  type CardStage,
  type CardWords,
  type MessageFate,
  nextOnCard,
  reaches,
  voiceOf,
} from '@/shared/domain/queue/live-card'
import { NEAR_AHEAD, type News, occasionAt } from '@/shared/domain/queue/telling'
import { UNDO_MS } from '@/shared/domain/queue/undo'
import type { WaitQuote } from '@/shared/domain/queue/wait-quote'
import type { LaneId } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS, SECOND_MS } from '@/shared/kernel/instant'
import { type MessageState, stateOfMessage } from '../notifications/tell.service'
import type { StoreDocument } from '../stores/stores.documents'
import { laneSetups } from './line-document'
import type { LiveCardDocument } from './live-card.documents'
import type { TicketDocument } from './queue.documents'
import { ticketView } from './ticket.service'

/** A card's next words, and the call they tell where they tell one. */
export interface DueWords {
  readonly words: CardWords
  readonly call?: string
}

/** How long a call waits for its message: then the card tells it, and the message is dropped. */
const MESSAGE_FIRST_MS = MINUTE_MS

const fates: { readonly [State in MessageState]: MessageFate } = {
  none: 'open',
  waiting: 'open',
  perhaps: 'told',
  sent: 'told',
  'not-sent': 'not-told',
}

type Moment = Pick<News, 'kind' | 'occasion'>

export async function messageFate(card: LiveCardDocument, moment: Moment): Promise<MessageFate> {
  const { personId, ticketId: about } = card
  return fates[await stateOfMessage({ ...moment, personId, about })]
}

/** The number called last in a lane, of those still called. */
function calledLast(line: Line | undefined, store: StoreDocument, laneId: LaneId): string | null {
  if (!line) return null
  const called = Object.values(line.live).filter(
    (party) => party.laneId === laneId && party.status === 'called',
  )
  const [last] = called.sort((one, other) => (other.heldSince ?? 0) - (one.heldSince ?? 0))
  return last ? numberOf(line, laneSetups(store), last) : null
}

/** A wait that is only about so long is a range of one length, as WeChat shows it. */
function rangeOf(quote: WaitQuote | undefined): CardWords['wait'] {
  if (!quote) return null
  const minutes =
    quote.basis === 'setting'
      ? { from: quote.aboutMinutes, to: quote.aboutMinutes }
      : { from: quote.fromMinutes, to: quote.toMinutes }
  const seconds = (length: number) => (length * MINUTE_MS) / SECOND_MS
  return { fromSeconds: seconds(minutes.from), toSeconds: seconds(minutes.to) }
}

async function isNearOnCard(card: LiveCardDocument, now: Instant): Promise<boolean> {
  const moment = { kind: 'nearly-your-turn', occasion: '' } as const
  // A card that is not shown yet begins with how things are, unless that was told already.
  const reached = card.said === undefined || reaches(card, moment, now)
  return voiceOf(moment.kind, reached, await messageFate(card, moment)) === 'card'
}

async function isCalledOnCard(
  card: LiveCardDocument,
  calledAt: Instant,
  now: Instant,
): Promise<boolean> {
  const moment = { kind: 'your-turn', occasion: occasionAt(calledAt) } as const
  const fate = await messageFate(card, moment)
  const left = fate === 'open' && now - calledAt >= MESSAGE_FIRST_MS ? 'not-told' : fate
  return voiceOf(moment.kind, reaches(card, moment, now), left) === 'card'
}

/** A line's own words of one ticket. */
interface Seen {
  readonly store: StoreDocument
  readonly ticket: TicketDocument
  /** Today's, where there is one. */
  readonly line: Line | undefined
}

/**
 * What a card is to say now; null where it says so already, where a message says it, or while an
 * end may still be undone. For whoever no longer holds the ticket it has ended.
 */
export async function dueWords(
  card: LiveCardDocument,
  { store, ticket, line }: Seen,
  now: Instant,
): Promise<DueWords | null> {
  const due = (stage: CardStage, wait: CardWords['wait'] = null): DueWords | null => {
    const current = calledLast(line, store, ticket.laneId) ?? card.said?.current ?? null
    const words = nextOnCard(card, { stage, number: ticket.number, current, wait })
    return words && { words }
  }
  if (ticket.personId !== card.personId) return due('ended')
  const view = await ticketView(store, ticket, now)
  switch (view.status) {
    case 'waiting': {
      const near = !view.early && view.ahead <= NEAR_AHEAD
      if (near && (await isNearOnCard(card, now))) return due('nearly')
      return due('waiting', rangeOf(view.quote))
    }
    case 'called': {
      const { calledAt } = view
      if (calledAt === undefined || !(await isCalledOnCard(card, calledAt, now))) return null
      const words = due('called')
      return words && { ...words, call: occasionAt(calledAt) }
    }
    case 'missed':
    case 'served':
    case 'left':
    case 'ended':
    case 'expired': {
      const { endedAt } = ticket
      if (endedAt === null || now - endedAt < UNDO_MS) return null
      return due(view.status === 'missed' ? 'missed' : 'ended')
    }
    default:
      return view.status satisfies never
  }
}
