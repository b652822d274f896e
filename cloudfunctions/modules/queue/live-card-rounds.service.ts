import { isLast, isOver, QUEUE_CARD_TYPE } from '@/shared/domain/queue/live-card'
import { type Instant, MINUTE_MS, SECOND_MS } from '@/shared/kernel/instant'
import { systemClock } from '../../platform/clock'
import { openidOf } from '../../platform/identities'
import { describeError, log } from '../../platform/log'
import { operators } from '../../platform/sdk'
import { type CardOutcome, showOnCard } from '../../platform/service-card'
import { ticketPage } from '../notifications/templates'
import { hasQueueCard } from '../stores/merchant.service'
import { stores } from '../stores/stores.documents'
import { type LiveCardDocument, liveCards } from './live-card.documents'
import { cardContent } from './live-card-content'
import { type DueWords, dueWords, messageFate } from './live-card-words'
import { lines, tickets } from './queue.documents'
import { lineId } from './queue.ids'

const SLICE = 200
/** So many cards are looked at at once: each mostly waits for the network. */
const AT_ONCE = 8
/** How long one run goes on; the next begins again. */
const RUN_MS = 15 * SECOND_MS
/** Longer than saying one thing may take, a new token included. */
const LEASE_MS = MINUTE_MS

/** What one run knows beside its cards. */
interface Run {
  readonly until: Instant
  /** Replies that never came: after a few WeChat is taken to be down, until the next minute. */
  unclear: number
}

/** Leaves a card to the next run, with what has changed. */
async function putBack(
  { _id, rev }: LiveCardDocument,
  change: Partial<Pick<LiveCardDocument, 'said' | 'unsure' | 'activatedAt'>>,
): Promise<void> {
  const { inc, set } = operators
  const changes = Object.entries(change).map(([name, value]) => [name, set(value)])
  await liveCards.update(
    { _id, rev: rev + 1 },
    { ...Object.fromEntries(changes), dueAt: set(systemClock.now()), rev: inc(1) },
  )
}

/** What follows from WeChat's answer: a card's last word is its end. */
async function after(
  card: LiveCardDocument,
  { words }: DueWords,
  outcome: CardOutcome,
  now: Instant,
): Promise<void> {
  switch (outcome.is) {
    case 'shown':
      if (isLast(words.stage)) {
        await liveCards.remove(card._id)
        return
      }
      await putBack(card, {
        said: words,
        unsure: false,
        activatedAt: card.activatedAt ?? now,
      })
      return
    case 'unclear':
      // Before the first words it is as if nothing was said: WeChat takes them again.
      await putBack(card, card.said === undefined ? {} : { said: words, unsure: true })
      return
    case 'later':
      await putBack(card, {})
      return
    case 'unknown-code':
      if (card.activatedAt === undefined) await putBack(card, {})
      else await liveCards.remove(card._id)
      return
    case 'defect':
      log({ event: 'alarm', traceId: card._id, code: 'queue/card-defect', error: outcome.code })
      await liveCards.remove(card._id)
      return
    case 'over':
      await liveCards.remove(card._id)
      return
    default:
      outcome satisfies never
  }
}

/** Says it under a lease, so that of two runs one does; a call, once claimed, no message tells. */
async function say(card: LiveCardDocument, due: DueWords, now: Instant, run: Run): Promise<void> {
  const openid = await openidOf(card.personId)
  if (openid === undefined) {
    await liveCards.remove(card._id)
    return
  }
  const { inc, set } = operators
  const { call } = due
  const leased = await liveCards.update(
    { _id: card._id, rev: card.rev },
    { dueAt: set(now + LEASE_MS), rev: inc(1), ...(call !== undefined && { call: set(call) }) },
  )
  if (!leased) return
  if (call !== undefined) {
    const fate = await messageFate(card, { kind: 'your-turn', occasion: call })
    if (fate === 'told') return putBack(card, {})
  }
  const { ticketId, code } = card
  const content = cardContent(due.words, ticketPage(ticketId))
  const outcome = await showOnCard({ openid, type: QUEUE_CARD_TYPE, code, content })
  if (outcome.is === 'unclear') run.unclear += 1
  const word = outcome.is === 'shown' ? due.words.stage : outcome.is
  log({ event: 'live-card', traceId: card._id, action: word, code: outcome.is })
  await after(card, due, outcome, now)
}

async function tend(card: LiveCardDocument, run: Run): Promise<void> {
  const now = systemClock.now()
  const ticket = await tickets.get(card.ticketId)
  const store = ticket && (await stores.get(ticket.storeId))
  if (!ticket || !store || isOver(card, now)) {
    await liveCards.remove(card._id)
    return
  }
  const line = await lines.get(lineId(ticket.storeId, ticket.day))
  const due = await dueWords(card, { store, ticket, line }, now)
  if (due !== null) await say(card, due, now, run)
}

/** A failure is one card's, such as no token to be had: told in the log, and tried again. */
async function tendOne(card: LiveCardDocument, run: Run): Promise<void> {
  try {
    await tend(card, run)
  } catch (thrown) {
    run.unclear += 1
    const error = describeError(thrown)
    log({ event: 'live-card', traceId: card._id, code: 'failed', error })
  }
}

async function tendAll(cards: readonly LiveCardDocument[], run: Run): Promise<void> {
  const left = [...cards]
  const goesOn = () => run.unclear < AT_ONCE && systemClock.now() < run.until
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = left.pop(); next && goesOn(); next = left.pop()) await tendOne(next, run)
    }),
  )
}

/**
 * The timer's task: each live card that says something else than its line is told, once for each
 * change. Nothing is done for a merchant without cards.
 */
export async function sayOnCards(now: Instant): Promise<void> {
  const { gt, lte } = operators
  const run: Run = { until: now + RUN_MS, unclear: 0 }
  for (let last = ''; ; ) {
    const cards = await liveCards.find(
      { _id: gt(last), dueAt: lte(now) },
      { limit: SLICE, orderBy: { path: '_id', order: 'asc' } },
    )
    if (cards.length === 0 || !(await hasQueueCard())) return
    await tendAll(cards, run)
    const end = cards[cards.length - 1]
    if (!end || cards.length < SLICE) return
    last = end._id
  }
}
