import { View } from '@tarojs/components'
import type { WaitQuote } from '@/shared/contracts/queue.views'
import { useSay } from '@/ui/language'
import { quoteWords, reasonWords } from './wait.text'

interface Props {
  /** What it is the wait of, ending its ids. */
  readonly about: string
  readonly quote: WaitQuote
  readonly utcOffsetMinutes: number
}

/** How long it will take in one line, and in small words what that rests on. */
export function WaitWords({ about, quote, utcOffsetMinutes }: Props) {
  const say = useSay()
  const reasons = quote.basis === 'pace' ? quote.reasons : []
  return (
    <>
      <View id={`quote-${about}`} className="figures">
        {say(quoteWords(quote))}
      </View>
      {reasons.length === 0 ? null : (
        <View id={`reasons-${about}`} className="small figures">
          {reasons.map((reason) => say(reasonWords(reason, utcOffsetMinutes))).join(' · ')}
        </View>
      )}
    </>
  )
}
