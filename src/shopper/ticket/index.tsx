import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { refusalWords } from '@/cloud/refusal.text'
import { Answered } from '@/features/answers/answered'
import { HelpLink } from '@/features/notifications/help-link'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { ticketText } from '@/features/queue/ticket/ticket.text'
import { TicketFace } from '@/features/queue/ticket/ticket-face'
import { TicketLeave } from '@/features/queue/ticket/ticket-leave'
import { TicketLiveCard } from '@/features/queue/ticket/ticket-live-card'
import { TicketShare } from '@/features/queue/ticket/ticket-share'
import { TicketSize } from '@/features/queue/ticket/ticket-size'
import { useTicket, useTicketCard } from '@/features/queue/ticket/use-ticket'
import { homeAddress } from '@/features/stores/addresses'
import { HomeLink } from '@/features/stores/home-link'
import type { TicketView } from '@/shared/contracts/queue.views'
import { isLive } from '@/shared/domain/queue/ticket-status'
import { isId, type TicketId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'

/** What an owner may do with a ticket as it stands. */
function TicketWays({ ticket }: { readonly ticket: TicketView }) {
  const send = useTicketCard(ticket, homeAddress(ticket.storeId))
  if (!isLive(ticket.status)) {
    // One who missed the call would lose the way back into line by taking a new number.
    const again = ticket.status === 'left' || ticket.status === 'expired'
    const words = again ? ticketText.again : ticketText.toStore
    return (
      <View className="foot">
        <HomeLink id="rejoin" storeId={ticket.storeId} words={words} />
      </View>
    )
  }
  return (
    <>
      {ticket.status === 'waiting' ? <TicketSize ticket={ticket} /> : null}
      <TicketLiveCard ticket={ticket} />
      <TicketShare ticket={ticket} send={send} />
      <View className="foot">
        <HomeLink storeId={ticket.storeId} words={ticketText.toStore} />
        <HelpLink storeId={ticket.storeId} about={{ kind: 'ticket', id: ticket.id }} />
        <TicketLeave ticketId={ticket.id} />
      </View>
    </>
  )
}

function Ticket({ ticketId }: { readonly ticketId: TicketId }) {
  return (
    <Answered asked={useTicket(ticketId)} wayOut={<HomeLink />}>
      {(ticket) => (
        <>
          <TicketFace ticket={ticket} />
          <TicketWays ticket={ticket} />
        </>
      )}
    </Answered>
  )
}

export default function TicketPage() {
  const say = useSay()
  usePageTitle(ticketText.title)
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
