import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '@/cloud/use-query'
import type { TrailEntry, TrailView } from '@/shared/contracts/staff.views'
import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { dayAndTime } from '@/ui/day-and-time'
import { useSay } from '@/ui/language'
import { roleWords } from '../staff.text'
import { deedWords, trailText } from './trail.text'
import '../staff.scss'

/** Asks for one page of the trail; the first where `before` is null. */
export function useTrail(storeId: StoreId, before: string | null) {
  return useQuery('staff/trail', { storeId, before })
}

interface RowProps {
  readonly entry: TrailEntry
  readonly utcOffsetMinutes: number
}

function TrailRow({ entry, utcOffsetMinutes }: RowProps) {
  const say = useSay()
  const { id, at, action, by, device, about, role } = entry
  const deed = [
    say(deedWords(action)),
    about ?? null,
    role === undefined ? null : say(roleWords[role]),
  ].filter((word) => word !== null)
  const where = [say(dayAndTime(at, utcOffsetMinutes)), device ?? null]
  return (
    <View id={`trail-${id}`} className="staff-row">
      <View className="staff-row-words">
        <View>{`${by} · ${deed.join(' ')}`}</View>
        <View className="small figures">{where.filter((word) => word !== null).join(' · ')}</View>
      </View>
    </View>
  )
}

interface Props {
  readonly trail: TrailView
  /** Goes on to older entries. */
  readonly onOlder: (before: string) => void
}

/** Who did what, newest first. */
export function TrailList({ trail, onOlder }: Props) {
  const say = useSay()
  const { entries, next, utcOffsetMinutes } = trail
  if (entries.length === 0) {
    return (
      <View id="trail-none" className="muted">
        {say(trailText.none)}
      </View>
    )
  }
  return (
    <View className="card">
      {entries.map((entry) => (
        <TrailRow key={entry.id} entry={entry} utcOffsetMinutes={utcOffsetMinutes} />
      ))}
      {next === null ? null : (
        <TapButton
          id="trail-older"
          label={say(trailText.older)}
          look="plain"
          onTap={() => onOlder(next)}
        />
      )}
    </View>
  )
}

/** The page of the trail looked at: it begins at the newest. */
export function useTrailPage(storeId: StoreId) {
  const [before, setBefore] = useState<string | null>(null)
  return { asked: useTrail(storeId, before), older: setBefore }
}
