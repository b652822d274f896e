import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Colleague } from '@/shared/contracts/staff.views'
import type { MemberKey } from '@/shared/domain/staff/appointing'
import { TapButton } from '@/ui/button'
import { dayAndTime } from '@/ui/day-and-time'
import { useSay } from '@/ui/language'
import { roleWords } from '../staff.text'
import { ColleagueSheet } from './colleague-sheet'
import { peopleText } from './people.text'
import type { AtPeople } from './use-people'
import '../staff.scss'

interface RowProps {
  readonly colleague: Colleague
  readonly utcOffsetMinutes: number
  readonly onOpen: () => void
}

function ColleagueRow({ colleague, utcOffsetMinutes, onOpen }: RowProps) {
  const say = useSay()
  const { key, name, role, me, until, mayBecome, mayRemove } = colleague
  const words = [
    say(roleWords[role]),
    me ? say(peopleText.me) : null,
    until === undefined ? null : say(peopleText.reviewer(say(dayAndTime(until, utcOffsetMinutes)))),
  ]
  return (
    <View id={`colleague-${key}`} className="staff-row">
      <View className="staff-row-words">
        <View>{name}</View>
        <View className="small">{words.filter((word) => word !== null).join(' · ')}</View>
      </View>
      {mayRemove || mayBecome.length > 0 ? (
        <TapButton
          id={`change-${key}`}
          label={say(peopleText.change)}
          spoken={say(peopleText.changeOf(name))}
          look="plain"
          onTap={onOpen}
        />
      ) : null}
    </View>
  )
}

/** Everybody who works at the store, with what may be done about each. */
export function PeopleList({ at }: { readonly at: AtPeople }) {
  const [openKey, open] = useState<MemberKey | null>(null)
  const { people, utcOffsetMinutes } = at.people
  const opened = people.find(({ key }) => key === openKey)
  return (
    <View className="card staff-card">
      {people.map((colleague) => (
        <ColleagueRow
          key={colleague.key}
          colleague={colleague}
          utcOffsetMinutes={utcOffsetMinutes}
          onOpen={() => open(colleague.key)}
        />
      ))}
      {opened === undefined ? null : (
        <ColleagueSheet at={at} colleague={opened} onClose={() => open(null)} />
      )}
    </View>
  )
}
