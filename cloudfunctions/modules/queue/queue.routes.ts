import { read, write } from '../../platform/route'
import { staffRead, staffWrite } from '../staff/staff-door'
import { board, counter } from './counter.service'
import { endedToday, figures } from './figures.service'
import { join } from './join.service'
import { keepCard } from './live-card.service'
import { changeSize, leave, share, takeOver, unshare } from './own-ticket.service'
import * as schema from './queue.schemas'
import * as taps from './taps.service'
import { follow, myTicket, storeLine } from './ticket.service'

export const queueForShopper = {
  'queue/store-line': read<'queue/store-line'>(schema.storeInput, storeLine),
  'queue/join': write<'queue/join'>(schema.joinInput, join),
  'queue/ticket': read<'queue/ticket'>(schema.ticketInput, myTicket),
  'queue/keep-card': write<'queue/keep-card'>(schema.keepCardInput, keepCard),
  'queue/leave': write<'queue/leave'>(schema.ticketInput, leave),
  'queue/change-size': write<'queue/change-size'>(schema.changeSizeInput, changeSize),
  'queue/share': write<'queue/share'>(schema.ticketInput, share),
  'queue/unshare': write<'queue/unshare'>(schema.ticketInput, unshare),
  'queue/follow': read<'queue/follow'>(schema.codeInput, follow),
  'queue/take-over': write<'queue/take-over'>(schema.codeInput, takeOver),
}

export const queueForStaff = {
  'queue/counter': staffRead('queue/counter', schema.storeInput, counter),
  'queue/board': staffRead('queue/board', schema.storeInput, board),
  'queue/figures': staffRead('queue/figures', schema.storeInput, figures),
  'queue/ended': staffRead('queue/ended', schema.storeInput, endedToday),
  'queue/call-next': staffWrite('queue/call-next', schema.callNextInput, taps.callNextParty),
  'queue/call': staffWrite('queue/call', schema.callInput, taps.callParty),
  'queue/recall': staffWrite('queue/recall', schema.onTicketInput, taps.recallParty),
  'queue/serve': staffWrite('queue/serve', schema.onTicketInput, taps.serveParty),
  'queue/miss': staffWrite('queue/miss', schema.onTicketInput, taps.missParty),
  'queue/return': staffWrite('queue/return', schema.onTicketInput, taps.returnParty),
  'queue/move': staffWrite('queue/move', schema.moveInput, taps.moveParty),
  'queue/split': staffWrite('queue/split', schema.splitInput, taps.splitParty),
  'queue/end': staffWrite('queue/end', schema.onTicketInput, taps.endTicket),
  'queue/undo': staffWrite('queue/undo', schema.storeInput, taps.undoLast),
  'queue/correct': staffWrite('queue/correct', schema.correctInput, taps.correctTicket),
  'queue/add-walk-in': staffWrite('queue/add-walk-in', schema.addWalkInInput, taps.addWalkInParty),
  'queue/set-lane': staffWrite('queue/set-lane', schema.setLaneInput, taps.setLane),
  'queue/end-waiting': staffWrite('queue/end-waiting', schema.laneInput, taps.endAllWaiting),
}
