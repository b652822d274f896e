import { View } from '@tarojs/components'
import type { MovementView } from '@/shared/contracts/catalogue.contract'
import { useSay } from '@/ui/language'
import { movementWords, shelfText } from './shelf.text'

/** What came and went of one size, the latest first. */
export function MovementList({ movements }: { readonly movements: readonly MovementView[] }) {
  const say = useSay()
  return (
    <View id="movements" className="shelf-part">
      <View className="title">{say(shelfText.movements)}</View>
      {movements.length === 0 ? <View className="muted">{say(shelfText.noMovements)}</View> : null}
      {movements.map(({ id, kind, change, reason }) => (
        <View key={id} className="shelf-movement">
          <View>
            <View>{say(movementWords[kind])}</View>
            {reason === '' ? null : <View className="small">{reason}</View>}
          </View>
          <View className="figures">{change > 0 ? `+${change}` : change}</View>
        </View>
      ))}
    </View>
  )
}
