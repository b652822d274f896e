import { View } from '@tarojs/components'
import type { AskChoice } from '@/shared/contracts/staff.calls.contract'
import { useSay } from '@/ui/language'
import { CallButton } from './call-button'
import { callsText } from './calls.text'
import { type Place, useAskWrite } from './use-asked'
import { useMinutesSince } from './use-minutes-since'

type Call = NonNullable<AskChoice['call']>

function CallStands({ id, call }: { readonly id: string; readonly call: Call }) {
  const say = useSay()
  const minutes = useMinutesSince(call.at)
  return (
    <View id={id} className={call.status === 'answered' ? 'ask-coming' : 'small figures'}>
      {say(call.status === 'answered' ? callsText.coming : callsText.told(minutes))}
    </View>
  )
}

interface Props {
  readonly place: Place
  readonly ask: AskChoice
  /** Nobody can be called now; what has been is still shown. */
  readonly silent: boolean
  readonly refresh: () => void
}

function AskButton({ place, ask, refresh }: Omit<Props, 'silent'>) {
  const say = useSay()
  const again = ask.call !== undefined
  return (
    <CallButton
      id={`ask-${ask.id}`}
      write={useAskWrite('staff/ask', place, refresh)}
      input={{ ...place, askId: ask.id }}
      words={again ? callsText.askAgain : callsText.ask}
      spoken={(again ? callsText.askAgainFor : callsText.askFor)(say(ask.name))}
    />
  )
}

function TakeBackButton({ place, ask, call, refresh }: Omit<Props, 'silent'> & { call: Call }) {
  const say = useSay()
  return (
    <CallButton
      id={`take-back-${ask.id}`}
      write={useAskWrite('staff/take-back-ask', place, refresh)}
      input={{ ...place, callId: call.id }}
      words={callsText.takeBack}
      spoken={callsText.takeBackFor(say(ask.name))}
      look="plain"
    />
  )
}

/** One thing to call for: what has become of the call, and the one button that goes with it. */
export function AskRow({ place, ask, silent, refresh }: Props) {
  const say = useSay()
  const { id, name, call } = ask
  const waits = call?.status === 'waiting'
  return (
    <View className="ask-row">
      <View className="ask-words" aria-live="polite">
        <View>{say(name)}</View>
        {call === undefined ? null : <CallStands id={`asked-${id}`} call={call} />}
      </View>
      {waits || silent ? null : <AskButton place={place} ask={ask} refresh={refresh} />}
      {waits && call.mine ? (
        <TakeBackButton place={place} ask={ask} call={call} refresh={refresh} />
      ) : null}
    </View>
  )
}
