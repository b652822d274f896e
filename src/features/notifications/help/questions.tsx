import { View } from '@tarojs/components'
import { useState } from 'react'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { helpText, questions } from './help.text'
import '../feedback.scss'

/** What is asked most, each answered where it is tapped: often nobody needs to be written to. */
export function Questions() {
  const say = useSay()
  const [open, setOpen] = useState<string | null>(null)
  if (questions.length === 0) return null
  return (
    <View className="card feedback-card">
      <View className="title">{say(helpText.questions)}</View>
      <View className="feedback-questions">
        {questions.map(({ id, asked, answer }) => (
          <View key={id}>
            <TapButton
              id={`question-${id}`}
              label={say(asked)}
              look="plain"
              onTap={() => setOpen(open === id ? null : id)}
            />
            {open === id ? (
              <View id={`answer-${id}`} className="feedback-answer" aria-live="polite">
                {say(answer)}
              </View>
            ) : null}
          </View>
        ))}
      </View>
    </View>
  )
}
