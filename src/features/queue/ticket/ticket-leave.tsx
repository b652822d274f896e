import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TicketId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { WriteWord } from '../write-word'
import { ticketText } from './ticket.text'
import { useTicketWrite } from './use-ticket'

/** The way out of the line. Asks once: the place cannot be had back. */
export function TicketLeave({ ticketId }: { readonly ticketId: TicketId }) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const { writing, submit, checkAgain } = useTicketWrite('queue/leave')
  const busy = writing.status === 'sending' || writing.status === 'checking'
  if (!asking) {
    return (
      <TapButton
        id="leave"
        label={say(ticketText.leave)}
        look="plain"
        onTap={() => setAsking(true)}
      />
    )
  }
  return (
    <View className="ticket-ask">
      <View className="muted">{say(ticketText.leaveAsk)}</View>
      <View className="ticket-ask-ways">
        <TapButton id="leave-no" label={say(ticketText.leaveNo)} onTap={() => setAsking(false)} />
        <TapButton
          id="leave-yes"
          label={say(ticketText.leaveYes)}
          look="second"
          busy={busy}
          onTap={() => submit({ ticketId })}
        />
      </View>
      <WriteWord about="leave" writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}
