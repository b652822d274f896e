import { View } from '@tarojs/components'
import type { SettingsPart, StoreSettings } from '@/shared/contracts/stores.contract'
import { businessDayAt } from '@/shared/kernel/business-day'
import { clockTime } from '@/shared/kernel/clock-time'
import { useSay } from '@/ui/language'
import { dateWords } from '../day-words'
import { settingsText } from './settings.text'

interface Props {
  readonly settings: StoreSettings
  readonly part: SettingsPart
}

/** When a manager last changed this part; nothing while none has. */
export function LastChanged({ settings, part }: Props) {
  const say = useSay()
  const at = settings.changedAt[part]
  if (at === null) return null
  const { utcOffsetMinutes } = settings
  const day = businessDayAt(at, { utcOffsetMinutes, dayStartsAtMinutes: 0 })
  return (
    <View className="small figures">
      {say(settingsText.lastChanged(dateWords(day), clockTime(at, utcOffsetMinutes)))}
    </View>
  )
}
