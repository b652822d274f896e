import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DatedHours } from '@/shared/domain/stores/opening-hours'
import { TapButton } from '@/ui/button'
import { shortDateWords } from '@/ui/date-words'
import { useSay } from '@/ui/language'
import { dayWords, hoursWords } from '../day-words'
import { ExceptionSheet } from './exception-sheet'
import { LastChanged } from './last-changed'
import { SaveButton } from './save-button'
import { settingsText } from './settings.text'
import { type AtSettings, madeFrom } from './use-settings'

interface RowProps {
  readonly at: AtSettings
  readonly dated: DatedHours
  readonly onChange: () => void
}

function ExceptionRow({ at, dated, onChange }: RowProps) {
  const say = useSay()
  const { day, spans, reason } = dated
  const label = `${say(shortDateWords(day))} ${say(dayWords(day, at.settings.today))}`
  return (
    <View className="settings-row">
      <View className="settings-row-words">
        <View className="figures">{label}</View>
        <View className="small figures">
          {[say(hoursWords(spans)), ...(reason === null ? [] : [say(reason)])].join(' · ')}
        </View>
      </View>
      <TapButton
        id={`change-${day}`}
        label={say(settingsText.change)}
        spoken={say(settingsText.changeOf(label))}
        look="plain"
        onTap={onChange}
      />
      <SaveButton
        id={`take-back-${day}`}
        at={at}
        action="stores/set-exception"
        input={{ ...madeFrom(at.settings), day, to: null }}
        words={settingsText.takeBack}
        spoken={settingsText.takeBackDay(label)}
        look="plain"
      />
    </View>
  )
}

/** Days with hours of their own. */
export function ExceptionsCard({ at }: { readonly at: AtSettings }) {
  const say = useSay()
  const [open, setOpen] = useState<{ readonly dated: DatedHours | null } | null>(null)
  return (
    <View id="settings-exceptions" className="card settings-part">
      <View className="title">{say(settingsText.exceptions)}</View>
      <View className="small">{say(settingsText.exceptionsHint)}</View>
      {at.settings.exceptions.map((dated) => (
        <ExceptionRow key={dated.day} at={at} dated={dated} onChange={() => setOpen({ dated })} />
      ))}
      <View className="settings-save">
        <TapButton
          id="add-exception"
          label={say(settingsText.addDay)}
          look="second"
          onTap={() => setOpen({ dated: null })}
        />
      </View>
      <LastChanged settings={at.settings} part="exceptions" />
      {open === null ? null : (
        <ExceptionSheet at={at} dated={open.dated} onClose={() => setOpen(null)} />
      )}
    </View>
  )
}
