import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import type { SessionList } from '@/shared/contracts/events.views'
import { MINUTE_MS } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import { whenWords } from '@/ui/when-words'
import { doorText } from './door.text'
import '../events.scss'

interface CountProps {
  readonly id: string
  readonly count: number
  readonly words: Words
}

function Counted({ id, count, words }: CountProps) {
  const say = useSay()
  return (
    <View className="event-counted">
      <View id={id} className="display figures">
        {count}
      </View>
      <View className="small">{say(words)}</View>
    </View>
  )
}

/** Which date it is, and how many are there, to come and left. */
export function DoorFace({ list }: { readonly list: SessionList }) {
  const say = useSay()
  const now = useServerNow(MINUTE_MS)
  const { name, session, utcOffsetMinutes, registered, came } = list
  return (
    <View>
      <View className="title">{say(name)}</View>
      <View className="muted figures">{say(whenWords({ ...session, utcOffsetMinutes }, now))}</View>
      {session.calledOff ? (
        <View id="called-off" className="card event-part">
          {say(doorText.calledOff)}
        </View>
      ) : (
        <View className="card event-counts" aria-live="polite">
          <Counted id="came" count={came} words={doorText.came} />
          <Counted id="registered" count={registered} words={doorText.registered} />
          <Counted id="left" count={session.placesLeft} words={doorText.placesLeft} />
        </View>
      )}
    </View>
  )
}
