import { View } from '@tarojs/components'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { HolidayField, SwapWorkdayField } from './calendar-fields'
import { ChangedSince } from './changed-since'
import { MOST_STRETCHES, mayBeSaved, type WeekHours, weekTrouble, withStretch } from './hours-form'
import { LastChanged } from './last-changed'
import { SaveButton } from './save-button'
import { settingsText, troubleWords } from './settings.text'
import { StretchField } from './stretch-field'
import { type AtSettings, type Draft, madeFrom, useDraft } from './use-settings'

interface FieldsProps {
  readonly at: AtSettings
  readonly draft: Draft<WeekHours>
}

function WeekFields({ at: { settings }, draft: { value: hours, change } }: FieldsProps) {
  const say = useSay()
  const { week } = hours
  const trouble = weekTrouble(hours, settings)
  return (
    <>
      {week.map((stretch, place) => (
        <StretchField
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has no name but its place
          key={place}
          id={`stretch-${place}`}
          stretch={stretch}
          store={settings}
          onChange={(to) =>
            change({ ...hours, week: week.map((each, at) => (at === place ? to : each)) })
          }
          onRemove={() => change({ ...hours, week: week.filter((_, at) => at !== place) })}
        />
      ))}
      {trouble === 'stores/hours-overlap' ? (
        <Aside id="week-wrong" words={say(troubleWords[trouble])} />
      ) : null}
      {week.length >= MOST_STRETCHES ? null : (
        <TapButton
          id="add-stretch"
          label={say(settingsText.addStretch)}
          look="plain"
          onTap={() => change(withStretch(hours))}
        />
      )}
    </>
  )
}

/** The hours of the week, and what holidays and swap workdays change. */
export function WeekCard({ at }: { readonly at: AtSettings }) {
  const say = useSay()
  const { settings } = at
  const { week, onHolidays, onSwapWorkdays } = settings
  const draft = useDraft<WeekHours>({ week, onHolidays, onSwapWorkdays })
  const { value, touched, behind, change, drop } = draft
  const input = touched && mayBeSaved(value, settings) ? { ...madeFrom(settings), ...value } : null
  return (
    <View id="settings-week" className="card settings-part">
      <View className="title">{say(settingsText.week)}</View>
      <View className="small">{say(settingsText.weekHint)}</View>
      <WeekFields at={at} draft={draft} />
      <HolidayField hours={value} store={settings} onChange={change} />
      <SwapWorkdayField hours={value} onChange={change} />
      {behind ? (
        <ChangedSince about="week" onSeeNew={drop} />
      ) : (
        <View className="settings-save">
          <SaveButton
            id="save-week"
            at={at}
            action="stores/set-hours"
            input={input}
            onDone={drop}
          />
          {touched ? (
            <TapButton
              id="drop-week"
              label={say(settingsText.dropMine)}
              look="plain"
              onTap={drop}
            />
          ) : null}
        </View>
      )}
      <LastChanged settings={settings} part="hours" />
    </View>
  )
}
