import { useSWRConfig } from 'swr'
import { questionOf, useKnow } from '@/cloud/cloud'
import { useWrite } from '@/cloud/use-write'
import type { Action, Contracts } from '@/shared/contracts'
import type { MyData } from '@/shared/contracts/membership.contract'

/** The writes on what is kept of oneself: each answers with all of it as it is after. */
export type MyWrite = {
  [A in Action]: Contracts[A]['kind'] extends 'write'
    ? Contracts[A]['output'] extends MyData
      ? A
      : never
    : never
}[Action]

/** A write on what is kept of oneself: the page shows its answer, and the card is asked for anew. */
export function useMyWrite<A extends MyWrite>(action: A, onDone: () => void = () => undefined) {
  const know = useKnow()
  const { mutate } = useSWRConfig()
  return useWrite(action, {
    onDone: (me) => {
      void know('membership/me', {}, { me, known: true })
      void mutate(questionOf('membership/card', {}))
      onDone()
    },
  })
}
