import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { TakeOver } from '@/features/queue/ticket/take-over'
import { ticketText } from '@/features/queue/ticket/ticket.text'
import { HomeLink } from '@/features/stores/home-link'
import { isId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'

export default function TakeOverPage() {
  const say = useSay()
  usePageTitle(ticketText.takeOverTitle)
  const { code } = useRouter().params
  return (
    <Screen>
      {isId<'ticket-code'>(code) ? (
        <>
          <TakeOver code={code} />
          <View className="foot">
            <HomeLink />
          </View>
        </>
      ) : (
        <Notice id="refused" words={say(ticketText.takeOverGone)}>
          <HomeLink />
        </Notice>
      )}
    </Screen>
  )
}
