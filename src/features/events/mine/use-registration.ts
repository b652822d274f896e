import { useEffect, useRef } from 'react'
import { useKnow } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import { useWrite } from '@/cloud/use-write'
import type { RegistrationView } from '@/shared/contracts/events.views'
import type { RegistrationId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { vibrate } from '@/wechat/attention'

const pollMs = (registration: RegistrationView) => registration.nextPollMs

/** One's own registration watched: felt when a place is offered. */
export function useRegistration(registrationId: RegistrationId) {
  const asked = useQuery('events/registration', { registrationId }, { pollMs })
  const status = asked.query.status === 'ready' ? asked.query.value.status : null
  const before = useRef(status)
  useEffect(() => {
    if (before.current === 'waiting' && status === 'offered') vibrate()
    before.current = status
  }, [status])
  return asked
}

/** Twenty of one's own, the latest first. */
export function useRegistrations(before: Instant | null) {
  return useQuery('events/mine', { before })
}

/** A write that changes one's registration: the page shows what came of it, or asks when refused. */
export function useRegistrationWrite(
  action: 'events/accept' | 'events/cancel',
  refresh: () => void,
  onDone: () => void = () => undefined,
) {
  const know = useKnow()
  return useWrite(action, {
    onDone: (registration) => {
      onDone()
      void know('events/registration', { registrationId: registration.id }, registration)
    },
    onRefused: refresh,
  })
}
