import { View } from '@tarojs/components'
import { useKnow } from '@/cloud/cloud'
import { useWrite } from '@/cloud/use-write'
import type { TicketCode } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { replacePage } from '@/wechat/navigation'
import { ticketAddress } from '../addresses'
import { WriteWord } from '../write-word'
import { ticketText } from './ticket.text'
import '../queue.scss'
import './ticket.scss'

/** One tap, and the number the staff took for this party is on this phone. */
export function TakeOver({ code }: { readonly code: TicketCode }) {
  const say = useSay()
  const know = useKnow()
  const { writing, submit, checkAgain } = useWrite('queue/take-over', {
    onDone: async (ticket) => {
      await know('queue/ticket', { ticketId: ticket.id }, ticket)
      replacePage(ticketAddress(ticket.id))
    },
  })
  const refusal = writing.status === 'refused' ? writing.refusal : null
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <View className="card ticket-face">
      <View>{say(ticketText.takeOverAsk)}</View>
      <View className="ticket-ask">
        <TapButton
          id="take-over"
          label={say(ticketText.takeOver)}
          busy={busy}
          onTap={() => submit({ code })}
        />
      </View>
      {refusal?.code === 'queue/unknown-ticket' ? (
        <Aside id="refused-take-over" words={say(ticketText.takeOverGone)} />
      ) : (
        <WriteWord about="take-over" writing={writing} onCheckAgain={checkAgain} />
      )}
      {refusal?.code === 'queue/already-in-line' ? (
        <TapButton
          id="see-mine"
          label={say(ticketText.seeMine)}
          look="plain"
          onTap={() => replacePage(ticketAddress(refusal.ticketId))}
        />
      ) : null}
    </View>
  )
}
