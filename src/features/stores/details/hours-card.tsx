import { View } from '@tarojs/components'
import type { StoreDetails } from '@/shared/contracts/stores.contract'
import { useSay } from '@/ui/language'
import { DayRows } from '../day-rows'
import { detailsText } from './details.text'

/** The hours of the days ahead, today's first. */
export function HoursCard({ store }: { readonly store: StoreDetails }) {
  const say = useSay()
  const [today] = store.week
  if (today === undefined) return null
  return (
    <View id="hours" className="card store-part">
      <View className="title">{say(detailsText.hours)}</View>
      <DayRows days={store.week} today={today.day} />
      {store.calendarUnpublished ? (
        <View className="small">{say(detailsText.calendarUnpublished)}</View>
      ) : null}
    </View>
  )
}
