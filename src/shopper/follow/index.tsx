import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { FollowFace } from '@/features/queue/ticket/follow-face'
import { ticketText } from '@/features/queue/ticket/ticket.text'
import { useFollowed } from '@/features/queue/ticket/use-ticket'
import { HomeLink } from '@/features/stores/home-link'
import { isId, type TicketCode } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'

function Followed({ code }: { readonly code: TicketCode }) {
  return (
    <Answered asked={useFollowed(code)} wayOut={<HomeLink />} refused={ticketText.notShared}>
      {(ticket) => <FollowFace ticket={ticket} />}
    </Answered>
  )
}

export default function FollowPage() {
  const say = useSay()
  usePageTitle(ticketText.followTitle)
  const { code } = useRouter().params
  return (
    <Screen>
      {isId<'ticket-code'>(code) ? (
        <Followed code={code} />
      ) : (
        <Notice id="refused" words={say(ticketText.notShared)}>
          <HomeLink />
        </Notice>
      )}
    </Screen>
  )
}
