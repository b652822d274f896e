import * as v from 'valibot'
import { id } from '../../platform/input'
import type { InputSchema } from '../../platform/route'

export const storeLineInput: InputSchema<'queue/store-line'> = v.strictObject({
  storeId: id<'store'>(),
})

export const joinInput: InputSchema<'queue/join'> = v.strictObject({
  storeId: id<'store'>(),
  laneId: id<'lane'>(),
})

export const ticketInput: InputSchema<'queue/ticket'> = v.strictObject({
  ticketId: id<'ticket'>(),
})

export const counterInput: InputSchema<'queue/counter'> = v.strictObject({
  storeId: id<'store'>(),
})

export const callNextInput: InputSchema<'queue/call-next'> = v.strictObject({
  storeId: id<'store'>(),
  laneId: id<'lane'>(),
  after: v.nullable(id<'ticket'>()),
})
