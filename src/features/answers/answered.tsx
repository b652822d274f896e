import type { ReactNode } from 'react'
import type { ReadAction } from '@/cloud/client'
import { refusalWords } from '@/cloud/refusal.text'
import type { Asked } from '@/cloud/use-query'
import type { Output, RefusalOf } from '@/shared/contracts'
import type { Words } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Placeholder } from '@/ui/placeholder'
import { answersText } from './answers.text'
import { LateStrip } from './late-strip'

interface Props<A extends ReadAction> {
  readonly asked: Asked<A>
  /** What a refused reader is offered instead. */
  readonly wayOut: ReactNode
  /** What a refusal means on this page, where its own words say too little. */
  readonly refused?: Words
  /** Words of refusals that the main package does not know. */
  readonly wordsOf?: (refusal: RefusalOf<A>) => Words
  /** Where what is inside is asked for by itself: that says how old it is. */
  readonly ageInside?: boolean
  readonly children: (value: Output<A>) => ReactNode
}

/** Every state of a question has its screen; only the answer itself is the caller's. */
export function Answered<A extends ReadAction>({
  asked,
  wayOut,
  refused,
  wordsOf = refusalWords,
  ageInside = false,
  children,
}: Props<A>) {
  const say = useSay()
  const { query, refresh } = asked
  switch (query.status) {
    case 'loading':
      return <Placeholder label={say(answersText.loading)} />
    case 'ready':
      return (
        <>
          {children(query.value)}
          {query.late === null || ageInside ? null : <LateStrip answeredAt={query.late} />}
        </>
      )
    case 'refused':
      return (
        <Notice id="refused" words={say(refused ?? wordsOf(query.refusal))}>
          {wayOut}
        </Notice>
      )
    case 'failed':
      return (
        <Notice id="failed" words={say(answersText.failed)}>
          <TapButton id="try-again" label={say(answersText.again)} onTap={refresh} />
        </Notice>
      )
    default:
      return query satisfies never
  }
}
