import { View } from '@tarojs/components'
import type { OwnFeedback } from '@/shared/contracts/notifications.feedback.contract'
import { useSay } from '@/ui/language'
import { helpText } from './help.text'
import '../feedback.scss'

function OwnRow({ feedback }: { readonly feedback: OwnFeedback }) {
  const say = useSay()
  const { id, kind, storeName, text, about, reply } = feedback
  const head = [say(helpText.kinds[kind]), say(storeName), about === null ? '' : say(about.name)]
  return (
    <View id={`feedback-${id}`} className="card feedback-card">
      <View className="small">{head.filter((word) => word !== '').join(' · ')}</View>
      <View className="feedback-text">{text}</View>
      {reply === null ? (
        <View className="muted">{say(helpText.waits)}</View>
      ) : (
        <View id={`reply-${id}`}>
          <View className="small">{say(helpText.replied(reply.by))}</View>
          <View className="feedback-text">{reply.text}</View>
        </View>
      )}
    </View>
  )
}

/** What one wrote, the latest first, each with its answer. */
export function OwnFeedbackList({ feedback }: { readonly feedback: readonly OwnFeedback[] }) {
  const say = useSay()
  if (feedback.length === 0) return null
  return (
    <View className="feedback-card">
      <View className="title">{say(helpText.own)}</View>
      {feedback.map((each) => (
        <OwnRow key={each.id} feedback={each} />
      ))}
    </View>
  )
}
