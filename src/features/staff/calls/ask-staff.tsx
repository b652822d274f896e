import { View } from '@tarojs/components'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { AskRow } from './ask-row'
import { callsText } from './calls.text'
import { type Place, useAsked } from './use-asked'
import './calls.scss'

/**
 * Calls the staff to a place, for what the merchant offers there. Nothing where nothing is offered,
 * nor before the answer: it stands under what somebody came for.
 */
export function AskStaff(place: Place) {
  const say = useSay()
  const { query, refresh } = useAsked(place)
  if (query.status !== 'ready' || query.value.asks.length === 0) return null
  const { asks, placeName, silent } = query.value
  const shown = silent === undefined ? asks : asks.filter(({ call }) => call !== undefined)
  return (
    <View id="ask-staff" className="card ask-staff">
      <View className="title">{say(callsText.title(say(placeName)))}</View>
      {silent === undefined ? null : <Aside id="ask-silent" words={say(callsText[silent])} />}
      {shown.map((ask) => (
        <AskRow
          key={ask.id}
          place={place}
          ask={ask}
          silent={silent !== undefined}
          refresh={refresh}
        />
      ))}
    </View>
  )
}
