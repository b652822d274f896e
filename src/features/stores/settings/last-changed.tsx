import { View } from '@tarojs/components'
import type { SettingsPart, StoreSettings } from '@/shared/contracts/stores.contract'
import { dateAt } from '@/shared/kernel/business-day'
import { clockTime } from '@/shared/kernel/clock-time'
import { shortDateWords } from '@/ui/date-words'
import { useSay } from '@/ui/language'
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
  const day = dateAt(at, utcOffsetMinutes)
  return (
    <View className="small figures">
      {say(settingsText.lastChanged(shortDateWords(day), clockTime(at, utcOffsetMinutes)))}
    </View>
  )
}
