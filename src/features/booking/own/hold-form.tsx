import { Input, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { BookingView } from '@/shared/contracts/booking.views'
import type { QuestionId } from '@/shared/kernel/ids'
import { shortPrice } from '@/shared/kernel/price'
import type { Question } from '@/shared/kernel/question'
import { TapButton } from '@/ui/button'
import { fieldNamed } from '@/ui/field-name'
import { useSay } from '@/ui/language'
import { WriteWord } from '../write-word'
import { bookingText } from './booking.text'
import { givenAnswers, isAnswered } from './given-answers'
import { useBookingWrite } from './use-booking'
import '../booking.scss'

/** The contract's limit for an answer. */
const ANSWER_CHARACTERS = 100

interface QuestionsProps {
  readonly questions: readonly Question[]
  readonly answers: Readonly<Record<QuestionId, string>>
  readonly onAnswer: (id: QuestionId, answer: string) => void
}

function Questions({ questions, answers, onAnswer }: QuestionsProps) {
  const say = useSay()
  if (questions.length === 0) return null
  return (
    <View className="card booking-card">
      <View className="title">{say(bookingText.questions)}</View>
      {questions.map(({ id, asks, mustAnswer }) => (
        <View key={id} className="booking-field">
          <View>{say(asks)}</View>
          <Input
            id={`answer-${id}`}
            className="booking-input"
            placeholderClass="booking-hint"
            value={answers[id] ?? ''}
            maxlength={ANSWER_CHARACTERS}
            placeholder={say(mustAnswer ? bookingText.required : bookingText.optional)}
            {...fieldNamed(say(asks))}
            onInput={(event) => onAnswer(id, event.detail.value)}
          />
        </View>
      ))}
    </View>
  )
}

interface Props {
  readonly booking: BookingView
  readonly refresh: () => void
  /** Above the button, and first in its tap: which messages one wants. */
  readonly asking: { readonly words: ReactNode; readonly ask: () => Promise<void> }
  /** It is to be paid now. */
  readonly onToPay: () => void
}

/** Makes a kept or offered time certain, once its questions are answered; or lets go of it. */
export function HoldForm({ booking, refresh, asking, onToPay }: Props) {
  const say = useSay()
  const [answers, setAnswers] = useState<Readonly<Record<QuestionId, string>>>({})
  const { id: bookingId, offered, questions, money } = booking
  const confirming = useBookingWrite('booking/confirm', {
    refresh,
    onDone: ({ status }) => {
      if (status === 'awaiting-payment') onToPay()
    },
  })
  const leaving = useBookingWrite('booking/let-go', { refresh })
  const confirm = async () => {
    await asking.ask()
    confirming.submit({ bookingId, answers: givenAnswers(questions, answers) })
  }
  const busy = [confirming, leaving].some(
    ({ writing: { status } }) => status === 'sending' || status === 'checking',
  )
  const words =
    confirming.writing.status === 'sending'
      ? bookingText.confirming
      : money.dueFen > 0
        ? bookingText.confirmPay(shortPrice(money.dueFen))
        : offered
          ? bookingText.accept
          : bookingText.confirm
  return (
    <>
      <Questions
        questions={questions}
        answers={answers}
        onAnswer={(id, answer) => setAnswers({ ...answers, [id]: answer })}
      />
      {asking.words}
      <View className="booking-ways">
        <TapButton
          id="confirm"
          label={say(words)}
          busy={busy || !isAnswered(questions, answers)}
          onTap={() => void confirm()}
        />
        <TapButton
          id="let-go"
          label={say(offered ? bookingText.letGoOffer : bookingText.letGo)}
          look="plain"
          busy={busy}
          onTap={() => leaving.submit({ bookingId })}
        />
      </View>
      <WriteWord
        about="confirm"
        writing={confirming.writing}
        onCheckAgain={confirming.checkAgain}
      />
      <WriteWord about="let-go" writing={leaving.writing} onCheckAgain={leaving.checkAgain} />
    </>
  )
}
