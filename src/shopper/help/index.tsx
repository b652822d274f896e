import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '@/cloud/use-query'
import { Answered } from '@/features/answers/answered'
import { bookingAddress } from '@/features/booking/page-addresses'
import { ContactWay } from '@/features/notifications/help/contact-way'
import { FeedbackForm } from '@/features/notifications/help/feedback-form'
import { helpText } from '@/features/notifications/help/help.text'
import { OwnFeedbackList } from '@/features/notifications/help/own-feedback'
import { Questions } from '@/features/notifications/help/questions'
import { orderAddress } from '@/features/orders/addresses'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { ticketAddress } from '@/features/queue/addresses'
import { HomeLink } from '@/features/stores/home-link'
import { useLastStore } from '@/features/stores/last-store'
import { OperatorLink } from '@/features/stores/operator-link'
import type { Subject } from '@/shared/contracts/notifications.feedback.contract'
import { subjectKinds } from '@/shared/domain/notifications/feedback'
import { asId, isId, type StoreId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Screen } from '@/ui/screen'

function subjectOf({ kind, id }: Readonly<Record<string, string | undefined>>): Subject | null {
  const known = subjectKinds.find((one) => one === kind)
  return known !== undefined && isId(id) ? { kind: known, id } : null
}

function cardAddress({ kind, id }: Subject): string {
  switch (kind) {
    case 'ticket':
      return ticketAddress(asId(id))
    case 'order':
      return orderAddress(asId(id))
    case 'booking':
      return bookingAddress(asId(id))
    default:
      return kind satisfies never
  }
}

function ChooseStore() {
  const say = useSay()
  return (
    <View className="card feedback-card">
      <View className="title">{say(helpText.write)}</View>
      <View className="muted">{say(helpText.chooseStore)}</View>
      <View className="feedback-way">
        <HomeLink />
      </View>
    </View>
  )
}

interface Props {
  readonly storeId: StoreId | null
  readonly about: Subject | null
}

function Writing({ storeId, about }: Props) {
  const asked = useQuery('notifications/own-feedback', { before: null })
  return (
    <>
      {storeId === null ? (
        <ChooseStore />
      ) : (
        <FeedbackForm storeId={storeId} about={about} onSent={asked.refresh} />
      )}
      <Answered asked={asked} wayOut={<HomeLink />}>
        {({ feedback }) => <OwnFeedbackList feedback={feedback} />}
      </Answered>
    </>
  )
}

/** Common questions first; then writing to the store, and WeChat's own chat. */
export default function HelpPage() {
  usePageTitle(helpText.title)
  const { params } = useRouter()
  const last = useLastStore()
  const storeId = isId<'store'>(params.store) ? params.store : last.storeId
  const about = subjectOf(params)
  const card = about && cardAddress(about)
  return (
    <Screen>
      <Questions />
      <ContactWay storeId={storeId} about={about} cardAddress={card} />
      <Writing storeId={storeId} about={about} />
      <View className="foot">
        <OperatorLink />
      </View>
    </Screen>
  )
}
