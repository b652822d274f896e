import { read, write } from '../../platform/route'
import { board, counter } from './counter.service'
import { endedToday, figures } from './figures.service'
import { join } from './join.service'
import { changeSize, leave, share, takeOver, unshare } from './own-ticket.service'
import * as schema from './queue.schemas'
import * as taps from './taps.service'
import { follow, myTicket, storeLine } from './ticket.service'

export const queueForShopper = {
  'queue/store-line': read<'queue/store-line'>(schema.storeInput, storeLine),
  'queue/join': write<'queue/join'>(schema.joinInput, join),
  'queue/ticket': read<'queue/ticket'>(schema.ticketInput, myTicket),
  'queue/leave': write<'queue/leave'>(schema.ticketInput, leave),
  'queue/change-size': write<'queue/change-size'>(schema.changeSizeInput, changeSize),
  'queue/share': write<'queue/share'>(schema.ticketInput, share),
  'queue/unshare': write<'queue/unshare'>(schema.ticketInput, unshare),
  'queue/follow': read<'queue/follow'>(schema.codeInput, follow),
  'queue/take-over': write<'queue/take-over'>(schema.codeInput, takeOver),
}

export const queueForStaff = {
  'queue/counter': read<'queue/counter'>(schema.storeInput, counter),
  'queue/board': read<'queue/board'>(schema.storeInput, board),
  'queue/figures': read<'queue/figures'>(schema.storeInput, figures),
  'queue/ended': read<'queue/ended'>(schema.storeInput, endedToday),
  'queue/call-next': write<'queue/call-next'>(schema.callNextInput, taps.callNextParty),
  'queue/call': write<'queue/call'>(schema.callInput, taps.callParty),
  'queue/recall': write<'queue/recall'>(schema.onTicketInput, taps.recallParty),
  'queue/serve': write<'queue/serve'>(schema.onTicketInput, taps.serveParty),
  'queue/miss': write<'queue/miss'>(schema.onTicketInput, taps.missParty),
  'queue/return': write<'queue/return'>(schema.onTicketInput, taps.returnParty),
  'queue/move': write<'queue/move'>(schema.moveInput, taps.moveParty),
  'queue/split': write<'queue/split'>(schema.splitInput, taps.splitParty),
  'queue/end': write<'queue/end'>(schema.onTicketInput, taps.endTicket),
  'queue/undo': write<'queue/undo'>(schema.storeInput, taps.undoLast),
  'queue/correct': write<'queue/correct'>(schema.correctInput, taps.correctTicket),
  'queue/add-walk-in': write<'queue/add-walk-in'>(schema.addWalkInInput, taps.addWalkInParty),
  'queue/set-lane': write<'queue/set-lane'>(schema.setLaneInput, taps.setLane),
  'queue/end-waiting': write<'queue/end-waiting'>(schema.laneInput, taps.endAllWaiting),
}
