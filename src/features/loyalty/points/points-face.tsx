import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import type { PointsView } from '@/shared/contracts/loyalty.contract'
import { dateAt } from '@/shared/kernel/business-day'
import { MINUTE_MS } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'
import { dateWords } from '@/ui/date-words'
import { useSay } from '@/ui/language'
import { pointsText } from './points.text'
import '../loyalty.scss'

interface PartProps {
  readonly id: string
  readonly words: Words
  readonly what?: Words
  readonly points: number
}

function Part({ id, words, what, points }: PartProps) {
  const say = useSay()
  if (points === 0) return null
  return (
    <View className="points-part">
      <View className="points-part-words">
        <View>{say(words)}</View>
        {what === undefined ? null : <View className="small">{say(what)}</View>}
      </View>
      <View id={`points-${id}`} className="title figures">
        {points}
      </View>
    </View>
  )
}

/** What can be used, large; what is on the way, set aside or owed, each with its reason. */
export function PointsFace({ points }: { readonly points: PointsView }) {
  const say = useSay()
  const { free, pending, held, debt, expiring, utcOffsetMinutes } = points
  const now = useServerNow(MINUTE_MS)
  const today = dateAt(now, utcOffsetMinutes)
  return (
    <View className="card points-face">
      <View className="muted">{say(pointsText.free)}</View>
      <View id="points-free" className="number figures">
        {free}
      </View>
      {expiring === null ? null : (
        <View id="points-expiring" className="points-expiring figures">
          {say(pointsText.expiring(expiring.points, dateWords(expiring.on, today)))}
        </View>
      )}
      <Part
        id="pending"
        words={pointsText.pending}
        what={pointsText.pendingWhat}
        points={pending}
      />
      <Part id="held" words={pointsText.held} points={held} />
      <Part id="debt" words={pointsText.debt} what={pointsText.debtWhat} points={debt} />
    </View>
  )
}
