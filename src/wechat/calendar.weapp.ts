import Taro from '@tarojs/taro'
import { type Instant, SECOND_MS } from '@/shared/kernel/instant'

/** Something to be at, as a phone's calendar keeps it. */
export interface CalendarEntry {
  readonly title: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly place: string
}

/** `saved` is a file that the reader opens to add it. */
export type AddedToCalendar = 'added' | 'saved' | 'not-added'

/** Reminded so long before. */
const REMINDER_SECONDS = 60 * 60

const seconds = (at: Instant) => Math.floor(at / SECOND_MS)

/** Writes it into the phone's own calendar (wx.addPhoneCalendar); the person may say no. */
export async function addToCalendar(entry: CalendarEntry): Promise<AddedToCalendar> {
  const refused = () => null
  const added = await Taro.addPhoneCalendar({
    title: entry.title,
    startTime: seconds(entry.startsAt),
    endTime: String(seconds(entry.endsAt)),
    location: entry.place,
    alarm: true,
    alarmOffset: REMINDER_SECONDS,
  }).catch(refused)
  return added === null ? 'not-added' : 'added'
}
