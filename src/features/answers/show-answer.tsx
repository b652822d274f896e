import type { ReactNode } from 'react'
import type { ReadAction } from '@/cloud/client'
import type { Asked } from '@/cloud/use-query'
import type { Output } from '@/shared/contracts'
import type { Words } from '@/shared/kernel/words'
import { Answered } from './answered'

/** What a feature is handed by its page to show every state of a question inside it. */
export function showAnswersWith(wordsOf: (refusal: { readonly code: string }) => Words) {
  return <A extends ReadAction>(
    asked: Asked<A>,
    inside: (value: Output<A>) => ReactNode,
  ): ReactNode => (
    <Answered asked={asked} wayOut={null} wordsOf={wordsOf} ageInside>
      {inside}
    </Answered>
  )
}
