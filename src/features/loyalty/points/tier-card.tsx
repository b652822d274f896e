import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import type { TierView } from '@/shared/contracts/loyalty.contract'
import { dateAt } from '@/shared/kernel/business-day'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { shortPrice } from '@/shared/kernel/price'
import { dateWords } from '@/ui/date-words'
import { useSay } from '@/ui/language'
import { pointsText } from './points.text'
import { shareOfNext } from './tier-progress'
import '../loyalty.scss'

interface Props {
  readonly tier: TierView
  readonly utcOffsetMinutes: number
}

/** The tier, how far the next one is, and what it brings. */
export function TierCard({ tier, utcOffsetMinutes }: Props) {
  const say = useSay()
  const { name, benefits, earnPercent, spentFen, next, keptUntil } = tier
  const now = useServerNow(MINUTE_MS)
  const today = dateAt(now, utcOffsetMinutes)
  const nextName = next === null ? null : { en: next.name.zh, ...next.name }
  return (
    <View className="card points-card">
      <View className="points-tier">
        <View id="tier-name" className="display">
          {say(name)}
        </View>
        <View className="points-tier-rate figures">{say(pointsText.earnPercent(earnPercent))}</View>
      </View>
      <View className="muted figures">{say(pointsText.spent(shortPrice(spentFen)))}</View>
      <View className="points-bar">
        <View className="points-bar-done" style={{ width: `${shareOfNext(tier)}%` }} />
      </View>
      <View id="tier-next" className="figures">
        {next === null || nextName === null
          ? say(pointsText.top)
          : say(pointsText.toNext(shortPrice(next.missingFen), nextName))}
      </View>
      {benefits.map((benefit) => (
        <View key={benefit.zh} className="points-benefit">
          {say(benefit)}
        </View>
      ))}
      <View className="small figures">
        {say(pointsText.keptUntil(dateWords(keptUntil, today)))}
      </View>
    </View>
  )
}
