import { View } from '@tarojs/components'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { settingsText } from './settings.text'

/** Says that what is being changed has been changed by somebody else, in the save button's place. */
export function ChangedSince({ about, onSeeNew }: { about: string; onSeeNew: () => void }) {
  const say = useSay()
  return (
    <View>
      <Aside id={`changed-${about}`} words={say(settingsText.changedSince)} />
      <View className="settings-save">
        <TapButton
          id={`see-new-${about}`}
          label={say(settingsText.seeNew)}
          look="second"
          onTap={onSeeNew}
        />
      </View>
    </View>
  )
}
