import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '@/shared/contracts'
import type { FeedbackId } from '@/shared/contracts/notifications.feedback.contract'
import type { StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { AnswerSheet } from './answer-sheet'
import { inboxText } from './inbox.text'
import { InboxRow } from './inbox-row'

interface Props {
  readonly storeId: StoreId
  readonly show: 'waiting' | 'answered'
  readonly inbox: Output<'notifications/inbox'>
  readonly onAnswered: () => void
  /** Goes on after that moment. */
  readonly onMore: (from: Instant) => void
}

/** One page of what was written. */
export function InboxList({ storeId, show, inbox, onAnswered, onMore }: Props) {
  const say = useSay()
  const [answering, setAnswering] = useState<FeedbackId | null>(null)
  const { feedback, more, utcOffsetMinutes } = inbox
  const last = feedback[feedback.length - 1]
  if (last === undefined) {
    const none = show === 'waiting' ? inboxText.none : inboxText.noneAnswered
    return <Notice id="inbox-none" words={say(none)} />
  }
  return (
    <View>
      {feedback.map((each) => (
        <InboxRow
          key={each.id}
          feedback={each}
          utcOffsetMinutes={utcOffsetMinutes}
          onAnswer={() => setAnswering(each.id)}
        />
      ))}
      {more ? (
        <View className="foot">
          <TapButton
            id="inbox-more"
            label={say(inboxText.more)}
            look="plain"
            onTap={() => onMore(last.at)}
          />
        </View>
      ) : null}
      {answering === null ? null : (
        <AnswerSheet
          storeId={storeId}
          feedbackId={answering}
          onAnswered={onAnswered}
          onClose={() => setAnswering(null)}
        />
      )}
    </View>
  )
}
