import { View } from '@tarojs/components'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { MINE_ADDRESS } from './addresses'
import { mineText } from './mine/mine.text'

/** From the counter to oneself: one's PIN, and what one is in charge of. */
export function MineLink() {
  const say = useSay()
  return (
    <View className="foot">
      <TapButton
        id="mine"
        label={say(mineText.title)}
        look="plain"
        onTap={() => openPage(MINE_ADDRESS)}
      />
    </View>
  )
}
