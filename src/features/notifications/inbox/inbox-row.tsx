import { View } from '@tarojs/components'
import type { FeedbackAtWork } from '@/shared/contracts/notifications.feedback.contract'
import { dateAt } from '@/shared/kernel/business-day'
import { clockTime } from '@/shared/kernel/clock-time'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { inboxText } from './inbox.text'
import '../feedback.scss'

interface Props {
  readonly feedback: FeedbackAtWork
  readonly utcOffsetMinutes: number
  readonly onAnswer: () => void
}

/** What one person wrote, about what and when, and its answer or the way to one. */
export function InboxRow({ feedback, utcOffsetMinutes, onAnswer }: Props) {
  const say = useSay()
  const { id, kind, text, about, at, reply, memberNumber } = feedback
  const subject = about && `${say(inboxText.subjects[about.kind])} ${say(about.name)}`
  const member = memberNumber && say(inboxText.member(memberNumber))
  const when = `${dateAt(at, utcOffsetMinutes)} ${clockTime(at, utcOffsetMinutes)}`
  const head = [say(inboxText.kinds[kind]), subject, member, when]
  return (
    <View id={`feedback-${id}`} className="card feedback-card">
      <View className="small figures">{head.filter((word) => word !== null).join(' · ')}</View>
      <View className="feedback-text">{text}</View>
      {reply === null ? (
        <View className="feedback-way">
          <TapButton
            id={`answer-${id}`}
            label={say(inboxText.answer)}
            look="second"
            onTap={onAnswer}
          />
        </View>
      ) : (
        <>
          <View className="small">{say(inboxText.replied(reply.by))}</View>
          <View className="feedback-text">{reply.text}</View>
        </>
      )}
    </View>
  )
}
