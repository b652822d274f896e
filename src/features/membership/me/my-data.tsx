import { View } from '@tarojs/components'
import { useQuery } from '@/cloud/use-query'
import type { MyData as Mine } from '@/shared/contracts/membership.contract'
import { calendarDateAt } from '@/shared/domain/membership/birthday'
import { useSay } from '@/ui/language'
import { inGroups } from '../card/card-time'
import { BirthdayRow } from './birthday-row'
import { KeptRow } from './kept-row'
import { meText } from './me.text'
import { NicknameRow } from './nickname-row'
import { PhoneRow } from './phone-row'
import '../membership.scss'

/** What is kept of the reader; asked for each time the page is looked at. */
export function useMyData() {
  return useQuery('membership/me', {})
}

/** All that is kept of a member, each with what can be done about it. */
export function MyData({ me }: { readonly me: Mine }) {
  const say = useSay()
  return (
    <View id="my-data" className="card section">
      <View className="title">{say(meText.myData)}</View>
      <NicknameRow nickname={me.nickname} />
      <PhoneRow phone={me.phone} />
      {me.age === 'with-guardian' ? null : <BirthdayRow birthday={me.birthday} />}
      <KeptRow id="my-number" label={say(meText.card)} value={inGroups(me.number)} />
      <KeptRow
        id="my-joining"
        label={say(meText.joinedAt)}
        value={`${calendarDateAt(me.joinedAt)} · ${say(meText.ages[me.age])}`}
      />
      <KeptRow id="my-terms" label={say(meText.terms)} value={me.terms} />
    </View>
  )
}
