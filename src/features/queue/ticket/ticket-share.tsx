import { View } from '@tarojs/components'
import type { TicketView } from '@/shared/contracts/queue.views'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { WriteWord } from '../write-word'
import { ticketText } from './ticket.text'
import { type SendTap, useTicketWrite } from './use-ticket'

interface Props {
  readonly ticket: TicketView
  /** What a tap on "send" does, from `useTicketCard`. */
  readonly send: SendTap
}

function Shared({ ticket, send }: Props) {
  const say = useSay()
  const { writing, submit, checkAgain } = useTicketWrite('queue/unshare')
  return (
    <View className="card lane">
      <View className="small">{say(ticketText.shareOpen)}</View>
      <View className="ticket-ask-ways">
        <TapButton id="share-send" label={say(ticketText.shareSend)} look="second" {...send} />
        <TapButton
          id="unshare"
          label={say(ticketText.unshare)}
          look="plain"
          busy={writing.status === 'sending'}
          onTap={() => submit({ ticketId: ticket.id })}
        />
      </View>
      <WriteWord about="unshare" writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}

/** A read-only link for the rest of the party, opened and closed by the owner. */
export function TicketShare({ ticket, send }: Props) {
  const say = useSay()
  const { writing, submit, checkAgain } = useTicketWrite('queue/share')
  if (ticket.followCode !== undefined) return <Shared ticket={ticket} send={send} />
  return (
    <View className="ticket-ask">
      <TapButton
        id="share"
        label={say(ticketText.share)}
        look="second"
        busy={writing.status === 'sending'}
        onTap={() => submit({ ticketId: ticket.id })}
      />
      <WriteWord about="share" writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}
