import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { JoinRefusal } from '@/shared/contracts/queue.contract'
import { cannotJoin } from '@/shared/domain/queue/join'
import type { Party } from '@/shared/domain/queue/line'
import { storeOfScene } from '@/shared/domain/stores/entry-code'
import type { LaneSetup } from '@/shared/domain/stores/lane-setup'
import { asId } from '@/shared/kernel/ids'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { retryWhileContended } from '../../platform/retry'
import type { Writer } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { storeHours } from '../stores/store-hours'
import { type StoreDocument, stores } from '../stores/stores.documents'
import { quoteFor } from './lane-quote'
import { openLine } from './line.service'
import { todaysLine } from './line-document'
import { lines, tickets } from './queue.documents'
import { pastsOf } from './quote.service'
import { ticketInLine, ticketOf } from './record.service'
import { lookAtLine, type SeenLane } from './standing.service'
import { ticketView } from './ticket.service'

type Join = Input<'queue/join'>
type Joined = Result<Output<'queue/join'>, JoinRefusal | CallRefusal>

/**
 * Takes a number. The line is one document and its update carries its own proof: nobody of this
 * person in it, the lane as it was seen to be open, fewer waiting than its capacity, this ticket
 * never issued. It never conflicts, so two hundred joining at once get 1 to 200.
 */
export async function join(input: Join, writer: Writer): Promise<Joined> {
  const store = await stores.get(input.storeId)
  if (!store) return refuse({ code: 'stores/unknown' })
  const repeated = await alreadyJoined(store, writer)
  if (repeated) return repeated
  const setup = store.lanes.find(({ id }) => id === input.laneId)
  if (!setup) return refuse({ code: 'queue/unknown-lane' })
  const pasts = await pastsOf(store, [setup])
  return retryWhileContended('queue/join', async () => {
    const seen = await lookAtLine(store, writer.person, writer.now)
    const lane = seen.lanes.find((each) => each.setup === setup)
    if (!lane) throw new Error(`lane ${setup.id} was not looked at`)
    if (seen.party?.ticketId === writer.intent.id) return finish(store, seen.party, writer)
    const refusal = cannotJoin(
      setup,
      request(input, seen.party, lane),
      writer.now,
      storeHours(store),
    )
    if (refusal) return refuse(refusal)
    const { glance } = lane
    const ahead = glance.waitingCount
    const quote = quoteFor(store, setup, glance, pasts.get(setup.id), ahead, writer.now)
    const party = newParty(input, writer, quote)
    if (await enter(store, setup, party, lane, writer)) return finish(store, party, writer)
    return whyNot(store, party, writer)
  })
}

function request(input: Join, mine: Party | null, { glance }: SeenLane) {
  return {
    size: input.size,
    atDoor: input.scene !== null && storeOfScene(input.scene) === input.storeId,
    mine: mine?.ticketId ?? null,
    waiting: glance.waitingCount,
    hand: glance.hand,
  }
}

function newParty({ laneId, size }: Join, { intent, now }: Writer, quote: Party['quote']): Party {
  return {
    ticketId: asId(intent.id),
    laneId,
    status: 'waiting',
    size,
    joinedAt: now,
    fingerprint: intent.fingerprint,
    moves: [],
    ...(quote && { quote }),
  }
}

/** The same request once more: its ticket as it stands now, even if it was served since. */
async function alreadyJoined(store: StoreDocument, writer: Writer): Promise<Joined | null> {
  const ticket = await tickets.get(writer.intent.id)
  if (!ticket) return null
  if (ticket.fingerprint !== writer.intent.fingerprint) return refuse({ code: 'request/reused' })
  return ok(await ticketView(store, ticket, writer.now))
}

/** The hot update; false when any of its conditions did not hold. */
function enter(
  store: StoreDocument,
  setup: LaneSetup,
  party: Party,
  { glance }: SeenLane,
  { person, now }: Writer,
): Promise<boolean> {
  const { exists, inc, neq, push, set } = operators
  const lane = `lanes.${setup.id}`
  const hand = glance.hand
    ? { [`${lane}.hand.at`]: glance.hand.at }
    : { [`${lane}.hand`]: exists(false) }
  return lines.update(
    {
      _id: todaysLine(store, now),
      [`live.${person}`]: exists(false),
      [`ended.${party.ticketId}`]: exists(false),
      [`missed.${party.ticketId}`]: exists(false),
      [`${lane}.waiting.${setup.capacity - 1}`]: exists(false),
      [`${lane}.issued`]: neq(party.ticketId),
      ...hand,
    },
    {
      [`live.${person}`]: set(party),
      [`${lane}.issued`]: push([party.ticketId]),
      [`${lane}.waiting`]: push([party.ticketId]),
      unrecorded: set(true),
      rev: inc(1),
    },
  )
}

/** The update did not apply: the line is not there yet, this ticket has been, or look again. */
async function whyNot(
  store: StoreDocument,
  party: Party,
  writer: Writer,
): Promise<Joined | 'again'> {
  const line = await lines.get(todaysLine(store, writer.now))
  if (!line) {
    await openLine(store, writer.now)
    return 'again'
  }
  if (line.ended[party.ticketId] || line.missed[party.ticketId]) {
    await ticketInLine(line, store, party.ticketId)
    return (await alreadyJoined(store, writer)) ?? 'again'
  }
  return 'again'
}

/** Writes the ticket of its own and answers it; a repetition, or the timer, finds it missing. */
async function finish(store: StoreDocument, party: Party, writer: Writer): Promise<Joined> {
  if (party.fingerprint !== writer.intent.fingerprint) return refuse({ code: 'request/reused' })
  const ticket = await ticketOf(store, writer.person, party, writer.now)
  await tickets.create(ticket)
  return ok(await ticketView(store, ticket, writer.now))
}
