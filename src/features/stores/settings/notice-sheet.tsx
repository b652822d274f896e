import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Notice } from '@/shared/domain/stores/store'
import { type BusinessDay, daysAfter } from '@/shared/kernel/business-day'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { shortDateWords } from '@/ui/date-words'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { PickedDay } from '@/ui/picked'
import { Sheet } from '@/ui/sheet'
import { ChangedSince } from './changed-since'
import { SaveButton } from './save-button'
import { settingsText, troubleWords } from './settings.text'
import { MerchantTextFields } from './text-fields'
import { NOTICE_CHARACTERS, type NoticeForm, noticeTrouble, withNotice } from './text-form'
import { type AtSettings, madeFrom, useDraft } from './use-settings'

/** A notice is planned a year ahead at most. */
const REACH_DAYS = 366

interface EndProps {
  readonly id: string
  readonly name: Words
  readonly day: BusinessDay | null
  /** What no day means. */
  readonly open: Words
  readonly today: BusinessDay
  readonly onChange: (day: BusinessDay | null) => void
}

/** One end of the time a notice is shown, which may stay open. */
function NoticeEnd({ id, name, day, open, today, onChange }: EndProps) {
  const say = useSay()
  const label = say(day === null ? open : shortDateWords(day))
  return (
    <View className="settings-end">
      <View className="settings-end-name muted">{say(name)}</View>
      <PickedDay
        id={id}
        label={label}
        spoken={`${say(name)} ${label}`}
        day={day ?? today}
        from={day !== null && day < today ? day : today}
        until={daysAfter(today, REACH_DAYS)}
        onPick={onChange}
      />
      {day === null ? null : (
        <TapButton
          id={`${id}-clear`}
          label={say(settingsText.clearDay)}
          spoken={`${say(name)} ${say(settingsText.clearDay)}`}
          look="plain"
          onTap={() => onChange(null)}
        />
      )}
    </View>
  )
}

interface Props {
  readonly at: AtSettings
  readonly initial: NoticeForm
  readonly onClose: () => void
}

/** Words to shoppers, and from when until when they are shown. */
export function NoticeSheet({ at, initial, onClose }: Props) {
  const say = useSay()
  const { settings } = at
  const { today } = settings
  const [form, setForm] = useState(initial)
  const draft = useDraft<readonly Notice[]>(settings.notices)
  const change = (to: NoticeForm) => {
    setForm(to)
    draft.change(withNotice(settings.notices, to))
  }
  const trouble = noticeTrouble(form)
  const input =
    draft.touched && trouble === null ? { ...madeFrom(settings), notices: draft.value } : null
  return (
    <Sheet id="notice-sheet" title={say(settingsText.noticeTitle)} onClose={onClose}>
      <MerchantTextFields
        id="notice-words"
        text={form.words}
        mostCharacters={NOTICE_CHARACTERS}
        hint={settingsText.noticeWords}
        long
        onChange={(words) => change({ ...form, words })}
      />
      <NoticeEnd
        id="notice-from"
        name={settingsText.from}
        day={form.from}
        open={settingsText.atOnce}
        today={today}
        onChange={(from) => change({ ...form, from })}
      />
      <NoticeEnd
        id="notice-until"
        name={settingsText.until}
        day={form.until}
        open={settingsText.forGood}
        today={today}
        onChange={(until) => change({ ...form, until })}
      />
      {trouble === 'ends-before-it-begins' ? (
        <Aside id="notice-wrong" words={say(troubleWords[trouble])} />
      ) : null}
      {draft.behind ? (
        <ChangedSince about="notice" onSeeNew={onClose} />
      ) : (
        <View className="settings-save">
          <SaveButton
            id="save-notice"
            at={at}
            action="stores/set-notices"
            input={input}
            onDone={onClose}
          />
        </View>
      )}
    </Sheet>
  )
}
