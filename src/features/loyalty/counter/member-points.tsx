import { View } from '@tarojs/components'
import type { Output } from '@/shared/contracts'
import { useSay } from '@/ui/language'
import { deskText } from './desk.text'
import '../loyalty.scss'

/** What a counter sees of a member's points. */
export function MemberPoints({ points }: { readonly points: Output<'loyalty/member-points'> }) {
  const say = useSay()
  const { balance, free, tierName } = points
  return (
    <View className="card points-card">
      <View className="points-part">
        <View className="points-part-words">
          <View>{say(deskText.balance)}</View>
          {free === balance ? null : (
            <View className="small figures">{say(deskText.canUse(free))}</View>
          )}
        </View>
        <View id="member-balance" className="title figures">
          {balance}
        </View>
      </View>
      <View className="points-part">
        <View className="points-part-words">{say(deskText.tier)}</View>
        <View id="member-tier" className="title">
          {say(tierName ?? deskText.noTier)}
        </View>
      </View>
    </View>
  )
}
