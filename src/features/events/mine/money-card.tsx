import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import type { RegistrationView } from '@/shared/contracts/events.views'
import { MINUTE_MS } from '@/shared/kernel/instant'
import type { Fen } from '@/shared/kernel/money'
import { shortPrice } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import { momentWords } from '@/ui/when-words'
import { registrationText } from './mine.text'

interface SumProps {
  readonly id: string
  readonly words: Words
  readonly fen: Fen
}

function Sum({ id, words, fen }: SumProps) {
  const say = useSay()
  return (
    <View className="event-sum">
      <View>{say(words)}</View>
      <View id={id} className="figures">
        {shortPrice(fen)}
      </View>
    </View>
  )
}

/** What was paid, what comes back, and until when it would. */
export function MoneyCard({ registration }: { readonly registration: RegistrationView }) {
  const say = useSay()
  const now = useServerNow(MINUTE_MS)
  const { paidFen, refundFen, refunded, freeUntil, mayCancel, utcOffsetMinutes } = registration
  if (paidFen === 0) return null
  const { back, backDone, paid } = registrationText
  return (
    <View className="card event-part">
      <Sum id="paid" words={paid} fen={paidFen} />
      {refundFen === 0 ? null : (
        <Sum id="back" words={refunded ? backDone : back} fen={refundFen} />
      )}
      {mayCancel && freeUntil !== null && freeUntil > now ? (
        <View id="free-until" className="small figures">
          {say(registrationText.freeUntil(momentWords(freeUntil, utcOffsetMinutes, now)))}
        </View>
      ) : null}
    </View>
  )
}
