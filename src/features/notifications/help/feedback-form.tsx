import { Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/cloud/use-write'
import type { FeedbackKind, Subject } from '@/shared/contracts/notifications.feedback.contract'
import { FEEDBACK_CHARACTERS, feedbackKinds } from '@/shared/domain/notifications/feedback'
import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { Choices } from '@/ui/choices'
import { fieldNamed } from '@/ui/field-name'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { useAsking } from '../use-asking'
import { WriteWord } from '../write-word'
import { helpText } from './help.text'
import '../feedback.scss'

interface Props {
  readonly storeId: StoreId
  readonly about: Subject | null
  readonly onSent: () => void
}

/** Writing to a store, about what one came from. What was typed stays until it is sent. */
export function FeedbackForm({ storeId, about, onSent }: Props) {
  const say = useSay()
  const [kind, setKind] = useState<FeedbackKind>('question')
  const [typed, setTyped] = useState('')
  const [sent, setSent] = useState(false)
  const { words, ask } = useAsking('write')
  const { writing, submit, checkAgain } = useWrite('notifications/write-feedback', {
    onDone: () => {
      setTyped('')
      setSent(true)
      onSent()
    },
  })
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const send = async () => {
    await ask()
    setSent(false)
    submit({ storeId, kind, text: typed, about })
  }
  return (
    <View className="card feedback-card">
      <View className="title">{say(helpText.write)}</View>
      {about === null ? null : (
        <View id="feedback-about" className="small">
          {say(helpText.about(helpText.subjects[about.kind]))}
        </View>
      )}
      <Choices
        choices={feedbackKinds.map((value) => ({
          value,
          id: `kind-${value}`,
          label: say(helpText.kinds[value]),
        }))}
        chosen={kind}
        onChoose={setKind}
      />
      <Textarea
        id="feedback-field"
        className="feedback-field"
        value={typed}
        maxlength={FEEDBACK_CHARACTERS}
        {...fieldNamed(say(helpText.field))}
        placeholder={say(helpText.field)}
        onInput={(event) => setTyped(event.detail.value)}
      />
      <View className="small">{say(helpText.hint)}</View>
      {words}
      <View className="feedback-way">
        <TapButton
          id="send-feedback"
          label={say(helpText.send)}
          busy={busy || typed.trim() === ''}
          onTap={() => void send()}
        />
      </View>
      {sent ? <Aside id="feedback-sent" words={say(helpText.sent)} /> : null}
      <WriteWord about="feedback" writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}
