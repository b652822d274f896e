import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import type { BlockView } from '@/shared/contracts/booking.views'
import { clockTime } from '@/shared/kernel/clock-time'
import type { ResourceId } from '@/shared/kernel/ids'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { PickedTime } from '@/ui/picked'
import { Sheet } from '@/ui/sheet'
import { nearDayWords } from '@/ui/when-words'
import { dayText } from './day.text'
import { DayAct } from './day-act'
import { stretchOn } from './moment-on'
import type { AtDay } from './use-day'
import '../booking.scss'
import './day.scss'

/** The contract's limit. */
const REASON_CHARACTERS = 60

interface Props {
  readonly at: AtDay
  readonly onClose: () => void
}

/** Keeps a stretch of somebody's or a room's day free of bookings. */
export function BlockSheet({ at, onClose }: Props) {
  const say = useSay()
  const { storeId, view } = at
  const open = view.columns.filter(({ removed }) => !removed)
  const [resourceId, setResourceId] = useState<ResourceId | null>(open[0]?.id ?? null)
  const [from, setFrom] = useState('12:00')
  const [until, setUntil] = useState('13:00')
  const [reason, setReason] = useState('')
  const clock = (
    id: string,
    words: typeof dayText.from,
    value: string,
    pick: (to: string) => void,
  ) => (
    <PickedTime
      id={id}
      label={value}
      spoken={`${say(words)} ${value}`}
      clock={value}
      onPick={pick}
    />
  )
  return (
    <Sheet id="block-sheet" title={say(dayText.block)} onClose={onClose}>
      <View className="muted figures">{say(nearDayWords(view.day, view.today))}</View>
      <View className="small">{say(dayText.blockHint)}</View>
      <View className="booking-field">
        <View className="booking-label">{say(dayText.whose)}</View>
        <Choices<ResourceId | null>
          choices={open.map(({ id, name }) => ({ value: id, id: `block-${id}`, label: say(name) }))}
          chosen={resourceId}
          onChoose={setResourceId}
        />
      </View>
      <View className="day-span">
        {clock('block-from', dayText.from, from, setFrom)}
        <View className="muted">{say(dayText.until)}</View>
        {clock('block-until', dayText.until, until, setUntil)}
      </View>
      <Input
        id="block-reason"
        className="booking-input"
        placeholderClass="booking-hint"
        value={reason}
        maxlength={REASON_CHARACTERS}
        placeholder={say(dayText.why)}
        aria-label={say(dayText.why)}
        onInput={(event) => setReason(event.detail.value)}
      />
      <View className="booking-ways">
        {resourceId === null ? null : (
          <DayAct
            id="block-yes"
            at={at}
            action="booking/block"
            input={{ storeId, resourceId, ...stretchOn(view, from, until), reason: reason.trim() }}
            words={dayText.blockYes}
            look="main"
            off={reason.trim() === ''}
            onDone={onClose}
          />
        )}
      </View>
    </Sheet>
  )
}

/** What a time is kept free for, and the one tap that frees it. */
export function BlockedSheet({ at, block, onClose }: Props & { readonly block: BlockView }) {
  const say = useSay()
  const { storeId, view } = at
  const column = view.columns.find(({ id }) => id === block.resourceId)
  const clock = (moment: number) => clockTime(moment, view.utcOffsetMinutes)
  const time = `${clock(block.from)}–${clock(block.until)}`
  return (
    <Sheet
      id="blocked-sheet"
      title={`${time} ${column === undefined ? '' : say(column.name)}`}
      onClose={onClose}
    >
      <View className="muted">{block.reason === '' ? say(dayText.blocked) : block.reason}</View>
      <View className="booking-ways">
        <DayAct
          id="unblock"
          at={at}
          action="booking/unblock"
          input={{ storeId, day: view.day, blockId: block.id }}
          words={dayText.unblock}
          spoken={dayText.unblockOf(time)}
          onDone={onClose}
        />
      </View>
    </Sheet>
  )
}
