import { Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/use-write'
import type { FeedbackId } from '@/shared/contracts/notifications.feedback.contract'
import { FEEDBACK_CHARACTERS } from '@/shared/domain/notifications/feedback'
import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { fieldNamed } from '@/ui/field-name'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { WriteWord } from '../write-word'
import { inboxText } from './inbox.text'
import '../feedback.scss'

interface Props {
  readonly storeId: StoreId
  readonly feedbackId: FeedbackId
  readonly onAnswered: () => void
  readonly onClose: () => void
}

/** One answer, written and sent. */
export function AnswerSheet({ storeId, feedbackId, onAnswered, onClose }: Props) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const { writing, submit, checkAgain } = useWrite('notifications/answer-feedback', {
    onDone: () => {
      onAnswered()
      onClose()
    },
  })
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <Sheet id="answer-sheet" title={say(inboxText.answer)} onClose={onClose}>
      <View className="muted">{say(inboxText.hint)}</View>
      <Textarea
        id="answer-field"
        className="feedback-field"
        value={typed}
        maxlength={FEEDBACK_CHARACTERS}
        {...fieldNamed(say(inboxText.answer))}
        onInput={(event) => setTyped(event.detail.value)}
      />
      <TapButton
        id="send-answer"
        label={say(inboxText.send)}
        busy={busy || typed.trim() === ''}
        onTap={() => submit({ storeId, feedbackId, text: typed })}
      />
      <WriteWord about="answer" writing={writing} onCheckAgain={checkAgain} />
    </Sheet>
  )
}
