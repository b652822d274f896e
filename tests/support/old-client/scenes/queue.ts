import { forThree, forTwo, mediumTable, smallTable, yuyuan } from '../../demo'
import type { Tape } from '../tape'
import { CHEN, LIN, MEI, there, WANG } from './people'

const storeId = yuyuan

async function shoppers(tape: Tape): Promise<void> {
  await tape.says(LIN, 'queue/store-line', { storeId })
  const { id: ticketId } = await tape.says(LIN, 'queue/join', forTwo)
  await tape.says(LIN, 'queue/ticket', { ticketId })
  const { followCode } = await tape.says(LIN, 'queue/share', { ticketId })
  await tape.says(WANG, 'queue/follow', { code: there(followCode, 'follow link') })
  await tape.says(LIN, 'queue/unshare', { ticketId })
  await tape.says(LIN, 'queue/change-size', { ticketId, size: 1 })
  const wang = await tape.says(WANG, 'queue/join', forTwo)
  await tape.says(WANG, 'queue/leave', { ticketId: wang.id })
}

async function counter(tape: Tape): Promise<void> {
  await tape.says(MEI, 'queue/counter', { storeId })
  const small = { storeId, laneId: smallTable, placeId: null }
  const called = await tape.says(MEI, 'queue/call-next', { ...small, after: null })
  const lane = there(
    called.lanes.find(({ id }) => id === smallTable),
    'lane of small tables',
  )
  const ticketId = there(lane.called[0], 'called ticket').id
  const on = { storeId, ticketId }
  await tape.says(LIN, 'queue/ticket', { ticketId })
  await tape.says(MEI, 'queue/recall', on)
  await tape.says(MEI, 'queue/miss', on)
  await tape.says(MEI, 'queue/return', on)
  await tape.says(MEI, 'queue/call', { ...on, placeId: null })
  await tape.says(MEI, 'queue/serve', on)
  await tape.says(MEI, 'queue/undo', { storeId })
  await tape.says(MEI, 'queue/serve', on)
  await tape.says(MEI, 'queue/correct', { ...on, outcome: 'missed' })
  await tape.says(MEI, 'queue/ended', { storeId })
  await tape.says(MEI, 'queue/board', { storeId })
  await tape.says(CHEN, 'queue/figures', { storeId })
}

async function walkIns(tape: Tape): Promise<void> {
  const walkIn = { storeId, laneId: smallTable, size: 2, name: '王女士' }
  const { lanes } = await tape.says(MEI, 'queue/add-walk-in', walkIn)
  const waiting = lanes.find(({ id }) => id === smallTable)?.next
  const ticketId = there(waiting?.[0], 'walk-in').id
  await tape.says(MEI, 'queue/take-over-code', { storeId, ticketId })
  await tape.says(MEI, 'queue/split', { storeId, ticketId, size: 1 })
  await tape.says(MEI, 'queue/move', { storeId, ticketId, laneId: mediumTable })
  const code = there(waiting?.[0]?.takeOverCode, 'code of the walk-in')
  await tape.says('shopper-zhao', 'queue/take-over', { code })
  await tape.says(MEI, 'queue/end', { storeId, ticketId })
  await tape.says('shopper-sun', 'queue/join', forThree)
  const paused = { status: 'paused', reason: 'cleaning', minutes: 15 } as const
  await tape.says(MEI, 'queue/set-lane', { storeId, laneId: mediumTable, hand: paused })
  await tape.says(MEI, 'queue/set-lane', {
    storeId,
    laneId: mediumTable,
    hand: { status: 'closed' },
  })
  await tape.says(MEI, 'queue/end-waiting', { storeId, laneId: mediumTable })
  await tape.says(MEI, 'queue/set-lane', { storeId, laneId: mediumTable, hand: null })
}

/** A line: its shoppers, its counter and those without a phone. */
export async function queue(tape: Tape): Promise<void> {
  await shoppers(tape)
  await counter(tape)
  await walkIns(tape)
}
