import { type ReactNode, useState } from 'react'
import type { ResourceId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { DatedSheet, type HoursFields, RemoveSheet, WeekSheet } from './calendar-sheets'
import { calendarsText } from './calendars.text'
import { type AtCalendars, ResourceCard } from './resource-card'

interface Open {
  readonly id: ResourceId
  readonly what: 'week' | 'day' | 'remove'
}

interface Props {
  readonly at: AtCalendars
  readonly fields: HoursFields
  readonly toBookings: ReactNode
}

/** Everybody and every room of a store: when they can be booked, and what that leaves undone. */
export function Calendars({ at, fields, toBookings }: Props) {
  const say = useSay()
  const [open, setOpen] = useState<Open | null>(null)
  const { resources } = at.view
  const close = () => setOpen(null)
  const opened = open === null ? undefined : resources.find(({ id }) => id === open.id)
  if (resources.length === 0) return <Notice id="no-resources" words={say(calendarsText.none)} />
  const show = (id: ResourceId, what: Open['what']) => () => setOpen({ id, what })
  return (
    <>
      {resources.map((resource) => (
        <ResourceCard
          key={resource.id}
          at={at}
          resource={resource}
          toBookings={toBookings}
          onWeek={show(resource.id, 'week')}
          onDay={show(resource.id, 'day')}
          onRemove={show(resource.id, 'remove')}
        />
      ))}
      {open?.what === 'week' && opened !== undefined ? (
        <WeekSheet at={at} resource={opened} fields={fields} onClose={close} />
      ) : null}
      {open?.what === 'day' && opened !== undefined ? (
        <DatedSheet at={at} resource={opened} fields={fields} onClose={close} />
      ) : null}
      {open?.what === 'remove' && opened !== undefined ? (
        <RemoveSheet at={at} resource={opened} onClose={close} />
      ) : null}
    </>
  )
}
