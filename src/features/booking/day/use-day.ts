import { useState, useSyncExternalStore } from 'react'
import { useAskAgain, useKnow } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import { useWrite } from '@/cloud/use-write'
import type { Action, Contracts } from '@/shared/contracts'
import type { DayView, UnservedView } from '@/shared/contracts/booking.views'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { StoreId } from '@/shared/kernel/ids'
import { wideScreen } from '@/wechat/wide-screen'

const pollMs = (view: DayView | UnservedView) => view.nextPollMs

/** A store's day of bookings. @param first the day shown at first; null for today */
export function useDay(storeId: StoreId, first: BusinessDay | null) {
  const [day, setDay] = useState(first)
  const asked = useQuery('booking/day-view', { storeId, day }, { pollMs })
  return { asked, day, setDay }
}

/** What needs a hand on any day: a colleague's calendar may have changed it since it was last seen. */
export function useUnserved(storeId: StoreId) {
  return useQuery('booking/unserved', { storeId }, { pollMs, freshMs: 0 }).query
}

/** What a part of the day knows of where it stands. */
export interface AtDay {
  readonly storeId: StoreId
  readonly view: DayView
  /** The day that was asked for; null for today. */
  readonly asked: BusinessDay | null
  readonly showDay: (day: BusinessDay) => void
  /** Asks for the day as it is now. */
  readonly refresh: () => void
}

/** The writes of the day: each answers with a day as it is after. */
export type DayWrite = {
  [A in Action]: Contracts[A]['kind'] extends 'write'
    ? Contracts[A]['output'] extends DayView
      ? A
      : never
    : never
}[Action]

/** A write of the day: the screen shows its answer, another day's too, or asks again when refused. */
export function useDayWrite<A extends DayWrite>(
  action: A,
  { storeId, view, asked, showDay, refresh }: AtDay,
  onDone: (view: DayView) => void = () => undefined,
) {
  const know = useKnow()
  const askAgain = useAskAgain()
  return useWrite(action, {
    onDone: (after) => {
      onDone(after)
      const day = after.day === view.day ? asked : after.day
      void know('booking/day-view', { storeId, day }, after)
      askAgain('booking/unserved', { storeId })
      if (after.day !== view.day) showDay(after.day)
    },
    onRefused: refresh,
  })
}

/** Whether there is room for columns side by side. */
export function useWide(): boolean {
  return useSyncExternalStore(wideScreen.watch, wideScreen.isWide)
}
