import { read, write } from '../../platform/route'
import { callNextParty, counter } from './counter.service'
import { join } from './join.service'
import {
  callNextInput,
  counterInput,
  joinInput,
  storeLineInput,
  ticketInput,
} from './queue.schemas'
import { myTicket, storeLine } from './ticket.service'

export const queueForShopper = {
  'queue/store-line': read<'queue/store-line'>(storeLineInput, storeLine),
  'queue/join': write<'queue/join'>(joinInput, join),
  'queue/ticket': read<'queue/ticket'>(ticketInput, myTicket),
}

export const queueForStaff = {
  'queue/counter': read<'queue/counter'>(counterInput, counter),
  'queue/call-next': write<'queue/call-next'>(callNextInput, callNextParty),
}
