import { useRouter } from '@tarojs/taro'
import { refusalWords } from '@/cloud/refusal.text'
import { Answered } from '@/features/answers/answered'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { queueText } from '@/features/queue/queue.text'
import { TicketFace } from '@/features/queue/ticket-face'
import { useTicket } from '@/features/queue/use-ticket'
import { HomeLink } from '@/features/stores/home-link'
import { isId, type TicketId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'

function Ticket({ ticketId }: { readonly ticketId: TicketId }) {
  return (
    <Answered asked={useTicket(ticketId)} wayOut={<HomeLink />}>
      {(ticket) => (
        <>
          <TicketFace ticket={ticket} />
          <HomeLink storeId={ticket.storeId} />
        </>
      )}
    </Answered>
  )
}

export default function TicketPage() {
  const say = useSay()
  usePageTitle(queueText.ticketTitle)
  const { id } = useRouter().params
  return (
    <Screen>
      {isId<'ticket'>(id) ? (
        <Ticket ticketId={id} />
      ) : (
        <Notice id="refused" words={say(refusalWords({ code: 'queue/unknown-ticket' }))}>
          <HomeLink />
        </Notice>
      )}
    </Screen>
  )
}
