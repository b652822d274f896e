import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { useSay } from '@/ui/language'
import { DayRows } from '../day-rows'
import { detailsText } from '../details/details.text'
import { OpeningLine } from '../opening-line'
import { ExceptionsCard } from './exceptions-card'
import { NoticesCard } from './notices-card'
import './settings.scss'
import { settingsText } from './settings.text'
import type { AtSettings } from './use-settings'
import { WeekCard } from './week-card'

/** The days ahead as all of the settings make them, so that a manager sees what shoppers will. */
function DaysAhead({ at: { settings } }: { readonly at: AtSettings }) {
  const say = useSay()
  return (
    <View id="settings-ahead" className="card settings-part">
      <View className="title">{say(settingsText.ahead)}</View>
      <DayRows days={settings.days} today={settings.today} />
      {settings.calendarUnpublished ? (
        <View className="small">{say(detailsText.calendarUnpublished)}</View>
      ) : null}
    </View>
  )
}

/** What a manager changes of a store, and what comes of it. */
export function SettingsScreen({ at }: { readonly at: AtSettings }) {
  const say = useSay()
  const now = useServerNow(MINUTE_MS / 2)
  const { settings } = at
  const today = settings.days.find(({ day }) => day === settings.today)
  return (
    <View>
      <View id="settings-store" className="display">
        {say(settings.storeName)}
      </View>
      <OpeningLine store={{ ...settings, today: today?.spans ?? [] }} now={now} />
      <ExceptionsCard at={at} />
      <WeekCard at={at} />
      <NoticesCard at={at} />
      <DaysAhead at={at} />
    </View>
  )
}
