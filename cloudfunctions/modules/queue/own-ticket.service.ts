import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { MovedOn, UnknownTicket } from '@/shared/contracts/queue.contract'
import { leave as leaveLine } from '@/shared/domain/queue/end'
import type { Line } from '@/shared/domain/queue/line'
import {
  changeSize as changeLineSize,
  takeOver as takeOverIn,
} from '@/shared/domain/queue/rearrange'
import { asId } from '@/shared/kernel/ids'
import { ok, type RefusalShape, type Result, refuse } from '@/shared/kernel/result'
import { derivedId } from '../../platform/new-id'
import type { Writer } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { type StoreDocument, stores } from '../stores/stores.documents'
import { changeLine } from './line.service'
import { laneSetups } from './line-document'
import { type LineDocument, type TicketDocument, ticketCodes, tickets } from './queue.documents'
import { ticketInLine } from './record.service'
import { recordAtOnce } from './tell-at-once'
import { ownTicket, ticketView } from './ticket.service'

type Answered<R extends RefusalShape> = Promise<
  Result<Output<'queue/ticket'>, R | UnknownTicket | CallRefusal>
>

/**
 * A shopper changes their own place in the line. The same request arriving again finds the change
 * made and answers the ticket as it stands.
 */
async function changeOwn<R extends RefusalShape>(
  ticketId: TicketDocument['_id'],
  writer: Writer,
  decide: (line: LineDocument, store: StoreDocument) => Result<Line, R>,
): Answered<R> {
  const own = await ownTicket(ticketId, writer.person)
  if (!own) return refuse({ code: 'queue/unknown-ticket' })
  const { store } = own
  const { requestId, fingerprint } = writer.intent
  let repeated: CallRefusal | 'yes' | null = null
  const changed = await changeLine<R>(
    store,
    writer.now,
    (line) => {
      const last = line.last[writer.person]
      if (last?.requestId !== requestId) return decide(line, store)
      repeated = last.fingerprint === fingerprint ? 'yes' : { code: 'request/reused' }
      return ok(line)
    },
    (before) => ({ ...before.last, [writer.person]: { requestId, fingerprint } }),
  )
  if (!changed.ok) return changed
  if (repeated !== null && repeated !== 'yes') return refuse(repeated)
  await recordAtOnce(changed.value, store, writer.now)
  const ticket = await tickets.get(ticketId)
  return ticket
    ? ok(await ticketView(store, ticket, writer.now))
    : refuse({ code: 'queue/unknown-ticket' })
}

export function leave({ ticketId }: Input<'queue/leave'>, writer: Writer): Answered<MovedOn> {
  return changeOwn(ticketId, writer, (line) => leaveLine(line, writer.person, ticketId, writer.now))
}

export function changeSize(
  input: Input<'queue/change-size'>,
  writer: Writer,
): Answered<MovedOn | { readonly code: 'queue/wrong-size' }> {
  const acting = { actor: writer.person, now: writer.now }
  return changeOwn(input.ticketId, writer, (line, store) =>
    changeLineSize(line, laneSetups(store), writer.person, input, acting),
  )
}

/** Opens the ticket's follow link; asked again it is the same link. */
export async function share(
  { ticketId }: Input<'queue/share'>,
  { person, intent, now }: Writer,
): Answered<MovedOn> {
  const own = await ownTicket(ticketId, person)
  if (!own) return refuse({ code: 'queue/unknown-ticket' })
  const { set, eq } = operators
  const code = asId<'ticket-code'>(derivedId('follow', intent.id))
  await ticketCodes.create({ _id: code, v: 1, opens: 'follow', ticketId })
  await tickets.update({ _id: ticketId, followCode: eq(null) }, { followCode: set(code) })
  const ticket = await tickets.get(ticketId)
  return ok(await ticketView(own.store, ticket ?? own.ticket, now))
}

/** Closes the follow link for everybody who has it. */
export async function unshare(
  { ticketId }: Input<'queue/unshare'>,
  { person, now }: Writer,
): Answered<never> {
  const own = await ownTicket(ticketId, person)
  if (!own) return refuse({ code: 'queue/unknown-ticket' })
  const { set } = operators
  const { followCode } = own.ticket
  if (followCode !== null) {
    await ticketCodes.remove(followCode)
    await tickets.update({ _id: ticketId, followCode }, { followCode: set(null) })
  }
  return ok(await ticketView(own.store, { ...own.ticket, followCode: null }, now))
}

/** A walk-in's ticket becomes the caller's own; its code then opens nothing. */
export async function takeOver(
  { code }: Input<'queue/take-over'>,
  writer: Writer,
): Answered<{ readonly code: 'queue/already-in-line'; readonly ticketId: TicketDocument['_id'] }> {
  const opened = await ticketCodes.get(code)
  const ticket = opened?.opens === 'take-over' ? await tickets.get(opened.ticketId) : undefined
  const store = ticket && (await stores.get(ticket.storeId))
  if (!ticket || !store) return refuse({ code: 'queue/unknown-ticket' })
  const changed = await changeLine(store, writer.now, (line) => {
    const mine = line.live[writer.person]
    return mine?.ticketId === ticket._id ? ok(line) : takeOverIn(line, ticket._id, writer.person)
  })
  if (!changed.ok) return changed
  const taken = await ticketInLine(changed.value, store, ticket._id)
  await recordAtOnce(changed.value, store, writer.now)
  return ok(await ticketView(store, taken, writer.now))
}
