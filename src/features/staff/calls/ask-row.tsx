import { View } from '@tarojs/components'
import { refusalWords } from '@/cloud/refusal.text'
import type { AskChoice } from '@/shared/contracts/staff.calls.contract'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { WriteOutcome } from '@/ui/write-outcome'
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

/** One thing to call for: its one button, and what has become of the call. */
export function AskRow({ place, ask, silent, refresh }: Props) {
  const say = useSay()
  const asking = useAskWrite('staff/ask', place, refresh)
  const takingBack = useAskWrite('staff/take-back-ask', place, refresh)
  const name = say(ask.name)
  const { id, call } = ask
  const waits = call?.status === 'waiting'
  const busy = (write: typeof asking | typeof takingBack) =>
    write.writing.status === 'sending' || write.writing.status === 'checking'
  return (
    <View className="ask-row">
      <View className="ask-line">
        <View className="ask-words" aria-live="polite">
          <View>{name}</View>
          {call === undefined ? null : <CallStands id={`asked-${id}`} call={call} />}
        </View>
        {waits && call.mine ? (
          <TapButton
            id={`take-back-${id}`}
            label={say(callsText.takeBack)}
            spoken={say(callsText.takeBackFor(name))}
            look="plain"
            busy={busy(takingBack)}
            onTap={() => takingBack.submit({ ...place, callId: call.id })}
          />
        ) : null}
        {waits || silent ? null : (
          <TapButton
            id={`ask-${id}`}
            label={say(call === undefined ? callsText.ask : callsText.askAgain)}
            spoken={say((call === undefined ? callsText.askFor : callsText.askAgainFor)(name))}
            look="second"
            busy={busy(asking)}
            onTap={() => asking.submit({ ...place, askId: id })}
          />
        )}
      </View>
      <WriteOutcome
        about={`ask-${id}`}
        outcome={asking.writing}
        wordsOf={refusalWords}
        onCheckAgain={asking.checkAgain}
      />
      <WriteOutcome
        about={`take-back-${id}`}
        outcome={takingBack.writing}
        wordsOf={refusalWords}
        onCheckAgain={takingBack.checkAgain}
      />
    </View>
  )
}
