import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import type { CheckView } from '@/shared/contracts/loyalty.contract'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { shortPrice } from '@/shared/kernel/price'
import { dateWords } from '@/ui/date-words'
import { useSay } from '@/ui/language'
import { dayAt } from '@/ui/merchant-clock'
import { deskText } from './desk.text'
import '../loyalty.scss'

function Check({ check }: { readonly check: CheckView }) {
  const say = useSay()
  const { day, checkedAccounts, wrongAccounts } = check
  const today = dayAt(useServerNow(MINUTE_MS))
  return (
    <View className="points-part">
      <View className="points-part-words figures">{say(dateWords(day, today))}</View>
      {wrongAccounts === 0 ? (
        <View className="muted figures">{say(deskText.right(checkedAccounts))}</View>
      ) : (
        <View className="points-trouble figures">
          {say(deskText.wrong(wrongAccounts, checkedAccounts))}
        </View>
      )}
    </View>
  )
}

/** What all members hold, and whether the books add up. */
export function ChecksCard({ checks }: { readonly checks: readonly CheckView[] }) {
  const say = useSay()
  const last = checks[0]
  return (
    <View className="points-section">
      <View className="title">{say(deskText.checksTitle)}</View>
      {last === undefined ? (
        <View id="no-checks" className="muted">
          {say(deskText.checksNone)}
        </View>
      ) : (
        <View className="card points-card">
          <View className="muted">{say(deskText.liability)}</View>
          <View id="liability" className="display figures">
            {last.liabilityPoints}
          </View>
          <View className="muted figures">
            {say(deskText.liabilityWorth(shortPrice(last.liabilityFen)))}
          </View>
          {checks.map((check) => (
            <Check key={check.day} check={check} />
          ))}
        </View>
      )}
    </View>
  )
}
