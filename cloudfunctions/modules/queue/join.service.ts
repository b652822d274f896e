import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { JoinRefusal } from '@/shared/contracts/queue.contract'
import { cannotJoin } from '@/shared/domain/queue/join'
import { type Party, ticketNumber } from '@/shared/domain/queue/line'
import { businessDayAt } from '@/shared/kernel/business-day'
import { asId } from '@/shared/kernel/ids'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { retryWhileContended } from '../../platform/retry'
import type { Writer } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { type StoreDocument, stores } from '../stores/stores.documents'
import { lines, tickets } from './queue.documents'
import { recordLine } from './record.service'
import { liveTicketView, openLine, standingOf, todaysLine } from './standing.service'
import { ticketView } from './ticket.service'

type Join = Input<'queue/join'>
type Joined = Result<Output<'queue/join'>, JoinRefusal | CallRefusal>

/**
 * Takes a number. The line is one document and its update carries its own proof: nobody of this
 * person in it, the lane open, fewer waiting than its capacity, this ticket never issued. It never
 * conflicts, so two hundred joining at once get 1 to 200.
 */
export async function join(input: Join, writer: Writer): Promise<Joined> {
  const store = await stores.get(input.storeId)
  if (!store) return refuse({ code: 'stores/unknown' })
  const repeated = await alreadyJoined(store, writer)
  if (repeated) return repeated
  if (!store.lanes.some(({ id }) => id === input.laneId)) {
    return refuse({ code: 'queue/unknown-lane' })
  }
  return retryWhileContended('queue/join', async () => {
    const party = newParty(input, writer)
    if (await enter(store, party, writer)) return record(store, party, writer)
    const line = await lines.get(todaysLine(store, writer.now))
    if (!line) {
      await openLine(store, writer.now)
      return 'again'
    }
    const mine = line.live[writer.person]
    if (mine?.ticketId === party.ticketId) {
      return mine.fingerprint === writer.intent.fingerprint
        ? record(store, mine, writer)
        : refuse({ code: 'request/reused' })
    }
    if (line.ended[party.ticketId]) {
      await recordLine(line)
      return (await alreadyJoined(store, writer)) ?? 'again'
    }
    const refusal = cannotJoin(line, input.laneId, writer.person)
    return refusal ? refuse(refusal) : 'again'
  })
}

function newParty({ laneId }: Join, { intent, now }: Writer): Party {
  const { fingerprint } = intent
  return { ticketId: asId(intent.id), laneId, status: 'waiting', joinedAt: now, fingerprint }
}

/** The same request once more: its ticket as it stands now, even if it was served since. */
async function alreadyJoined(store: StoreDocument, writer: Writer): Promise<Joined | null> {
  const ticket = await tickets.get(writer.intent.id)
  if (!ticket) return null
  if (ticket.fingerprint !== writer.intent.fingerprint) return refuse({ code: 'request/reused' })
  return ok(await ticketView(store, ticket, writer.now))
}

/** The hot update; false when any of its conditions did not hold. */
function enter(store: StoreDocument, party: Party, { person, now }: Writer): Promise<boolean> {
  const { exists, inc, neq, push, set } = operators
  const lane = `lanes.${party.laneId}`
  const capacity = store.lanes.find(({ id }) => id === party.laneId)?.capacity ?? 0
  return lines.update(
    {
      _id: todaysLine(store, now),
      [`live.${person}`]: exists(false),
      [`ended.${party.ticketId}`]: exists(false),
      [`${lane}.open`]: true,
      [`${lane}.waiting.${capacity - 1}`]: exists(false),
      [`${lane}.issued`]: neq(party.ticketId),
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

/** Writes the ticket of its own and answers it; a repetition, or the timer, finds it missing. */
async function record(store: StoreDocument, party: Party, writer: Writer): Promise<Joined> {
  const line = todaysLine(store, writer.now)
  const standing = await standingOf(line, writer.person, party.laneId, party.ticketId)
  if (!standing || standing.position === null || standing.position < 0) {
    throw new Error(`ticket ${party.ticketId} joined and is not in its line`)
  }
  await tickets.create({
    _id: party.ticketId,
    v: 1,
    personId: writer.person,
    storeId: store._id,
    day: businessDayAt(writer.now, store.tradingDay),
    laneId: party.laneId,
    laneName: standing.name,
    number: ticketNumber(standing.prefix, standing.position + 1),
    joinedAt: party.joinedAt,
    fingerprint: party.fingerprint,
    outcome: null,
    calledAt: null,
    endedAt: null,
  })
  return ok(liveTicketView(store, party, standing))
}
