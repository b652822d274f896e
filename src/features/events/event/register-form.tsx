import { Input, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { EventView, SessionView } from '@/shared/contracts/events.views'
import type { QuestionId } from '@/shared/kernel/ids'
import type { Question } from '@/shared/kernel/question'
import { TapButton } from '@/ui/button'
import { fieldNamed } from '@/ui/field-name'
import { useSay } from '@/ui/language'
import { Stepper } from '@/ui/stepper'
import { WriteWord } from '../write-word'
import { eventText } from './event.text'
import { useRegister } from './use-event'

/** The contract's limit. */
const ANSWER_CHARACTERS = 100

interface QuestionProps {
  readonly question: Question
  readonly answer: string
  readonly onAnswer: (answer: string) => void
}

function Asked({ question: { id, asks, mustAnswer }, answer, onAnswer }: QuestionProps) {
  const say = useSay()
  const words = say(asks)
  return (
    <>
      <View className="event-label">{words}</View>
      <Input
        id={`answer-${id}`}
        className="event-field"
        value={answer}
        maxlength={ANSWER_CHARACTERS}
        placeholder={say(mustAnswer ? eventText.mustAnswer : eventText.optional)}
        {...fieldNamed(words)}
        onInput={(event) => onAnswer(event.detail.value)}
      />
    </>
  )
}

/** How money comes back, said before any is paid. */
function moneyBack({ freeUntilMinutes }: EventView) {
  return freeUntilMinutes === 0
    ? eventText.freeUntilStart
    : eventText.free(Math.ceil(freeUntilMinutes / 60))
}

interface PlacesProps {
  readonly places: number
  readonly most: number
  readonly onPlaces: (places: number) => void
}

function Places({ places, most, onPlaces }: PlacesProps) {
  const say = useSay()
  if (most <= 1) return null
  return (
    <View className="event-places">
      <View>{say(eventText.places)}</View>
      <Stepper
        id="places"
        count={places}
        least={1}
        most={most}
        less={eventText.less}
        more={eventText.more}
        onCount={onPlaces}
      />
    </View>
  )
}

interface Props {
  readonly event: EventView
  readonly session: SessionView
  /** Above the button, and first in its tap: which messages one wants. */
  readonly asking: { readonly words: ReactNode; readonly ask: () => Promise<void> }
  readonly refresh: () => void
}

/** How many places, and the answers to what is asked; or a turn on the waiting list. */
export function RegisterForm({ event, session, asking, refresh }: Props) {
  const say = useSay()
  const [places, setPlaces] = useState(1)
  const [answers, setAnswers] = useState<Readonly<Record<QuestionId, string>>>({})
  const { writing, submit, checkAgain } = useRegister(refresh)
  const { priceFen, placesEach, questions } = event
  const { id: sessionId, placesLeft, capacity } = session
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const tap = async () => {
    await asking.ask()
    submit({ sessionId, places, answers, waitIfFull: !fits })
  }
  const fits = places <= placesLeft
  const missing = questions.some(({ id, mustAnswer }) => mustAnswer && !answers[id]?.trim())
  const register = priceFen === 0 ? eventText.register : eventText.registerFor(priceFen * places)
  return (
    <>
      <Places places={places} most={Math.min(placesEach, capacity)} onPlaces={setPlaces} />
      {questions.map((question) => (
        <Asked
          key={question.id}
          question={question}
          answer={answers[question.id] ?? ''}
          onAnswer={(answer) => setAnswers({ ...answers, [question.id]: answer })}
        />
      ))}
      {priceFen === 0 ? null : <View className="event-hint">{say(moneyBack(event))}</View>}
      {fits ? null : <View className="event-hint">{say(eventText.waitHint)}</View>}
      {asking.words}
      <View className="event-ways">
        <TapButton
          id={fits ? 'register' : 'wait'}
          label={say(fits ? register : eventText.wait)}
          busy={busy || missing}
          onTap={() => void tap()}
        />
      </View>
      <WriteWord about="register" writing={writing} onCheckAgain={checkAgain} />
    </>
  )
}
