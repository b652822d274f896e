import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCloud } from '@/cloud/cloud'
import type { Notice } from '@/shared/domain/stores/store'
import { TapButton } from '@/ui/button'
import { shortDateWords } from '@/ui/date-words'
import { useSay } from '@/ui/language'
import { LastChanged } from './last-changed'
import { NoticeSheet } from './notice-sheet'
import { SaveButton } from './save-button'
import { settingsText } from './settings.text'
import { MOST_NOTICES, type NoticeForm, newNotice, noticeForm } from './text-form'
import { type AtSettings, madeFrom } from './use-settings'

interface RowProps {
  readonly at: AtSettings
  readonly notice: Notice
  readonly onChange: () => void
}

function NoticeRow({ at, notice, onChange }: RowProps) {
  const say = useSay()
  const { id, words, from, until } = notice
  const period = settingsText.period(
    from === null ? settingsText.atOnce : shortDateWords(from),
    until === null ? settingsText.forGood : shortDateWords(until),
  )
  const notices = at.settings.notices.filter((each) => each.id !== id)
  return (
    <View className="settings-row">
      <View className="settings-row-words">
        <View>{say(words)}</View>
        <View className="small figures">{say(period)}</View>
      </View>
      <TapButton
        id={`change-${id}`}
        label={say(settingsText.change)}
        spoken={say(settingsText.changeOf(say(words)))}
        look="plain"
        onTap={onChange}
      />
      <SaveButton
        id={`take-down-${id}`}
        at={at}
        action="stores/set-notices"
        input={{ ...madeFrom(at.settings), notices }}
        words={settingsText.takeDown}
        spoken={settingsText.takeDownOf(say(words))}
        look="plain"
      />
    </View>
  )
}

/** What the store says to its shoppers. */
export function NoticesCard({ at }: { readonly at: AtSettings }) {
  const say = useSay()
  const { client } = useCloud()
  const [open, setOpen] = useState<NoticeForm | null>(null)
  const { notices } = at.settings
  return (
    <View id="settings-notices" className="card settings-part">
      <View className="title">{say(settingsText.notices)}</View>
      <View className="small">{say(settingsText.noticesHint)}</View>
      {notices.map((notice) => (
        <NoticeRow
          key={notice.id}
          at={at}
          notice={notice}
          onChange={() => setOpen(noticeForm(notice))}
        />
      ))}
      {notices.length >= MOST_NOTICES ? null : (
        <View className="settings-save">
          <TapButton
            id="add-notice"
            label={say(settingsText.addNotice)}
            look="second"
            onTap={() => setOpen(newNotice(client.now()))}
          />
        </View>
      )}
      <LastChanged settings={at.settings} part="notices" />
      {open === null ? null : <NoticeSheet at={at} initial={open} onClose={() => setOpen(null)} />}
    </View>
  )
}
