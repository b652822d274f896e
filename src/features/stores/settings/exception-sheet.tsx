import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DatedHours } from '@/shared/domain/stores/opening-hours'
import { daysAfter } from '@/shared/kernel/business-day'
import { Choices } from '@/ui/choices'
import { shortDateWords } from '@/ui/date-words'
import { useSay } from '@/ui/language'
import { PickedDay } from '@/ui/picked'
import { Sheet } from '@/ui/sheet'
import { dayWords } from '../day-words'
import { spansTrouble } from './hours-form'
import { SaveButton } from './save-button'
import { settingsText } from './settings.text'
import { SpanList } from './span-list'
import { MerchantTextFields } from './text-fields'
import { exceptionForm, exceptionOf, REASON_CHARACTERS } from './text-form'
import { type AtSettings, madeFrom } from './use-settings'

/** The rule's limit (domain change-hours), as far as the picker goes. */
const REACH_DAYS = 366

interface Props {
  readonly at: AtSettings
  /** The day to change; null for a new one. */
  readonly dated: DatedHours | null
  readonly onClose: () => void
}

/** One day's own hours: which day, closed or from when to when, and why. */
export function ExceptionSheet({ at, dated, onClose }: Props) {
  const say = useSay()
  const { settings } = at
  const { today } = settings
  const [form, setForm] = useState(() => exceptionForm(dated, today))
  const { day, ...to } = exceptionOf(form)
  const sound =
    form.closed || (form.spans.length > 0 && spansTrouble(form.spans, settings) === null)
  const dayLabel = `${say(dayWords(form.day, today))} ${say(shortDateWords(form.day))}`
  return (
    <Sheet id="exception-sheet" title={say(settingsText.changeDay)} onClose={onClose}>
      <PickedDay
        id="exception-day"
        label={dayLabel}
        spoken={`${say(settingsText.day)} ${dayLabel}`}
        day={form.day}
        from={today}
        until={daysAfter(today, REACH_DAYS)}
        onPick={(picked) => setForm({ ...form, day: picked })}
      />
      <Choices
        choices={[
          { value: true, id: 'exception-closed', label: say(settingsText.closed) },
          { value: false, id: 'exception-open', label: say(settingsText.own) },
        ]}
        chosen={form.closed}
        onChoose={(closed) => setForm({ ...form, closed })}
      />
      {form.closed ? null : (
        <SpanList
          id="exception-hours"
          spans={form.spans}
          store={settings}
          onChange={(spans) => setForm({ ...form, spans })}
        />
      )}
      <MerchantTextFields
        id="exception-reason"
        text={form.reason}
        mostCharacters={REASON_CHARACTERS}
        hint={settingsText.reason}
        onChange={(reason) => setForm({ ...form, reason })}
      />
      <View className="settings-save">
        <SaveButton
          id="save-exception"
          at={at}
          action="stores/set-exception"
          input={sound ? { ...madeFrom(settings), day, to } : null}
          onDone={onClose}
        />
      </View>
    </Sheet>
  )
}
