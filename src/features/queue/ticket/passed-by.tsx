import { View } from '@tarojs/components'
import type { PassedBy as Passing, TicketView } from '@/shared/contracts/queue.views'
import { clockTime } from '@/shared/kernel/clock-time'
import type { Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import { ticketText } from './ticket.text'

function wordsOf({ why, number, dueAt, at }: Passing, utcOffsetMinutes: number): Words {
  switch (why) {
    case 'booked':
      return ticketText.passedBy.booked(number, clockTime(dueAt ?? at, utcOffsetMinutes))
    case 'returned':
      return ticketText.passedBy.returned(number)
    case 'called':
      return ticketText.passedBy.called(number)
    default:
      return why satisfies never
  }
}

/** Who went ahead of one's own number, when and why, so that a longer wait is never a riddle. */
export function PassedBy({ ticket }: { readonly ticket: TicketView }) {
  const say = useSay()
  const { passedBy, utcOffsetMinutes } = ticket
  if (passedBy === undefined) return null
  return (
    <View id="passed-by" className="ticket-face-hint">
      {passedBy.map((passing) => (
        <View key={`${passing.number} ${passing.at}`} className="small figures">
          {`${clockTime(passing.at, utcOffsetMinutes)} ${say(wordsOf(passing, utcOffsetMinutes))}`}
        </View>
      ))}
    </View>
  )
}
