import { emptyLine, type LaneSetups, type Line, type Party } from '@/shared/domain/queue/line'
import type { LaneSetup } from '@/shared/domain/stores/lane-setup'
import type { StoreHours } from '@/shared/domain/stores/opening-hours'
import { businessDayAt } from '@/shared/kernel/business-day'
import { asId, type LaneId, type PersonId, type PlaceId } from '@/shared/kernel/ids'

/** The store the line's tests play in: Shanghai, its trading day from 04:00, never closed. */
export const STORE: StoreHours = {
  tradingDay: { utcOffsetMinutes: 480, dayStartsAtMinutes: 240 },
  hours: {
    week: [{ days: [1, 2, 3, 4, 5, 6, 7], opensAtMinutes: 240, closesAtMinutes: 1680 }],
    onHolidays: { hours: 'as-usual' },
    onSwapWorkdays: { hours: 'as-usual' },
    exceptions: [],
  },
  calendar: { isPublished: () => true, holiday: () => null, swapWorkday: () => null },
}

/** Noon of a Sunday at the store. */
export const NOON = Date.parse('2026-11-22T04:00:00Z')

export const SMALL: LaneId = asId('smalltables')
export const LARGE: LaneId = asId('largetables')
export const TASTING: LaneId = asId('teatasting')
export const NO_LANE: LaneId = asId('nosuchlane')

export const WINDOW: PlaceId = asId('windowseat')
export const CORNER: PlaceId = asId('cornerseat')
export const NO_PLACE: PlaceId = asId('nosuchplace')

export const MEI: PersonId = asId('clerkmei00')
export const LIN: PersonId = asId('clerklin00')
export const TAO: PersonId = asId('clerktao00')

const usual = {
  name: { zh: '桌' },
  joinFrom: 'anywhere',
  places: [],
  minutesPerParty: 5,
  hours: null,
} as const

/** Two named counters, and calls that are missed by themselves after three minutes. */
export const small: LaneSetup = {
  ...usual,
  id: SMALL,
  prefix: 'A',
  capacity: 8,
  sizes: { from: 1, to: 4 },
  leadsTo: 'counter',
  places: [
    { id: WINDOW, name: { zh: '窗边' } },
    { id: CORNER, name: { zh: '角落' } },
  ],
  graceMinutes: 3,
  missedByItself: true,
  returnPlaces: 3,
}

/** Tables without names: each clerk calls to the front, and is asked about a call nobody answered. */
export const large: LaneSetup = {
  ...usual,
  id: LARGE,
  prefix: 'B',
  capacity: 6,
  sizes: { from: 5, to: 8 },
  leadsTo: 'table',
  graceMinutes: 5,
  missedByItself: false,
  returnPlaces: 2,
}

/** A service, whoever comes. */
export const tasting: LaneSetup = {
  ...usual,
  id: TASTING,
  prefix: 'C',
  capacity: 5,
  sizes: null,
  leadsTo: 'person',
  graceMinutes: 2,
  missedByItself: true,
  returnPlaces: 0,
}

export const LANES: readonly LaneSetup[] = [small, large, tasting]

export const SETUPS: LaneSetups = Object.fromEntries(LANES.map((lane) => [lane.id, lane]))

export function freshLine(): Line {
  return emptyLine(asId('yuyuanroad'), businessDayAt(NOON, STORE.tradingDay), LANES)
}

/** The line after a join, as the service's one conditional update leaves it. */
export function entered(line: Line, holder: PersonId, party: Party): Line {
  const lane = line.lanes[party.laneId]
  if (!lane) throw new Error(`no lane ${party.laneId}`)
  const issued = [...lane.issued, party.ticketId]
  const waiting = [...lane.waiting, party.ticketId]
  return {
    ...line,
    lanes: { ...line.lanes, [party.laneId]: { ...lane, issued, waiting } },
    live: { ...line.live, [holder]: party },
  }
}
