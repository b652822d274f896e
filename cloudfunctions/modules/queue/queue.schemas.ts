import * as v from 'valibot'
import { pauseReasons } from '@/shared/domain/queue/lane-status'
import { id, shortName } from '../../platform/input'
import type { InputSchema } from '../../platform/route'

const storeId = id<'store'>()
const laneId = id<'lane'>()
const ticketId = id<'ticket'>()
const placeId = v.nullable(id<'place'>())

/** Nobody comes with more than 99. */
const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))

/** A walk-in's name. */
const name = shortName(10)

/** The `scene` of a 小程序码 has 32 characters at most; encoded, three times as many. */
const scene = v.nullable(v.pipe(v.string(), v.maxLength(96)))

const hand = v.nullable(
  v.variant('status', [
    v.strictObject({ status: v.literal('open') }),
    v.strictObject({ status: v.literal('closed') }),
    v.strictObject({
      status: v.literal('paused'),
      reason: v.picklist(pauseReasons),
      minutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(720))),
    }),
  ]),
)

const onTicket = { storeId, ticketId }

export const storeInput = v.strictObject({ storeId })
export const joinInput: InputSchema<'queue/join'> = v.strictObject({
  storeId,
  laneId,
  size: v.nullable(size),
  scene,
})
export const ticketInput = v.strictObject({ ticketId })
export const keepCardInput: InputSchema<'queue/keep-card'> = v.strictObject({
  ticketId,
  code: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
})
export const changeSizeInput: InputSchema<'queue/change-size'> = v.strictObject({ ticketId, size })
export const codeInput = v.strictObject({ code: id<'ticket-code'>() })
export const callNextInput: InputSchema<'queue/call-next'> = v.strictObject({
  storeId,
  laneId,
  placeId,
  after: v.nullable(ticketId),
})
export const callInput: InputSchema<'queue/call'> = v.strictObject({ ...onTicket, placeId })
export const onTicketInput = v.strictObject(onTicket)
export const moveInput: InputSchema<'queue/move'> = v.strictObject({ ...onTicket, laneId })
export const splitInput: InputSchema<'queue/split'> = v.strictObject({ ...onTicket, size })
export const correctInput: InputSchema<'queue/correct'> = v.strictObject({
  ...onTicket,
  outcome: v.picklist(['served', 'missed']),
})
export const addWalkInInput: InputSchema<'queue/add-walk-in'> = v.strictObject({
  storeId,
  laneId,
  size: v.nullable(size),
  name: v.nullable(name),
})
export const setLaneInput: InputSchema<'queue/set-lane'> = v.strictObject({ storeId, laneId, hand })
export const laneInput: InputSchema<'queue/end-waiting'> = v.strictObject({ storeId, laneId })
