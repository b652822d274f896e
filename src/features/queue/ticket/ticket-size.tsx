import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TicketView } from '@/shared/contracts/queue.views'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { sizesAsked } from '../lane-fit'
import { queueText } from '../queue.text'
import { WriteWord } from '../write-word'
import { ticketText } from './ticket.text'
import { useTicketWrite } from './use-ticket'

interface Props {
  readonly ticket: TicketView
}

/** How many they are, and the way to change it while they wait. */
export function TicketSize({ ticket }: Props) {
  const say = useSay()
  const [changing, setChanging] = useState(false)
  const [came, setCame] = useState<Words | null>(null)
  const { writing, submit, checkAgain } = useTicketWrite('queue/change-size', (changed) => {
    setChanging(false)
    const stays = changed.laneName.zh === ticket.laneName.zh
    setCame(stays ? ticketText.sizeKept : ticketText.sizeMoved(say(changed.laneName)))
  })
  if (ticket.sizes === undefined || ticket.size === null) return null
  const choices = sizesAsked([ticket]).map((value) => ({
    value,
    id: `size-${value}`,
    label: String(value),
    spoken: say(queueText.people(value)),
  }))
  return (
    <View className="card lane">
      <View className="lane-row">
        <View id="party-size" className="title figures">
          {say(queueText.people(ticket.size))}
        </View>
        <TapButton
          id="change-size"
          label={say(changing ? ticketText.keepSize : ticketText.changeSize)}
          look="plain"
          onTap={() => {
            setChanging(!changing)
            setCame(null)
          }}
        />
      </View>
      {changing ? (
        <>
          <View className="small">{say(ticketText.sizeRule)}</View>
          <Choices
            choices={choices}
            chosen={ticket.size}
            onChoose={(size) => submit({ ticketId: ticket.id, size })}
            oneRow
          />
        </>
      ) : null}
      {came === null ? null : <Aside id="size-changed" words={say(came)} />}
      <WriteWord about="size" writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}
