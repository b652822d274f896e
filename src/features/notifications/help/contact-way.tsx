import { View } from '@tarojs/components'
import type { Subject } from '@/shared/contracts/notifications.feedback.contract'
import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { hasCustomerService } from '@/wechat/customer-service'
import { helpText } from './help.text'

interface Props {
  readonly storeId: StoreId | null
  readonly about: Subject | null
  /** Where the card of what it is about leads. */
  readonly cardAddress: string | null
}

/** What whoever answers is told of where it was begun: `yuyuanroad order:…`; no personal data. */
function sessionFrom(storeId: StoreId | null, about: Subject | null): string {
  const subject = about === null ? [] : [`${about.kind}:${about.id}`]
  return [storeId ?? 'no-store', ...subject].join(' ')
}

/** WeChat's own chat, with the card of an order, ticket or booking ready to send. */
export function ContactWay({ storeId, about, cardAddress }: Props) {
  const say = useSay()
  if (!hasCustomerService) return null
  const card =
    about === null || cardAddress === null
      ? null
      : { title: say(helpText.about(helpText.subjects[about.kind])), address: cardAddress }
  return (
    <View className="foot">
      <TapButton
        id="contact"
        label={say(helpText.contact)}
        look="second"
        contact={{ from: sessionFrom(storeId, about), card }}
      />
    </View>
  )
}
